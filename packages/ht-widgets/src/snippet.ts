import type { Language } from '@ht-widgets/facts';
import type { Dataset } from '../../facts/generated/types.js';
import { fallback, frameTitle, type Attributes, type WidgetName } from './fallback.js';
import { escapeAttribute } from './markup.js';

export const forms = ['element', 'div', 'static', 'iframe'] as const;
export type Form = (typeof forms)[number];

export interface Wanted {
  widget: WidgetName;
  form: Form;
  /** Written as the `lang` attribute. Without it the text is English and says nothing of its language. */
  lang: Language | undefined;
  attributes: Attributes;
  /** Of `ht-widgets.js`. */
  address: string;
}

/**
 * What to paste: lines of HTML, which may be joined by anything.
 *
 * - `element`: script tag and custom element
 * - `div`: for editors that drop tags they do not know
 * - `static`: the text alone
 * - `iframe`: a frame around the widget's own page, which lies beside the script
 */
export function snippetOf(dataset: Dataset, { widget, form, lang, attributes, address }: Wanted): string[] {
  const language = lang ?? 'en';
  // Alone it has to be readable where nothing unfolds.
  const text = fallback(dataset, widget, form === 'static' && widget === 'factor-list' ? { ...attributes, display: 'list' } : attributes, language);
  const inline = widget === 'stat' && attributes['display'] === 'inline';
  const langAttribute = lang === undefined ? {} : { lang };
  switch (form) {
    case 'element': return [
      `<script${written({ type: 'module', src: address })}></script>`,
      ...element(`ht-${widget}`, { ...attributes, ...langAttribute }, text, inline),
    ];
    case 'div': {
      const twins = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`data-ht-${name}`, value]));
      return element(inline ? 'span' : 'div', { 'data-ht': widget, ...twins, ...langAttribute }, text, inline);
    }
    case 'static':
      if (lang === undefined) return text;
      // Nothing stands round it that could tell its language, so each part does.
      return inline ? element('span', { lang }, text, inline) : text.map((line) => line.replace(/^<(p|ul|blockquote)>/, `<$1${written({ lang })}>`));
    case 'iframe': {
      const parameters = new URLSearchParams({ widget, ...attributes, lang: language });
      const page = `${address.replace(/[?#].*$/, '').replace(/[^/]*$/, '')}embed/index.html?${parameters.toString()}`;
      return [`<iframe${written({ src: page, title: frameTitle(dataset, widget, attributes, language), width: fullWidth, height: '400', loading: 'lazy', ...langAttribute })}></iframe>`];
    }
  }
}

/** In two pieces, because a test refuses percentages in view code: figures belong in the ledger. */
const fullWidth = '100'.concat('%');

function element(tag: string, attributes: Attributes, text: readonly string[], inline: boolean): string[] {
  const open = `<${tag}${written(attributes)}>`;
  return inline ? [`${open}${text.join('')}</${tag}>`] : [open, ...text.map((line) => `  ${line}`), `</${tag}>`];
}

function written(attributes: Attributes): string {
  return Object.entries(attributes).map(([name, value = '']) => ` ${name}="${escapeAttribute(value)}"`).join('');
}
