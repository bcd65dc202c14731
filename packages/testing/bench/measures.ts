/**
 * The measurements of `npm run bench`. Times that are compared are taken in turns, so that what
 * else runs on the machine falls on both.
 */
import type { Browser } from 'puppeteer-core';
import type { Dataset } from '../../facts/generated/types.js';
import { growth, onPage } from './browser.ts';
import { addElements, cycle, drawn, timeMount, whenAllStand } from './in-page.ts';
import {
  handWrittenScript,
  pageWith,
  paragraphed,
  scriptTag,
  type Card,
  type Pasted,
} from './markup.ts';
import { amount, median, type Row } from './report.ts';
import type { BenchServer } from './server.ts';

/** What every measurement needs. */
export interface Setting {
  rootDir: string;
  browser: Browser;
  server: BenchServer;
  dataset: Dataset;
  /** Widgets that draw something, in every display, and each as it is by hand. */
  widgets: (Pasted & { card: Card })[];
  /** Said while it goes on. */
  say: (text: string) => void;
}

export const loader = '/dist/ht-widgets.js';

/** A phone's processor, compared with the machine's. */
export const slowDown = 4;

/** Keeps the widgets that draw something, with what they draw. */
export async function drawnWidgets(
  { browser, server }: Pick<Setting, 'browser' | 'server'>,
  pasted: readonly Pasted[],
): Promise<Setting['widgets']> {
  const page = server.put(
    'all.html',
    pageWith({ head: scriptTag(loader), body: pasted.map(paragraphed).join('\n') }),
  );
  const cards = await onPage(browser, page, {}, async ({ page }) => {
    await page.evaluate(whenAllStand);
    return await page.evaluate(drawn);
  });
  return pasted.flatMap((widget, i) => {
    const card = cards[i];
    return card ? [{ ...widget, card }] : [];
  });
}

export function find(widgets: Setting['widgets'], tag: string): Setting['widgets'][number] {
  const widget = widgets.find((one) => one.tag === tag);
  if (!widget) throw new Error(`<${tag}> draws nothing`);
  return widget;
}

const mounted = 500;

/** 500 stats against 500 cards by hand, from `append` until they are laid out. */
export async function measureMounts(
  { browser, server, widgets }: Setting,
  rounds: number,
): Promise<Row[]> {
  const stats = widgets.filter(
    ({ tag, attributes }) => tag === 'ht-stat' && attributes['display'] === undefined,
  );
  const facts = stats.map(({ attributes }) => ({ fact: attributes['fact'] ?? '' }));
  const byHand = server.put(
    'by-hand.js',
    handWrittenScript(
      Object.fromEntries(stats.map(({ attributes, card }) => [attributes['fact'] ?? '', card])),
    ),
  );
  const address = server.put(
    'mounts.html',
    pageWith({
      head: scriptTag(loader) + scriptTag(byHand),
      body: stats.map(({ markup }) => markup).join('\n'),
    }),
  );
  const times = await onPage(browser, address, {}, async ({ page, cdp }) => {
    await page.evaluate(whenAllStand);
    await page.evaluate(() => {
      document.querySelector('main')?.replaceChildren();
    });
    await page.evaluate(addElements, 'ours', 'ht-stat', facts);
    await page.evaluate(addElements, 'floor', 'plain-card', facts);
    const pairs: Record<'ours' | 'floor', number>[] = [];
    for (let round = -2; round < rounds; round++) {
      const pair = { ours: 0, floor: 0 };
      for (const name of round % 2 === 0
        ? (['ours', 'floor'] as const)
        : (['floor', 'ours'] as const)) {
        await cdp.send('HeapProfiler.collectGarbage');
        pair[name] = await page.evaluate(timeMount, name, mounted);
      }
      if (round >= 0) pairs.push(pair);
    }
    return pairs;
  });
  const ours = median(times.map((pair) => pair.ours));
  const floor = median(times.map((pair) => pair.floor));
  return [
    {
      what: `${mounted} stats mounted and laid out, against as many cards by hand`,
      measured: median(times.map((pair) => pair.ours / pair.floor)),
      unit: '×',
      budget: 2.5,
      details: `${amount(ours, 'ms')} against ${amount(floor, 'ms')}, medians of ${rounds}`,
    },
  ];
}

const cycles = 1000;

/** 1,000 times mounted and unmounted, each kind of widget by itself. */
export async function measureCycles({ browser, server, widgets }: Setting): Promise<Row[]> {
  const found: { tag: string; percent: number }[] = [];
  for (const tag of new Set(widgets.map((widget) => widget.tag))) {
    const own = widgets.filter((widget) => widget.tag === tag);
    const address = server.put(
      'cycles.html',
      pageWith({ head: scriptTag(loader), body: own.map(paragraphed).join('\n') }),
    );
    const { percent } = await onPage(browser, address, {}, async (measured) => {
      const { page } = measured;
      await page.evaluate(whenAllStand);
      await page.evaluate(
        addElements,
        'ours',
        tag,
        own.map(({ attributes }) => attributes),
      );
      return await growth(measured, () => page.evaluate(cycle, 'ours', cycles));
    });
    found.push({ tag, percent });
  }
  const [worst] = found.sort((a, b) => b.percent - a.percent);
  return [
    {
      what:
        `heap after ${cycles.toLocaleString('en')} times mounted and unmounted, worst ` +
        `of ${found.length} elements`,
      measured: worst?.percent ?? Number.NaN,
      unit: '%',
      budget: 2,
      details: found.map(({ tag, percent }) => `${tag} ${percent.toFixed(2)}`).join(', '),
    },
  ];
}
