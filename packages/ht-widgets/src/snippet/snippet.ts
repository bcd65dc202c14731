import { escapeAttribute, type Attributes } from '@ht-widgets/core/statement.js';
import type { Language } from '@ht-widgets/facts';
import type { Dataset } from '@ht-widgets/facts/view.js';
import type { WidgetName } from '../names.js';
import { fallbacks } from './fallbacks.js';

export const forms = ['element', 'div', 'static', 'iframe'] as const;
export type Form = (typeof forms)[number];

/**
 * Which of the built scripts a page loads.
 *
 * - `loader`: the small module, which loads what the page uses
 * - `classic`: everything in one file, for a `<script>` without `type=module`
 * - `own`: the widget's own self-contained file
 */
export type Script = 'loader' | 'classic' | 'own';

export interface Wanted {
  widget: WidgetName;
  form: Form;
  /** Written as the `lang` attribute. Without it the text is English and has no `lang`. */
  lang: Language | undefined;
  attributes: Attributes;
  /** Of `ht-widgets.js`; the other files lie beside it. */
  address: string;
  /** Default: `loader`. */
  script?: Script;
  /** The script's `integrity`, where the page is to run this very file and no other. */
  integrity?: string | undefined;
}

/** The file of a script, from the folder in which `ht-widgets.js` lies. */
export function fileOf(script: Script, widget: WidgetName): string {
  return {
    loader: 'ht-widgets.js',
    classic: 'ht-widgets.iife.js',
    own: `elements/ht-${widget}.js`,
  }[script];
}

/**
 * What to paste: lines of HTML, which may be joined by anything.
 *
 * - `element`: script tag and custom element
 * - `div`: for editors that drop tags they do not know
 * - `static`: the text alone
 * - `iframe`: a frame around the widget's own page, which lies beside the script
 */
export function snippetOf(
  dataset: Dataset,
  { widget, form, lang, attributes, address, script = 'loader', integrity }: Wanted,
): string[] {
  const language = lang ?? 'en';
  // Alone it has to be readable where nothing unfolds.
  const unfolded = {
    ...attributes,
    ...(widget === 'factor-list' ? { display: 'list' } : {}),
    placement: 'inline',
  };
  const { lines, title } = fallbacks[widget];
  const text = lines(dataset, form === 'static' ? unfolded : attributes, language);
  const inline = widget === 'stat' && attributes['display'] === 'inline';
  const langAttribute = lang === undefined ? {} : { lang };
  switch (form) {
    case 'element':
      return [
        `<script${written({
          ...(script === 'classic' ? {} : { type: 'module' }),
          src: script === 'loader' ? address : beside(address, fileOf(script, widget)),
          ...(integrity === undefined ? {} : { integrity, crossorigin: 'anonymous' }),
        })}${script === 'classic' ? ' defer' : ''}></script>`,
        ...element(`ht-${widget}`, { ...attributes, ...langAttribute }, text, inline),
      ];
    case 'div': {
      const twins = Object.fromEntries(
        Object.entries(attributes).map(([name, value]) => [`data-ht-${name}`, value]),
      );
      return element(
        inline ? 'span' : 'div',
        { 'data-ht': widget, ...twins, ...langAttribute },
        text,
        inline,
      );
    }
    case 'static':
      if (lang === undefined) return text;
      // Nothing stands round it that could tell its language, so each part does.
      return inline
        ? element('span', { lang }, text, inline)
        : text.map((line) =>
            line.replace(
              /^<(p|ul|table|blockquote|a)(?=[ >])(?! lang=)/,
              `<$1${written({ lang })}`,
            ),
          );
    case 'iframe': {
      // From inside a frame nothing can leave the page.
      if (widget === 'quick-exit') return [];
      const parameters = new URLSearchParams({ widget, ...attributes, lang: language });
      const page = beside(address, `embed/index.html?${parameters.toString()}`);
      const frame = {
        src: page,
        title: title(dataset, attributes, language),
        width: fullWidth,
        height: frameHeights[widget],
        frameborder: '0',
        loading: 'lazy',
        referrerpolicy: 'no-referrer',
        ...langAttribute,
      };
      return [`<iframe${written(frame)}></iframe>`];
    }
  }
}

/** Heights in a column of 600 px; of a stat, on a phone. The rest scrolls without `ht-frame.js`. */
const frameHeights: Readonly<Record<Exclude<WidgetName, 'quick-exit'>, string>> = {
  stat: '480',
  'factor-list': '640',
  'hotline-banner': '560',
  chart: '560',
  'type-list': '640',
  'response-list': '640',
  'data-note': '400',
  'source-list': '480',
};

/** The address of a file that lies in the folder of the script. */
function beside(address: string, file: string): string {
  return address.replace(/[?#].*$/, '').replace(/[^/]*$/, '') + file;
}

/** In two pieces, because a test refuses percentages in view code: figures belong in the ledger. */
const fullWidth = '100'.concat('%');

function element(
  tag: string,
  attributes: Attributes,
  text: readonly string[],
  inline: boolean,
): string[] {
  const open = `<${tag}${written(attributes)}>`;
  return inline
    ? [`${open}${text.join('')}</${tag}>`]
    : [open, ...text.map((line) => `  ${line}`), `</${tag}>`];
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value = '']) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
}
