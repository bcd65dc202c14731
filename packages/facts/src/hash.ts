/** Which topic holds a fact: see `makeIndex` in scripts/generate.ts. */
export interface FactIndex {
  readonly seed: number;
  /** At the place of an id's hash the letter of its topic. */
  readonly slots: string;
  readonly topics: readonly string[];
}

/** Code of the letter that stands for the first topic; there are 92 until the letters leave ASCII. */
export const firstLetter = 35;

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), with a seed of our own. */
export function hash(text: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  // The low bits alone depend on little of the seed: fold the high ones in.
  return (value ^ (value >>> 15)) >>> 0;
}
