/**
 * The fallbacks of examples and pages must not drift from the ledger: a reader
 * without script reads nothing else.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { languagesOf } from '@ht-widgets/facts/localize.js';
import { factsIn, sourcesIn } from '@ht-widgets/facts/view.js';
import { parse } from 'parse5';
import { dictionary, figureOf, type Example } from '@ht-widgets/core/statement.js';
import type { ChildNode, Element } from '@ht-widgets/testing/markup.js';
import type { Dataset } from '../../facts/generated/types.js';
import type { WidgetName } from '../../ht-widgets/src/names.js';
import { fallbackOf } from '../../ht-widgets/src/snippet/snippet.js';
import { examplesMarkup } from '../../ht-widgets/src/snippet/example-markup.js';
import { snippetOf } from '../../ht-widgets/src/snippet/snippet.js';
import { pages, withFallbacks } from '../../../scripts/refresh.js';

const dataset = JSON.parse(readFileSync('packages/facts/generated/us-mo.json', 'utf8')) as Dataset;

/** The examples of a widget as HTML. */
async function markupOf(widget: WidgetName): Promise<Record<string, string>> {
  const { examples } = (await import(
    `../../../packages/${widget}/src/ht-${widget}.examples.ts`
  )) as { examples: Record<string, Example> };
  return examplesMarkup(dataset, widget, examples);
}

interface Found {
  element: Element;
  lang: string;
}

function stats(nodes: readonly ChildNode[], lang: string): Found[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    const inner = node.attrs.find(({ name }) => name === 'lang')?.value ?? lang;
    return [
      ...(node.tagName === 'ht-stat' ? [{ element: node, lang: inner }] : []),
      ...stats(node.childNodes, inner),
    ];
  });
}

function text(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) =>
      'value' in node ? node.value : 'childNodes' in node ? text(node.childNodes) : '',
    )
    .join('');
}

/** Without differences of case and line breaks. */
function flat(words: string): string {
  return words.replace(/\s+/g, ' ').toLowerCase();
}

/**
 * What is missing inside one stat. Not the whole sentences are wanted, so that authors may shorten.
 */
function missing({ element, lang }: Found): string[] {
  const id = element.attrs.find(({ name }) => name === 'fact')?.value.trim() ?? '';
  const language = languagesOf(dataset).find((one) => lang.startsWith(one)) ?? 'en';
  const fact = factsIn(dataset, language)[id];
  const sources = sourcesIn(dataset.sources, language);
  if (!fact) return [`no fact ${JSON.stringify(id)}`];
  const reporters =
    fact.standing === 'secondhand' ? fact.citations.flatMap(({ via }) => via ?? []) : [];
  const { qualifier, digits } = figureOf(fact, language) ?? { digits: '' };
  const name = (source: string) => sources[source]?.name ?? '?';
  const needed = [
    [qualifier, digits].filter((part) => part !== undefined).join(' '),
    ...(reporters.length > 0
      ? reporters.map(name)
      : [dictionary[language].standing[fact.standing]]),
    ...fact.citations.map(({ source }) => name(source)),
  ];
  const shown = flat(text(element.childNodes));
  return [...new Set(needed)]
    .filter((words) => !shown.includes(flat(words)))
    .map(
      (words) =>
        `${id}: expected "${words}". To have it written: npx ht-widgets snippet ` +
        `--widget stat --fact ${id}`,
    );
}

function expectComplete(markup: string): void {
  assert.deepEqual(stats(parse(markup).childNodes, 'en').flatMap(missing), []);
}

describe('the text inside every ht-stat says its figure, its standing and its sources', () => {
  it('examples', async () => {
    expectComplete(Object.values(await markupOf('stat')).join('\n'));
  });
  for (const file of globSync('demo/**/*.html')) {
    it(file, () => {
      expectComplete(readFileSync(file, 'utf8'));
    });
  }
});

describe('the text inside these examples is what the command writes', () => {
  for (const widget of ['type-list', 'response-list'] satisfies WidgetName[]) {
    it(widget, async () => {
      const examples = await markupOf(widget);
      assert.ok(Object.keys(examples).length > 1);
      for (const [name, markup] of Object.entries(examples)) {
        const [element] = parse(markup).childNodes.flatMap((node) => found(node, `ht-${widget}`));
        assert.ok(element, name);
        const attributes = Object.fromEntries(
          element.attrs.map((attribute) => [attribute.name, attribute.value]),
        );
        const lines = fallbackOf(dataset, { widget, attributes });
        const written = markup.split('\n').map((line) => line.trim());
        const from = written.indexOf(lines[0] ?? '?');
        assert.deepEqual(
          written.slice(from, from + lines.length),
          lines.map((line) => line.trim()),
          name,
        );
      }
    });
  }
});

function found(node: ChildNode, tag: string): Element[] {
  if (!('tagName' in node)) return [];
  return [
    ...(node.tagName === tag ? [node] : []),
    ...node.childNodes.flatMap((child) => found(child, tag)),
  ];
}

describe('the text inside every widget of a demo page is what the command writes', () => {
  for (const page of pages) {
    it(page, () => {
      const html = readFileSync(page, 'utf8');
      assert.equal(withFallbacks(html, dataset), html, 'npm run refresh writes it');
    });
  }
});

describe('the explainer', () => {
  const named: Record<string, readonly string[]> = {
    'ht-factor-list': [
      'vulnerability-factors',
      ...(dataset.factors?.flatMap((factor) => factor.facts) ?? []),
    ],
    'ht-type-list': dataset.types?.flatMap((type) => [...type.law, ...type.facts]) ?? [],
    'ht-response-list': [
      'mo-ago-five-pillars',
      ...(dataset.responses?.flatMap((area) => area.facts) ?? []),
    ],
    'ht-data-note': dataset.limits ?? [],
  };

  for (const page of pages.filter((file) => file.includes('explainer'))) {
    const html = readFileSync(page, 'utf8');

    it(`${page} has every claim of the article, and folds those that need their context`, () => {
      const shown = new Set<string>();
      const asked = new Set<string>();
      const walk = (nodes: readonly ChildNode[], closed: boolean): void => {
        for (const node of nodes) {
          if (!('tagName' in node)) continue;
          const attribute = (name: string) => node.attrs.find((one) => one.name === name)?.value;
          const series = dataset.charts?.find(({ id }) => id === attribute('chart'))?.series ?? [];
          const ids =
            node.tagName === 'ht-stat'
              ? [attribute('fact') ?? '']
              : node.tagName === 'ht-chart'
                ? series.flatMap((one) => one.facts)
                : (named[node.tagName] ?? []);
          for (const id of ids) (closed ? asked : shown).add(id);
          walk(node.childNodes, closed || node.tagName === 'details');
        }
      };
      walk(parse(html).childNodes, false);
      for (const { id, claim, standing } of dataset.facts) {
        if (claim !== null)
          assert.ok(shown.has(id) || asked.has(id), `claim ${claim}, ${id}, is missing`);
        if (standing === 'contested') assert.ok(!shown.has(id), `${id} is contested`);
      }
    });

    it(`${page} has no figure of its author: digits are inside widgets only`, () => {
      const own = (nodes: readonly ChildNode[]): string =>
        nodes
          .map((node) =>
            'value' in node
              ? node.value
              : 'tagName' in node && !/^(ht-|script|style)/.test(node.tagName)
                ? own(node.childNodes)
                : '',
          )
          .join(' ');
      const [body] = parse(html).childNodes.flatMap((node) => found(node, 'body'));
      assert.doesNotMatch(own(body?.childNodes ?? []), /\d/);
    });
  }
});

describe('the text inside every banner and data note says what the ledger says', () => {
  const { help, services = [], facts } = dataset;
  const helpTexts = Object.values(help ?? {}) as { en?: string }[];
  const said = flat(
    [
      ...helpTexts,
      ...services.flatMap(({ name, about }) => [{ en: `${name.en}.` }, about]),
      ...facts.flatMap((fact) => fact.text ?? []),
    ]
      .map((texts) => texts.en ?? '')
      .join(' '),
  );
  const { standing, reportedBy } = dictionary.en;
  const standings = Object.values(standing).map((word) => flat(`${word}:`));
  // What begins a list of sources, and a word of the interface.
  const others = [...standings, flat(reportedBy), 'not called'];
  for (const widget of ['hotline-banner', 'data-note'] satisfies WidgetName[]) {
    it(widget, async () => {
      const examples = await markupOf(widget);
      const words = text(parse(Object.values(examples).join('\n')).childNodes);
      // Lines with numbers are held to the contacts by the browser tests.
      const sentences = words
        .split(/\n|(?<=[.?])\s/)
        .map((sentence) => sentence.trim())
        .filter((sentence) => /^[^\d]+[.?]$/.test(sentence))
        // Standing and sources, whose words are tested with every stat.
        .filter((sentence) => !others.some((words) => flat(sentence).startsWith(words)));
      assert.ok(sentences.length > 1);
      for (const sentence of sentences)
        assert.ok(said.includes(flat(sentence)), `not in the ledger: ${sentence}`);
    });
  }
});

it('the README of the banner names every contact by its id', () => {
  const named =
    readFileSync('packages/hotline-banner/README.md', 'utf8')
      .split('## Contacts')[1]
      ?.split('\n## ')[0]
      ?.match(/(?<=`)[\w-]+(?=`)/g) ?? [];
  assert.deepEqual(named.sort(), dataset.contacts?.map(({ id }) => id).sort());
});

describe('what the documents say to copy by hand', () => {
  const files = ['README.md', ...globSync('docs/**/*.md')];

  it('has phone numbers and short codes of the ledger', () => {
    const known = new Set(dataset.contacts?.map(({ value }) => value));
    for (const file of files)
      for (const [written, code = written] of readFileSync(file, 'utf8').matchAll(
        /\b1-\d{3}-\d{3}-\d{4}\b|\btext (\d{5,6})\b/g,
      ))
        assert.ok(known.has(code), `${file}: ${written}`);
  });

  it('has the script tag that the command prints', () => {
    const [tag] = snippetOf(dataset, {
      widget: 'data-note',
      form: 'element',
      lang: undefined,
      attributes: {},
      address: 'https://your-site.example/ht-widgets/ht-widgets.js',
      script: 'classic',
    });
    const tags = globSync('docs/site-owners/**/*.md').flatMap((file) =>
      // Attributes for optimisers may follow.
      [...readFileSync(file, 'utf8').matchAll(/<script[^>]* defer\b/g)].map(([found]) => found),
    );
    assert.ok(tags.length > 4);
    for (const found of tags) assert.equal(`${found}></script>`, tag);
  });
});
