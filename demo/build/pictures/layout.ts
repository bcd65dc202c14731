/** Puts texts into a picture: wraps and measures them, and takes the largest size that fits. */
import type { Block, Content, Role } from './content.js';

/** In pixels. A bulletin is printed at 300 in an inch. */
export const shapes = {
  square: [1080, 1080],
  story: [1080, 1920],
  slide: [1920, 1080],
  bulletin: [1500, 1000],
} as const;
export type Shape = keyof typeof shapes;

export interface Line {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  size: number;
  weight: number;
  colour: string;
  width: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: string;
}

export interface Layout {
  width: number;
  height: number;
  boxes: readonly Box[];
  lines: readonly Line[];
}

/** The width of a text at a size of one pixel. */
export type Measure = (text: string, weight: number) => number;

const ink = '#1b2430';
const quiet = '#4b5664';
const caution = '#744700';

interface Style {
  /** As a part of the base size. */
  size: number;
  weight: number;
  colour: string;
  /** The space above, as a part of the base size. */
  above: number;
}

/** The reason of a contested figure is larger than its claim. */
const styles: Readonly<Record<Role, Style>> = {
  figure: { size: 4.5, weight: 700, colour: 'accent', above: 0 },
  label: { size: 1.5, weight: 700, colour: ink, above: 0.5 },
  lead: { size: 1.6, weight: 400, colour: ink, above: 0.6 },
  reason: { size: 1.6, weight: 400, colour: ink, above: 0 },
  claim: { size: 0.95, weight: 400, colour: quiet, above: 0.9 },
  text: { size: 1, weight: 400, colour: ink, above: 0.7 },
  limit: { size: 1, weight: 400, colour: ink, above: 0.7 },
  standing: { size: 0.9, weight: 700, colour: ink, above: 1 },
  source: { size: 0.85, weight: 400, colour: quiet, above: 0.35 },
};

const lineHeight = 1.32;

/** Words that are wider than a line, such as addresses, are cut between characters. */
function wrap(text: string, width: (part: string) => number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const add = (word: string): void => {
    const longer = line === '' ? word : `${line} ${word}`;
    if (width(longer) <= most) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = word;
    }
  };
  for (const word of text.split(/\s+/).filter(Boolean)) {
    let rest = word;
    while (width(rest) > most) {
      let end = rest.length - 1;
      while (end > 1 && width(rest.slice(0, end)) > most) end--;
      add(rest.slice(0, end));
      rest = rest.slice(end);
    }
    add(rest);
  }
  return line === '' ? lines : [...lines, line];
}

interface Area {
  x: number;
  y: number;
  width: number;
  accent: string;
}

/** The lines of texts below each other, and where the last one ends. */
function setBlocks(
  blocks: readonly Block[],
  base: number,
  { x, y: top, width, accent }: Area,
  measure: Measure,
): { lines: Line[]; end: number; reason: number } {
  const lines: Line[] = [];
  let y = top;
  let reason = 0;
  for (const [i, { role, text }] of blocks.entries()) {
    const { size: part, weight, colour, above } = styles[role];
    const full = part * base;
    // A figure has one line, however wide.
    const size = role === 'figure' ? Math.min(full, width / measure(text, weight)) : full;
    if (i > 0) y += above * base;
    const widthOf = (words: string): number => measure(words, weight) * size;
    const set = role === 'figure' ? [text] : wrap(text, widthOf, width);
    for (const line of set) {
      const height = role === 'figure' ? size * 1.05 : size * lineHeight;
      const baseline = y + (role === 'figure' ? size * 0.86 : size * 1.02);
      const said = { text: line, x, y: baseline, size, weight, width: widthOf(line) };
      lines.push({ ...said, colour: colour === 'accent' ? accent : colour });
      y += height;
    }
    if (role === 'reason') reason = y;
  }
  return { lines, end: y, reason };
}

/** The strip with the hotline, at the foot. */
function setStrip(
  { above, number, below }: Content['strip'],
  base: number,
  { x, width }: Area,
  height: number,
  measure: Measure,
): { lines: Line[]; top: number } {
  const parts: readonly [string, number, number][] = [
    [above, 0.95, 700],
    [number, 2.2, 700],
    [below, 0.95, 400],
  ];
  const lines: Line[] = [];
  let y = 0;
  for (const [text, part, weight] of parts) {
    const size = part * base;
    const widthOf = (words: string): number => measure(words, weight) * size;
    for (const line of wrap(text, widthOf, width)) {
      const said = { text: line, x, y: y + size, size, weight, width: widthOf(line) };
      lines.push({ ...said, colour: '#ffffff' });
      y += size * lineHeight;
    }
  }
  const padding = 1.1 * base;
  const top = height - y - 2 * padding;
  return { lines: lines.map((line) => ({ ...line, y: line.y + top + padding })), top };
}

/** Smaller than this, a text cannot be read. As a part of the shorter side. */
const smallest = 0.0125;
const largest = 0.045;

/** Undefined if the texts are too long for the shape. */
export function layoutOf(
  { blocks, strip }: Content,
  shape: Shape,
  accent: string,
  measure: Measure,
): Layout | undefined {
  const [width, height] = shapes[shape];
  const side = Math.min(width, height);
  const margin = Math.round(side * 0.07);
  const area: Area = { x: margin, y: margin, width: width - 2 * margin, accent };
  for (let part = largest; part >= smallest; part -= 0.0005) {
    const base = part * side;
    const foot = setStrip(strip, Math.max(base, side * 0.024), area, height, measure);
    const main = setBlocks(blocks, base, area, measure);
    if (main.end > foot.top - margin * 0.6) continue;
    // What is left is above and below the text.
    const shift = shape === 'story' ? Math.round((foot.top - margin - main.end) / 2) : 0;
    const moved = main.lines.map((line) => ({ ...line, y: line.y + shift }));
    const strip$ = { x: 0, y: foot.top, width, height: height - foot.top, colour: ink };
    const bar = { x: margin * 0.45, y: margin + shift, width: 6, colour: caution };
    const boxes: Box[] = [
      { x: 0, y: 0, width, height, colour: '#ffffff' },
      strip$,
      ...(main.reason > 0 ? [{ ...bar, height: main.reason - margin }] : []),
    ];
    return { width, height, boxes, lines: [...moved, ...foot.lines] };
  }
  return undefined;
}
