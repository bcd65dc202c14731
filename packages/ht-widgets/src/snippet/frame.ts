/** Writes a frame around the page of a widget, and the address of that page. */
import type { Attributes } from '@ht-widgets/core/statement.js';
import type { Language } from '@ht-widgets/facts';
import { chartsIn, type Dataset } from '@ht-widgets/facts/view.js';
import type { WidgetName } from '../names.js';
import { fallbacks } from './fallbacks.js';
import { nextTo, written } from './written.js';

export interface Framed {
  widget: WidgetName;
  lang: Language | undefined;
  attributes: Attributes;
  /** Of `ht-widgets.js`; the page is in a folder next to it. */
  address: string;
  /** `accent`, `radius`, `font`: the page checks them. */
  look?: Attributes;
}

/** As a platform's address field takes it: `&` is not escaped. */
export function frameAddress({ widget, lang = 'en', attributes, look, address }: Framed): string {
  const parameters = new URLSearchParams({ widget, ...attributes, ...look, lang });
  return nextTo(address, `embed/index.html?${parameters.toString()}`);
}

/** The frame, and the script that makes it as high as its content, where a host lets one run. */
export function frameLines(dataset: Dataset, framed: Framed): string[] {
  const { widget, lang, attributes, address } = framed;
  // From inside a frame nothing can leave the page.
  if (widget === 'quick-exit') return [];
  const tag = written({
    src: frameAddress(framed),
    title: fallbacks[widget].title(dataset, attributes, lang ?? 'en'),
    // The attributes `width` and `frameborder` take no percentage, or are obsolete.
    style: `width: ${fullWidth}; border: 0`,
    height: String(heightOf(dataset, framed)),
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
    ...(lang === undefined ? {} : { lang }),
  });
  const script = written({ src: nextTo(address, 'ht-frame.js') });
  return [`<iframe${tag}></iframe>`, `<script${script} async></script>`];
}

/** In two pieces, because a test refuses percentages in view code: figures belong in the ledger. */
const fullWidth = '100'.concat('%');

/** Higher, a frame scrolls: only the lists are, and there each entry has its source. */
const most = 2400;

/**
 * Pixels in which the whole widget fits on a phone, 350 px wide. So limit and source are in sight
 * where no script sets the height. Estimated from the lines of its text; a test measures it.
 */
export function heightOf(dataset: Dataset, { widget, lang = 'en', attributes }: Framed): number {
  const { chart: id, display = '' } = attributes;
  if (widget === 'chart') {
    const chart = chartsIn(dataset, lang).find((one) => one.id === id);
    return chart?.form === 'by-year' ? 2760 : 1180;
  }
  const html = fallbacks[widget].lines(dataset, attributes, lang).join('');
  const texts = html
    .split(/<\/?(?:p|li|blockquote)\b[^>]*>/)
    .map((text) => text.replace(/<[^>]+>/g, '').trim().length)
    .filter((length) => length > 0);
  const lines = texts.map((length) => Math.ceil(length / 34));
  const text = lines.reduce((sum, each) => sum + each * 24 + 10, 0);
  const buttons = html.split('"ht-way"').length - 1;
  const picture = { hundred: 60, bar: 40 }[display] ?? 0;
  const card = attributes['compare'] === undefined ? 180 : 220;
  const surround = widget === 'stat' ? card : 140;
  const height = surround + text + buttons * 80 + picture;
  return Math.min(Math.ceil(height / 20) * 20, most);
}
