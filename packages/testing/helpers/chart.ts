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

/** What is painted, in device pixels. */
export function pixels(canvas: HTMLCanvasElement): {
  width: number;
  height: number;
  at: (x: number, y: number) => readonly [number, number, number, number];
  /** Each pixel as one number, row by row. */
  whole: Uint32Array;
} {
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

/**
 * Lengths of the bars, from the line that they begin at, in CSS pixels: runs of rows that are
 * painted equally far.
 */
export function barLengths(canvas: HTMLCanvasElement): number[] {
  const { width, height, whole } = pixels(canvas);
  const scale = width / canvas.clientWidth;
  const ends: number[] = [];
  for (let y = 0; y < height; y++) {
    let end = 0;
    for (let x = 0; x < width && x - end < 6 * scale; x++)
      if ((whole[y * width + x] ?? 0) >>> 24 > 128) end = x + 1; // alpha is the highest byte
    ends.push(end);
  }
  const lengths: number[] = [];
  for (let y = 0, from = 0; y <= height; y++) {
    if (ends[y] === ends[from]) continue;
    if (y - from >= 14 * scale && (ends[from] ?? 0) > 2 * scale)
      lengths.push((ends[from] ?? 0) / scale - 1);
    from = y;
  }
  return lengths;
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
