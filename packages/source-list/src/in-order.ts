/** References in one style, of some works of a list. */
import type { Place, ReferenceRecord } from '@ht-widgets/facts';

export type Style = keyof ReferenceRecord['places'];

/** A work in a style, with its place in the whole list. */
export type Formatted<Own extends Style> = Readonly<Record<Own, string>> & {
  readonly places: Readonly<Record<Own, Place>>;
};

/** References in the order of a style, with letters where two share author and year. */
export function inOrder<Own extends Style>(
  records: readonly Formatted<Own>[],
  style: Own,
): string[] {
  const sorted = [...records].sort((a, b) => a.places[style][0] - b.places[style][0]);
  const head = (record: Formatted<Own>): string => record[style].slice(0, record.places[style][1]);
  return sorted.map((record) => {
    const text = record[style];
    const [, at, before = '', after = ''] = record.places[style];
    const same = sorted.filter((other) => head(other) === head(record));
    if (at === undefined || same.length < 2) return text;
    const letter = String.fromCharCode(97 + same.indexOf(record));
    return text.slice(0, at) + before + letter + after + text.slice(at);
  });
}
