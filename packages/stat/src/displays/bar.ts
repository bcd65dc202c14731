import { figureOf, type Cited } from '@ht-widgets/core';
import type { Fact, Language } from '@ht-widgets/facts';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Drawing } from '../ht-stat.js';

/** More places than these would run into each other on a phone. */
const mostPlaces = 120;
const pitch = 6;
const height = 14;

/** What every share is a part of. */
export const whole = 100;

/**
 * Draws a share as a part of its whole, a range as a segment of it, a rank as a dot among the
 * places. Undefined for what has no such scale, and for a contested claim, which has no picture.
 */
export function bar({ fact, language }: Cited): Drawing | undefined {
  const { kind, standing, value, low = 0, high = value } = fact;
  if (standing === 'contested') return undefined;
  if (kind === 'rank') return rank(fact, language);
  const isShare = kind === 'percent' || kind === 'range';
  const fits = high !== undefined && low >= 0 && low <= high && high <= whole;
  return isShare && fits ? { picture: barOf(fact, whole) } : undefined;
}

/**
 * A bar on a scale from 0 to `most`, in the fact's unit. The whole of a share is drawn too. Screen
 * readers pass it, as all pictures of a stat: it repeats the figure next to it.
 */
export function barOf(fact: Fact, most: number): TemplateResult {
  const { kind, value = 0, low = 0, high = value } = fact;
  const part = (amount: number) => `${most === 0 ? 0 : (amount / most) * whole}%`;
  const share = kind === 'percent' || kind === 'range' ? 'share' : '';
  return html`<svg class="bar ${share}" aria-hidden="true"
    width="300" height="14"><rect class="filled"
        x=${part(low)} width=${part(high - low)} height=${`${whole}%`}></rect></svg>`;
}

/** The places of a rank, where the fact says how many there are. */
function rank({ value = 0, places = 0 }: Fact, language: Language): Drawing | undefined {
  if (!(places <= mostPlaces && value <= places)) return undefined;
  const x = (place: number) => (place - 0.5) * pitch;
  let others = '';
  for (let place = 1; place <= places; place++) if (place !== value) others += `M${x(place)} 4v6`;
  const end = (place: number) =>
    html`<span>${figureOf({ kind: 'rank', value: place }, language)?.digits ?? nothing}</span>`;
  return {
    picture: html`<div class="places">
      <svg aria-hidden="true" width="300" height="14"
        viewBox="0 0 ${places * pitch} ${height}"><path
          class="empty" d=${others}></path><circle
          class="filled" cx=${x(value)} cy=${height / 2} r=${pitch - 1}></circle></svg>
      <div class="ends" aria-hidden="true">${end(1)}${end(places)}</div>
    </div>`,
  };
}
