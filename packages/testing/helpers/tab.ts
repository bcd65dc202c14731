/**
 * What tests share that leave a page for good: a separate tab, and another site to go to. See
 * packages/testing/runner/tab.ts.
 */
import { executeServerCommand } from '@web/test-runner-commands';
import type { Destination } from '../runner/destination.js';
import type { Tab, TabStep } from '../runner/tab.js';
import type { Stroke } from '../runner/webdriver.js';
import { engine } from './helpers.js';

async function take<Name extends keyof Tab>(
  name: Name | 'open',
  ...args: Parameters<Tab[Name]>
): Promise<unknown> {
  const { value, error } = await executeServerCommand<{ value?: unknown; error?: string }, TabStep>(
    'ht:tab',
    { do: name, args },
  );
  if (error !== undefined) throw new Error(`${name}: ${error}`);
  return value;
}

/** Opens an address of the test server in a tab; one that is open is closed. */
export async function openTab(path: string): Promise<void> {
  await take('open', new URL(path, location.origin).href);
}

export async function closeTab(): Promise<void> {
  await take('close');
}

/** Goes on to another address, as if it were typed. */
export async function go(path: string): Promise<void> {
  await take('go', new URL(path, location.origin).href);
}

/** Gives its viewport a size; WebKit's driver counts the frame of the window too. */
export async function sizeTab(width: number, height: number): Promise<void> {
  await take('size', width, height);
}

export async function goBack(): Promise<void> {
  await take('back');
}

/**
 * Runs a function in the tab. It is sent as text: it knows its arguments, which must be JSON, and
 * the tab's globals.
 */
export async function inTab<Args extends unknown[], Result>(
  work: (...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result>> {
  return (await take('run', work.toString(), args)) as Awaited<Result>;
}

/**
 * Presses keys one after the other, each let go before the next; "Shift+A" holds the first
 * meanwhile.
 */
export async function press(...keys: string[]): Promise<void> {
  const strokes = keys.flatMap((key): Stroke[] => {
    const held = key.split('+');
    return [
      ...held.map((each): Stroke => ['down', each]),
      ...held.reverse().map((each): Stroke => ['up', each]),
    ];
  });
  await take('keys', strokes);
}

/** Clicks with the mouse, in CSS pixels of the tab's window. */
export async function clickAt(x: number, y: number): Promise<void> {
  await take('click', x, y);
}

/** What the tab's window shows. */
export async function picture(): Promise<ImageData> {
  const image = new Image();
  image.src = `data:image/png;base64,${String(await take('picture'))}`;
  await image.decode();
  const pen = new OffscreenCanvas(image.width, image.height).getContext(
    '2d',
  ) as OffscreenCanvasRenderingContext2D;
  pen.drawImage(image, 0, 0);
  return pen.getImageData(0, 0, image.width, image.height);
}

/**
 * The text of each page of the PDF that the tab prints to, with one space for spaces and line ends.
 * Undefined in WebKitGTK, which prints to no file.
 */
export async function papers(): Promise<string[] | undefined> {
  if (engine === 'webkit') return undefined;
  // Firefox writes ligatures: ﬃ. Each page ends with a form feed.
  return String(await take('paper'))
    .replace(/[\uFB00-\uFB06]/g, (letters) => letters.normalize('NFKC'))
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' '));
}

/** The text of all its pages. */
export async function paper(): Promise<string | undefined> {
  return (await papers())?.join(' ').replace(/ +/g, ' ');
}

export async function destination(): Promise<Destination> {
  return await executeServerCommand<Destination, null>('ht:destination', null);
}

/**
 * Waits until the tab shows an address. An engine that is between two pages responds late, or not.
 */
export async function arrived(address: string): Promise<void> {
  await untilTab(
    `the address ${address}`,
    async () => (await inTab(() => location.href).catch(() => '')) === address,
  );
}

/**
 * Waits until `check` holds of the tab. Not by frames: the page of the tests lies behind the tab,
 * and is not painted.
 */
export async function untilTab(what: string, check: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (await check()) return;
    await wait(50);
  }
  throw new Error(`waited in vain for ${what}`);
}

/** Waits until each widget of the tab is drawn, and has its numbers from the list of sources. */
export async function untilNumbered(): Promise<void> {
  await untilTab('all of it, numbered', () =>
    inTab(async () => {
      const all = [...document.querySelectorAll('main *')];
      const widgets = all.filter(({ localName }) => localName.startsWith('ht-'));
      const [list] = document.getElementsByTagName('ht-source-list');
      if (!list || !widgets.every((widget) => widget.hasAttribute('data-ht-drawn'))) return false;
      // The list numbers one widget after the other, and then has drawn all of itself.
      await (list as Element & { updateComplete?: Promise<boolean> }).updateComplete;
      return widgets.some(({ shadowRoot }) => shadowRoot?.querySelector('.marker') != null);
    }),
  );
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
