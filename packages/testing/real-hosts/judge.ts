/** Says what a host left of the snippets, from the text that a visitor can see. */
import { isAtTop, mark, type Case, type Widget } from './sources.ts';
import type { Piece } from './visible.ts';

/**
 * - `drawn`: the widget is drawn, with everything it says
 * - `text`: the fallback is there as text, once
 * - `code`: visitors see tags
 * - `twice`: something is said twice
 * - `part`: something is missing
 * - `lost`: nothing of it is there
 */
export type State = 'drawn' | 'text' | 'code' | 'twice' | 'part' | 'lost';

export interface Outcome {
  /** The worst of its widgets. `hides`: something after a snippet is hidden. */
  state: State | 'hides' | 'failed';
  widgets: Partial<Record<Widget, State>>;
  /** What is missing, said twice or hidden. */
  notes: string[];
  /** The same without script, for search engines and for visitors whose script does not come. */
  without?: Outcome['state'];
  /** Whether visitors can press a phone number. */
  links?: boolean;
  /** How much wider the page is than its window, in px. */
  tooWide?: number;
}

/** What has to be there, once. In the source of a pattern, text is followed by no other digit. */
export interface Needle {
  what: string;
  pattern: string;
}
export type Needles = Partial<Record<Widget, readonly Needle[]>>;

/**
 * How often each needle is in the text of a widget that no host touched: drawn, as text, and as
 * text with every `<details>` open.
 */
export type Expected = Readonly<Record<'drawn' | 'text' | 'opened', Record<string, number>>>;

const worst: readonly Outcome['state'][] = [
  'failed',
  'hides',
  'lost',
  'part',
  'code',
  'twice',
  'text',
  'drawn',
];

/** Text as it is compared: quotation marks, dashes and white space are the host's business. */
export function plain(text: string): string {
  return text
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/[\u00ad\u200b\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

export function count(text: string, { pattern }: Needle): number {
  return [...text.matchAll(new RegExp(pattern, 'g'))].length;
}

/** The pieces before, between and after the marks; undefined where a mark is missing. */
export function between(
  pieces: readonly Piece[],
  { form, pieces: all }: Case,
): (Piece[] | string)[] {
  // The marks are found in the text as a whole: a host may cut it anywhere.
  const joined = pieces.map(({ text }) => text).join('');
  const first = isAtTop(form) ? 1 : 0;
  const marks = all.map((_, i) => i + 1);
  if (first === 0) marks.unshift(0);
  let start = 0;
  const parts = marks.map((i) => {
    const found = new RegExp(mark(i).replaceAll(' ', '\\s+')).exec(joined.slice(start));
    if (!found) return mark(i);
    const from = start;
    start += found.index + found[0].length;
    return slice(pieces, from, from + found.index);
  });
  return first === 0 ? parts.slice(1) : parts;
}

/** The pieces from one character of the whole text to another. */
function slice(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const start = at;
    at += piece.text.length;
    const text = piece.text.slice(Math.max(from - start, 0), Math.max(to - start, 0));
    return text === '' ? [] : [{ ...piece, text }];
  });
}

/** What became of one case. */
export function judge(
  one: Case,
  pieces: readonly Piece[],
  needles: Needles,
  expected: Readonly<Partial<Record<Widget, Expected>>>,
): Outcome {
  const notes: string[] = [];
  const states: Partial<Record<Widget, State>> = {};
  const parts = between(pieces, one);
  one.pieces.forEach(({ widget }, i) => {
    const part = parts[i];
    if (part === undefined || typeof part === 'string') {
      notes.push(`hidden after ${widget}: “${part ?? ''}”`);
      return;
    }
    const [state, ...found] = stateOf(widget, part, needles[widget] ?? [], expected[widget]);
    states[widget] = state;
    notes.push(...found.map((note) => `${widget}: ${note}`));
  });
  const hides = parts.some((part) => typeof part === 'string');
  const state = worst.find((name) => Object.values(states).some((other) => other === name));
  return { state: hides ? 'hides' : (state ?? 'lost'), widgets: states, notes };
}

function stateOf(
  widget: Widget,
  part: readonly Piece[],
  needles: readonly Needle[],
  expected: Expected | undefined,
): [State, ...string[]] {
  const drawn = part.some(({ tag, text }) => tag === `ht-${widget}` && text.trim());
  const text = plain(part.map((piece) => piece.text).join(''));
  const way = drawn ? 'drawn' : 'text';
  const counts = needles.map((needle) => ({
    what: needle.what,
    found: count(text, needle),
    wanted: expected?.[way][needle.what] ?? 1,
    most: expected?.opened[needle.what] ?? 1,
  }));
  if (/<\/(p|div|ht-\w+)>/.test(text)) return ['code'];
  const missing = counts.filter(({ what, found, wanted }) => what !== 'title' && wanted && !found);
  const needed = counts.filter(({ what, wanted }) => what !== 'title' && wanted > 0);
  // What a closed <details> hides may show where a host drops that tag.
  const more = counts.filter(
    ({ what, found, wanted, most }) => what !== 'title' && found > Math.max(wanted, most, 1),
  );
  if (missing.length > 0 && missing.length === needed.length) return ['lost'];
  if (missing.length) return ['part', `without ${missing.map(({ what }) => what).join(', ')}`];
  if (more.length) return ['twice', `more than once: ${more.map(({ what }) => what).join(', ')}`];
  const title = counts.find(({ what, found, wanted }) => what === 'title' && wanted && !found);
  return title ? [way, 'without title'] : [way];
}
