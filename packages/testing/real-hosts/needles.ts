/** What each snippet must keep, read from its static form. */
import { attributesOf, elements, parse, textOf, type Element } from '../helpers/markup.js';
import { plain, type Needle, type Needles } from './judge.ts';
import type { Case, Widget } from './sources.ts';

/** A text that is no part of a longer number, with any white space between its words. */
function exactly(text: string): string {
  const escaped = plain(text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `(?<!\\d[,.-]?)${escaped}(?!\\d)`;
}

/** The start of a sentence: the end of a long one may have a link or a mark in it. */
const start = (text: string) => plain(text).slice(0, 50);

const read: Readonly<Record<Widget, (all: readonly Element[]) => Needle[]>> = {
  stat: (all) => [
    ...withClass(all, 'figure', exactly),
    ...withClass(all, 'label', (text) => exactly(start(text))),
    ...withClass(all, 'limit', (text) => exactly(start(text))),
    ...source(all),
  ],
  chart: (all) => {
    const caption = all.find(({ tagName }) => tagName === 'caption');
    const rows = all.filter(({ tagName }) => tagName === 'tr').slice(1);
    return [
      { what: 'title', pattern: exactly(start(textOf(caption?.childNodes ?? []))) },
      ...rows.map(({ childNodes }, i) => {
        const [name = '', figure = ''] = elements(childNodes)
          .filter(({ tagName }) => /^t[hd]$/.test(tagName))
          .map((cell) => plain(textOf(cell.childNodes)));
        // Where the cells are no table, something has to be between them.
        const cells = `${exactly(name.replace(/:$/, ''))}[^0-9A-Za-z]+${exactly(figure)}`;
        return { what: `row ${i + 1}`, pattern: cells };
      }),
      ...withClass(all, 'limit', (text) => exactly(start(text).replace(/\..*/, '.'))),
      ...source(all),
    ];
  },
  'hotline-banner': (all) => {
    const phones = all.filter((one) => /^(tel|sms):/.test(attributesOf(one)['href'] ?? ''));
    return phones.map(({ childNodes }) => {
      const digits = textOf(childNodes).trim();
      return { what: digits, pattern: exactly(digits) };
    });
  },
};

function withClass(
  all: readonly Element[],
  name: string,
  pattern: (text: string) => string,
): Needle[] {
  const found = all.find((one) => attributesOf(one)['class']?.split(' ').includes(`ht-${name}`));
  return found ? [{ what: name, pattern: pattern(textOf(found.childNodes)) }] : [];
}

/** The name of the last source that is linked. */
function source(all: readonly Element[]): Needle[] {
  const links = all.filter((one) => attributesOf(one)['href']?.startsWith('https:'));
  const last = links.at(-1);
  return last ? [{ what: 'source', pattern: exactly(textOf(last.childNodes)) }] : [];
}

export function needlesOf(all: readonly Case[]): Needles {
  const whole = all.find(({ form }) => form === 'static');
  return Object.fromEntries(
    (whole?.pieces ?? []).map(({ widget, html }) => [widget, read[widget](parse(html))]),
  );
}
