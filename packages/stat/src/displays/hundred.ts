import type { Cited } from '@ht-widgets/core';
import { html } from 'lit-html';
import type { Drawing } from '../ht-stat.js';
import { dictionary } from './pictures.strings.js';

/** Marks in a row, where there is no space for all. */
export const columns = 20;
export const pitch = 16;
const radius = 6;

function centre(index: number, across: number): [x: number, y: number] {
  return [pitch / 2 + (index % across) * pitch, pitch / 2 + Math.floor(index / across) * pitch];
}

/** Outline of a mark, in lines of `across`, `row` lines further down. */
export function disc(index: number, r = radius, across = columns, row = 0): string {
  const [x, y] = centre(index + row * across, across);
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** The part of a disc to the left of `share` of its width. */
function partialDisc(index: number, share: number): string {
  const [x, y] = centre(index, columns);
  const cut = (2 * share - 1) * radius;
  const half = Math.sqrt(radius ** 2 - cut ** 2);
  const round = (value: number) => Math.round(value * 100) / 100;
  const edge = (dy: number) => `${round(x + cut)} ${round(y + dy)}`;
  return `M${edge(-half)}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 0 ${edge(half)}z`;
}

/**
 * Draws a share as 100 marks, which screen readers pass: they repeat the figure. Undefined where
 * the fact is no share between 0 and 100 %. A mark is filled in part where the share has decimals;
 * those between the ends of a range have a dot.
 */
export function hundred({ fact, language }: Cited): Drawing | undefined {
  const { kind, value, low, high } = fact;
  const from = kind === 'percent' ? value : kind === 'range' ? low : undefined;
  const to = kind === 'range' ? high : undefined;
  const last = to ?? from;
  if (from === undefined || last === undefined || !(from >= 0 && last <= 100 && from <= last))
    return undefined;
  const whole = Math.floor(from);
  const part = from - whole;
  let filled = '';
  let empty = '';
  for (let i = 0; i < 100; i++) {
    if (i < whole) filled += disc(i);
    else {
      empty += disc(i);
      if (i === whole && part > 0) filled += partialDisc(i, part);
      else if (i < last) filled += disc(i, radius / 3);
    }
  }
  const { ofEvery100 } = dictionary[language];
  return {
    unit: ofEvery100,
    picture: html`<svg class="marks" aria-hidden="true" width="320" height="80"
      viewBox="0 0 320 80">
      <path class="empty" d=${empty}></path><path class="filled" d=${filled}></path>
    </svg>`,
  };
}
