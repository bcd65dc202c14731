/** What tests of `<ht-chart>` share: to wait for its drawing, to measure it and to save it. */
import { frames, inside, mount, one, replace, until, type Widget } from './helpers.js';
import { type Dataset, type Fact } from './ledger.js';
import { assert } from 'chai';

export type LedgerChart = NonNullable<Dataset['charts']>[number];
export const idsOf = ({ series }: LedgerChart): string[] => series.flatMap(({ facts }) => facts);
export const rowsOf = (widget: Widget): HTMLTableRowElement[] =>
  inside<HTMLTableRowElement>(widget, 'tbody tr');

/** Mounts a chart, with attributes as a page writes them. */
export const chart = (id: string, attributes = ''): Promise<Widget> =>
  mount(`<ht-chart chart="${id}" ${attributes}><p>The children.</p></ht-chart>`);

/** Waits until the picture is drawn. */
export async function drawn(widget: Widget): Promise<HTMLCanvasElement> {
  return await until('the drawing', () =>
    inside<HTMLCanvasElement>(widget, '.drawn canvas').find(
      ({ width }) => width > 0 && inside(widget, '[role=slider]').length > 0,
    ),
  );
}

/** Whether the table takes up space on the page. */
export function tableShows(widget: Widget): boolean {
  return one(widget, '.rows').getBoundingClientRect().height > 50;
}

/** A figure as it is printed in English. */
export function printed({ kind, value = NaN, qualifier }: Fact): string {
  const number = `${value.toLocaleString('en-US')}${kind === 'percent' ? '%' : ''}`;
  return qualifier === undefined ? number : `${qualifier} ${number}`;
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

interface Pixels {
  width: number;
  height: number;
  at: (x: number, y: number) => Colour;
  /** Each pixel as one number, row by row. */
  whole: Uint32Array;
}

/** What is painted, in device pixels. */
export function pixels(canvas: HTMLCanvasElement): Pixels {
  const { width, height } = canvas;
  const { data: bytes } = canvas.getContext('2d')?.getImageData(0, 0, width, height) as ImageData;
  return {
    width,
    height,
    whole: new Uint32Array(bytes.buffer),
    at: (x, y) => {
      const i = 4 * (Math.round(y) * width + Math.round(x));
      return [bytes[i] ?? 0, bytes[i + 1] ?? 0, bytes[i + 2] ?? 0, bytes[i + 3] ?? 0];
    },
  };
}

/** What a chart paints on its surface: the ink of each pixel, and as alpha how much it covers. */
export function inkOn(canvas: HTMLCanvasElement): Pixels {
  const { at, ...painted } = pixels(canvas);
  const surface = at(0, 0);
  const inks = inksOf(canvas.getRootNode() as ShadowRoot);
  return {
    ...painted,
    at: (x, y) => {
      const pixel = at(x, y);
      let [best, least] = [pixel, 9];
      if (distance(pixel, surface) < 3) return [0, 0, 0, 0];
      for (const ink of inks) {
        const whole = dot(minus(ink, surface), minus(ink, surface));
        const part = dot(minus(pixel, surface), minus(ink, surface)) / (whole || 1);
        const blend = surface.map((channel, i) => channel + part * ((ink[i] ?? 0) - channel));
        const off = distance(pixel, blend);
        if (part > 1.02 || off >= least) continue;
        least = off;
        best = part > 0.98 ? pixel : [ink[0], ink[1], ink[2], Math.round(255 * part)];
      }
      return best;
    },
  };
}

const minus = (a: readonly number[], b: readonly number[]): number[] =>
  [0, 1, 2].map((i) => (a[i] ?? 0) - (b[i] ?? 0));
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, each, i) => sum + each * (b[i] ?? 0), 0);
const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...minus(a, b).map(Math.abs));

/** The colours that a chart paints with, on the screen and on paper. */
function inksOf(root: ShadowRoot): Colour[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
  return [...root.querySelectorAll('.ink')].flatMap((probe) => {
    const style = getComputedStyle(probe);
    const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
    const borders = sides.map((side) => style[`border${side}Color`]);
    return [style.outlineColor, style.columnRuleColor, ...borders].map((colour) => {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, 255] as const;
    });
  });
}

interface Bar {
  from: number;
  to: number;
  top: number;
}

/** The painted bars, in CSS pixels: runs of rows that are painted from and to one place. */
export function barsOn(canvas: HTMLCanvasElement): Bar[] {
  const { width, height, at } = inkOn(canvas);
  const scale = width / canvas.clientWidth;
  const bars: Bar[] = [];
  let open = new Map<string, Bar>();
  for (let y = 0; y <= height; y++) {
    const next = new Map<string, Bar>();
    for (const [from, to] of y < height ? runsIn((x) => at(x, y)[3] > 128, width, 6 * scale) : []) {
      const key = `${from} ${to}`;
      next.set(key, open.get(key) ?? { from: from / scale, to: to / scale, top: y / scale });
    }
    for (const [key, bar] of open)
      if (!next.has(key) && y / scale - bar.top >= 14 && bar.to - bar.from > 2.5) bars.push(bar);
    open = next;
  }
  return bars.sort((a, b) => a.top - b.top || a.from - b.from);
}

/** Where a row is painted, without regard to gaps that are narrower than `space`. */
function runsIn(isPainted: (x: number) => boolean, width: number, space: number) {
  const runs: [from: number, to: number][] = [];
  for (let x = 0; x < width; x++) {
    if (!isPainted(x)) continue;
    const last = runs.at(-1);
    if (last && x - last[1] < space) last[1] = x + 1;
    else runs.push([x, x + 1]);
  }
  return runs;
}

/** Lengths of the bars, in CSS pixels, without the line at zero. */
export function barLengths(canvas: HTMLCanvasElement): number[] {
  return barsOn(canvas).map(({ from, to }) => to - from - 1);
}

/**
 * Where the ring is that marks each figure in turn, in CSS pixels: what a key changes on the
 * picture.
 */
export async function ringsOf(
  widget: Widget,
  canvas: HTMLCanvasElement,
): Promise<{ x: number; y: number }[]> {
  const slider = one(widget, '[role=slider]');
  press(slider, 'Escape');
  await frames(1);
  const plain = pixels(canvas);
  const scale = canvas.width / canvas.clientWidth;
  const rings = [];
  for (let i = 0; i < Number(slider.ariaValueMax); i++) {
    press(slider, 'Home');
    for (let n = 0; n < i; n++) press(slider, 'ArrowRight');
    const { whole, width } = pixels(canvas);
    const xs: number[] = [];
    const ys: number[] = [];
    // By index: an array for each pixel takes Firefox minutes.
    for (let pixel = 0; pixel < whole.length; pixel++) {
      if (whole[pixel] === plain.whole[pixel]) continue;
      xs.push(pixel % width);
      ys.push(Math.floor(pixel / width));
    }
    // WebKit does not paint each pixel alike twice: the two outermost may be others.
    const middle = (numbers: number[]): number => {
      numbers.sort((a, b) => a - b);
      return ((numbers[2] ?? NaN) + (numbers.at(-3) ?? NaN) + 1) / 2 / scale;
    };
    rings.push({ x: middle(xs), y: middle(ys) });
  }
  press(slider, 'Escape');
  return rings;
}

export function press(target: Element, key: string, options: KeyboardEventInit = {}): boolean {
  return target.dispatchEvent(
    new KeyboardEvent('keydown', {
      key,
      bubbles: true,
      composed: true,
      cancelable: true,
      ...options,
    }),
  );
}

export interface Saved {
  name: string;
  blob: Blob;
}

/** What a button saves. */
export async function saved(widget: Widget, button: string): Promise<Saved> {
  const blobs: Blob[] = [];
  const names: string[] = [];
  const own = URL.createObjectURL.bind(URL);
  const restore = [
    replace(URL, 'createObjectURL', (blob: Blob) => {
      blobs.push(blob);
      return own(blob);
    }),
    replace(HTMLElement.prototype, 'click', function (this: HTMLAnchorElement) {
      names.push(this.download);
    }),
  ];
  try {
    one(widget, button).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await until('what is saved', () => names.length > 0);
  } finally {
    for (const back of restore) back();
  }
  return { name: names[0] as string, blob: blobs[0] as Blob };
}

/** Reads CSV as RFC 4180 has it. */
function records(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') lines.push([]);
  }
  lines.pop();
  return lines;
}

export async function csvOf(widget: Widget): Promise<Record<string, string>[]> {
  const { blob } = await saved(widget, '.csv');
  const [head = [], ...rows] = records(await blob.text());
  return rows.map((row) => {
    assert.lengthOf(row, head.length);
    return Object.fromEntries(head.map((name, i) => [name, row[i] ?? '']));
  });
}
