/** What a widget's fallback says, as the command prints it from the ledger of today. */
import { parseFragment } from 'parse5';
import { fallbacks } from '../../snippet/fallbacks.js';
import { attributeOf, descendantsOf, hasClass, type Element } from '../../snippet/tree.js';
import { datasetOf } from '../ledger.js';
import { isParagraph, textIn, type Widget } from './page.js';

export interface Phone {
  /** As printed. */
  digits: string;
  /** `tel:` or `sms:`. */
  href: string;
}

export interface Expected {
  /** The texts of its paragraphs, list items and cells. */
  paragraphs: readonly string[];
  /** Those without a figure or a phone number, which other checks read; and without cells. */
  essentials: readonly string[];
  phones: readonly Phone[];
}

const known = new Map<string, Expected | undefined>();

/** The same, read once for all widgets that show the same. */
export function expectedOf(widget: Widget): Expected | undefined {
  const { name, attributes, language } = widget;
  const key = JSON.stringify([name, attributes, language]);
  if (!known.has(key)) known.set(key, expected(widget));
  return known.get(key);
}

/** Undefined where no id is known, or where only the page has its dataset, not `--data`. */
function expected({ name, attributes, language }: Widget): Expected | undefined {
  const dataset = datasetOf(attributes);
  if (!dataset) return undefined;
  const lines = fallbacks[name].lines(dataset, attributes, language ?? 'en');
  return lines.length === 0 ? undefined : contentOf(lines.join('\n'));
}

export function contentOf(html: string): Expected {
  const elements = descendantsOf(parseFragment(html));
  const phones = elements.flatMap((element) => {
    const href = attributeOf(element, 'href') ?? '';
    return /^(tel|sms):/.test(href) ? [{ digits: textIn(element), href }] : [];
  });
  const paragraphs = elements.filter((one) => isParagraph(one) && textIn(one) !== '');
  const essentials = paragraphs.filter(isEssential);
  return { paragraphs: paragraphs.map(textIn), essentials: essentials.map(textIn), phones };
}

function isEssential(paragraph: Element): boolean {
  const inside = descendantsOf(paragraph);
  const hasNumber = inside.some(
    (one) => hasClass(one, 'ht-figure') || /^(tel|sms):/.test(attributeOf(one, 'href') ?? ''),
  );
  return !hasNumber && !['td', 'th', 'caption'].includes(paragraph.tagName);
}
