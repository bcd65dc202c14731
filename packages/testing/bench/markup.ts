/** The pages that are measured: the builder's snippets, and the same by hand. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@ht-widgets/facts';
import type { Dataset } from '../../facts/generated/types.js';
import type { WidgetName } from '../../ht-widgets/src/names.ts';
import { snippetOf } from '../../ht-widgets/src/snippet/snippet.ts';

/** One widget as a page's author pastes it. */
export interface Pasted {
  tag: string;
  /** What makes it different from the tag's others: a display, or a fact. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Its lines without the script tag, which a page has once. */
  markup: string;
  /** Whether the builder wrote it. Its text is complete then; an example's may be one sentence. */
  built: boolean;
}

interface Manifest {
  modules: {
    declarations?: { tagName?: string; attributes?: { name: string; type?: { text: string } }[] }[];
  }[];
}

/** A page has one of each of these: an exit first, and its sources last. */
const single = ['ht-quick-exit', 'ht-source-list'];

/** The words that each attribute of each element takes, as the manifest has them. */
export function wordsOf(rootDir: string): Record<string, Record<string, string[]>> {
  const { modules } = JSON.parse(
    readFileSync(join(rootDir, 'dist/custom-elements.json'), 'utf8'),
  ) as Manifest;
  return Object.fromEntries(
    modules
      .flatMap(({ declarations = [] }) => declarations)
      .flatMap(({ tagName, attributes = [] }) =>
        tagName === undefined
          ? []
          : [
              [
                tagName,
                Object.fromEntries(
                  attributes.map(
                    ({ name, type }) =>
                      [
                        name,
                        [...(type?.text ?? '').matchAll(/'([^']+)'/g)].flatMap(
                          ([, word]) => word ?? [],
                        ),
                      ] as const,
                  ),
                ),
              ] as const,
            ],
      ),
  );
}

/** Facts that may be shown alone: one of each kind and of each standing. */
export function sampleOf({ facts }: Dataset): string[] {
  const some = [...new Set(facts.map(({ kind }) => kind))].map((kind) =>
    facts.find((fact) => fact.kind === kind),
  );
  const others = [...new Set(facts.map(({ standing }) => standing))].map((standing) =>
    facts.find((fact) => fact.standing === standing),
  );
  return [...new Set([...some, ...others].flatMap((fact) => fact?.id ?? []))];
}

/** The attributes with which a widget is measured: one set for each of its displays. */
function casesOf(
  tag: string,
  displays: readonly string[],
  dataset: Dataset,
): Record<string, string>[] {
  const share =
    dataset.facts.find(({ kind, standing }) => kind === 'percent' && standing === 'checked')?.id ??
    '';
  switch (tag) {
    case 'ht-stat':
      return [
        ...sampleOf(dataset).map((fact) => ({ fact })),
        ...displays.slice(1).map((display) => ({ fact: share, display })),
      ];
    case 'ht-chart':
      return (dataset.charts ?? []).map(({ id }) => ({ chart: id }));
    case 'ht-hotline-banner':
      return [{}, { placement: 'top' }, { placement: 'bottom' }];
    default:
      return displays.length > 0
        ? displays.map((display, i): Record<string, string> => (i === 0 ? {} : { display }))
        : [{}];
  }
}

/**
 * Every widget in every display, with the text that the builder puts inside. An element that the
 * builder does not know comes as its package's examples have it. `lang`: written on each; without
 * it the text is English.
 */
export async function pastedWidgets(
  rootDir: string,
  dataset: Dataset,
  lang?: Language,
): Promise<Pasted[]> {
  const all: Pasted[] = [];
  for (const [tag, attributes] of Object.entries(wordsOf(rootDir))) {
    const displays = attributes['display'] ?? [];
    const cases = casesOf(tag, displays, dataset);
    const snippets = cases.map((given) => ({
      given,
      lines: snippetOf(dataset, {
        widget: tag.slice('ht-'.length) as WidgetName,
        form: 'element',
        lang,
        attributes: given,
        address: '',
      }).slice(1),
    }));
    if (snippets.some(({ lines }) => lines.length > 2 || lines.length === 1)) {
      all.push(
        ...snippets.map(({ given, lines }) => ({
          tag,
          name: Object.values(given).join(' '),
          attributes: given,
          markup: lines.join('\n'),
          built: true,
        })),
      );
      continue;
    }
    const [file = ''] = globSync(`packages/*/src/${tag}.examples.ts`, { cwd: rootDir });
    const { examples } = (await import(join(rootDir, file))) as {
      examples: Record<string, string>;
    };
    const [first] = Object.keys(examples);
    for (const [name, markup] of Object.entries(examples)) {
      if (name === first || displays.includes(name))
        all.push({
          tag,
          name,
          attributes: displays.includes(name) ? { display: name } : {},
          markup,
          built: false,
        });
    }
  }
  return all;
}

/**
 * `count` widgets, each form as often as the others; of some kinds a page has one, and none of what
 * stays at an edge.
 */
export function mixed<Widget extends Pasted>(widgets: readonly Widget[], count: number): Widget[] {
  const [exit, sources] = single.map((tag) => widgets.find((widget) => widget.tag === tag));
  const repeated = widgets.filter(
    ({ tag, attributes }) => !single.includes(tag) && attributes['placement'] === undefined,
  );
  const between = Array.from({ length: count - 2 }, (_, i) => repeated[i % repeated.length]);
  return [exit, ...between, sources].flatMap((widget) => widget ?? []);
}

/** What is inside a sentence gets one. */
export function paragraphed({ markup, attributes }: Pick<Pasted, 'markup' | 'attributes'>): string {
  return attributes['display'] === 'inline'
    ? `<p>The figure is this: ${markup} That is what is known.</p>`
    : markup;
}

const filler =
  '<p>Volunteers meet on the first Monday of each month in the parish hall. ' +
  'Everybody is welcome, and nobody has to speak. There is coffee, and a room ' +
  'for children with somebody who looks after them.</p>\n';

/** Every Debian has it. The heights that fallbacks reserve fit it. */
const font = "<style>html { font-family: 'DejaVu Sans', sans-serif }</style>";

/** A page with a title, some text, the body, and more text below. `top` is first of all. */
export function pageWith({
  head = '',
  top = '',
  body,
}: {
  head?: string;
  top?: string;
  body: string;
}): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Human trafficking in Missouri</title>
<link rel="icon" href="data:,">
${font}
${head}
</head>
<body>
${top}
<h1>Human trafficking in Missouri</h1>
${filler}
<main>
${body}
</main>
${filler.repeat(12)}
</body>
</html>`;
}

export function scriptTag(src: string): string {
  return `<script type="module" src="${src}" async></script>`;
}

export const styleTag = '<link rel="stylesheet" href="/dist/ht-widgets.css">';

/** What a card by hand consists of. */
export interface Card {
  markup: string;
  css: string;
}

/**
 * Cards by hand, in a separate script: a class, and a style sheet and a template for each.
 * `<plain-card fact="…">` shows one.
 */
export function handWrittenScript(cards: Readonly<Record<string, Card>>): string {
  const styles = [...new Set(Object.values(cards).map(({ css }) => css))];
  const entries = Object.entries(cards).map(([name, { markup, css }]) => [
    name,
    styles.indexOf(css),
    markup,
  ]);
  return `const sheets = ${JSON.stringify(styles)}.map((css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
});
const cards = {};
for (const [name, style, markup] of ${JSON.stringify(entries)}) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  cards[name] = { template, sheet: sheets[style] };
}
customElements.define('plain-card', class extends HTMLElement {
  connectedCallback() {
    const { template, sheet } = cards[this.getAttribute('fact')];
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(document.importNode(template.content, true));
  }
});
`;
}

/** The same in the page's own HTML, without script. */
export function handWrittenMarkup({ markup, css }: Card): string {
  return (
    '<plain-card><template shadowrootmode="open">' +
    `<style>${css}</style>${markup}</template></plain-card>`
  );
}
