import type { Fact } from '@ht-widgets/facts';

const columns = 20;
const pitch = 16;
const radius = 6;

/** The drawing of 100 marks: SVG path data, and how many marks the alternative text names. */
export interface Hundred {
  /** Marks that are filled, the last one in part where the share has decimals. */
  filled: string;
  /** Marks that are empty. */
  empty: string;
  /** Small dots in the marks between the ends of a range. */
  between: string;
  /** "94", "12.7", or the two ends of a range. */
  from: number;
  to: number | undefined;
}

export const size = { width: columns * pitch, height: (100 / columns) * pitch };

function centre(index: number): [x: number, y: number] {
  return [pitch / 2 + (index % columns) * pitch, pitch / 2 + Math.floor(index / columns) * pitch];
}

function disc(index: number, r: number): string {
  const [x, y] = centre(index);
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** The part of a disc to the left of `share` of its width. */
function partialDisc(index: number, share: number): string {
  const [x, y] = centre(index);
  const cut = (2 * share - 1) * radius;
  const half = Math.sqrt(radius ** 2 - cut ** 2);
  const round = (value: number) => Math.round(value * 100) / 100;
  return `M${round(x + cut)} ${round(y - half)}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 0 ${round(x + cut)} ${round(y + half)}z`;
}

/** Draws a share as 100 marks; undefined where the fact is no share between 0 and 100 %. */
export function hundred({ kind, value, low, high }: Fact): Hundred | undefined {
  const from = kind === 'percent' ? value : kind === 'range' ? low : undefined;
  const to = kind === 'range' ? high : undefined;
  const last = to ?? from;
  if (from === undefined || last === undefined || !(from >= 0 && last <= 100 && from <= last)) return undefined;
  const whole = Math.floor(from);
  const part = from - whole;
  let filled = '';
  let empty = '';
  let between = '';
  for (let i = 0; i < 100; i++) {
    if (i < whole) filled += disc(i, radius);
    else {
      empty += disc(i, radius);
      if (i === whole && part > 0) filled += partialDisc(i, part);
      else if (i < last) between += disc(i, radius / 3);
    }
  }
  return { filled, empty, between, from, to };
}
