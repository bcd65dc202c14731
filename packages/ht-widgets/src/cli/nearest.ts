/** The nearest of `known` within a few wrong letters; else the only one that contains `given`. */
export function nearest(given: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((one) => ({ one, distance: distance(given, one) }))
    .sort((a, b) => a.distance - b.distance);
  if (best && best.distance <= Math.max(2, best.one.length / 5)) return best.one;
  const containing = given.length < 3 ? [] : known.filter((one) => one.includes(given));
  return containing.length === 1 ? containing[0] : undefined;
}

/** Levenshtein's: letters to insert, leave out or replace. */
function distance(a: string, b: string): number {
  // No one mistypes that much, and the table would be large.
  if (Math.abs(a.length - b.length) > 10) return Infinity;
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const [left = 0, above = 0, before = 0] = [next[j - 1], row[j], row[j - 1]];
      next.push(Math.min(above + 1, left + 1, before + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

export function didYouMean(given: string, known: readonly string[]): string {
  const guess = nearest(given, known);
  return guess === undefined ? '' : `; did you mean ${guess}?`;
}
