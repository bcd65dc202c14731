/** The measurements of `npm run bench`. Times that are compared are taken in turns, so that what else runs on the machine falls on both. */
import type { Browser } from 'puppeteer-core';
import type { Dataset } from '../../facts/generated/types.js';
import { growth, longestAtEachStep, onPage, paintedAt, worked, type Measured } from './browser.ts';
import {
  addElements,
  changeAttributes,
  cycle,
  drawn,
  frames,
  scrollThrough,
  timeMount,
  whenAllStand,
  type BenchWindow,
} from './in-page.ts';
import {
  handWrittenMarkup,
  handWrittenScript,
  mixed,
  pageWith,
  paragraphed,
  pastedWidgets,
  sampleOf,
  scriptTag,
  shortened,
  styleTag,
  wordsOf,
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

/** A phone's processor, beside the machine's. */
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
      beside: `${amount(ours, 'ms')} against ${amount(floor, 'ms')}, medians of ${rounds}`,
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
      what: `heap after ${cycles.toLocaleString('en')} times mounted and unmounted, worst of ${found.length} elements`,
      measured: worst?.percent ?? Number.NaN,
      unit: '%',
      budget: 2,
      beside: found.map(({ tag, percent }) => `${tag} ${percent.toFixed(2)}`).join(', '),
    },
  ];
}

export const widths = [320, 768, 1280] as const;

/** Layout shift while the script arrives after the text, as it does over a network; in both languages. */
export async function measureShifts({
  rootDir,
  browser,
  server,
  dataset,
  widgets: english,
  say,
}: Setting): Promise<Row[]> {
  const spanish = (await pastedWidgets(rootDir, dataset, 'es')).filter(({ tag, name }) =>
    english.some((widget) => widget.tag === tag && widget.name === name),
  );
  const widgets = [
    ...english,
    ...spanish.map((widget) => ({ ...widget, name: `${widget.name} in Spanish`.trim() })),
  ].filter(({ built }) => built);
  const rows: Row[] = [];
  let later = { value: 0, name: '' };
  for (const [styled, budget] of [
    [true, 0.01],
    [false, 0.15],
  ] as const) {
    for (const width of widths) {
      let worst = { value: 0, name: 'none moves' };
      const over: string[] = [];
      for (const widget of widgets) {
        const name = `${widget.tag} ${widget.name}`.trim();
        const address = server.put(
          'shift.html',
          pageWith({
            head: styled ? styleTag : '',
            body: scriptTag(`/slow/100${loader}`) + paragraphed(widget),
          }),
        );
        const { shifts, painted } = await onPage(
          browser,
          address,
          { width, shown: [widget.tag, ':not(slot)'] },
          async (measured) => {
            const painted = await paintedAt(measured);
            await measured.page.waitForNetworkIdle({ idleTime: 150 });
            await measured.page.evaluate(frames, 3);
            return {
              painted,
              shifts: await measured.page.evaluate(
                () => (window as unknown as BenchWindow).bench.shifts,
              ),
            };
          },
        );
        const sum = (some: typeof shifts) => some.reduce((total, { value }) => total + value, 0);
        const value = sum(shifts);
        const afterwards = sum(shifts.filter(({ at }) => at > painted));
        if (value > worst.value) worst = { value, name };
        if (value > budget) over.push(`${name} ${value.toFixed(3)}`);
        if (afterwards > later.value) later = { value: afterwards, name: `${name} at ${width} px` };
      }
      say(
        `${width} px, ${styled ? 'with' : 'without'} ht-widgets.css: worst ${worst.value.toFixed(3)} ${worst.name}${over.length > 0 ? `; over: ${over.join(', ')}` : ''}`,
      );
      rows.push({
        what: `layout shift at ${width} px, ${styled ? 'with' : 'without'} ht-widgets.css, worst of ${widgets.length} snippets`,
        measured: worst.value,
        unit: '',
        budget,
        beside: over.length > 0 ? over.join(', ') : worst.name,
      });
    }
  }
  rows.push({
    what: 'layout shift after the first drawing, worst of all these',
    measured: later.value,
    unit: '',
    budget: 0,
    beside: later.name,
  });
  return rows;
}

/** A first visit with a slow phone: when the figure stands there, and when the text inside the tag does. */
export async function measureStart(
  { browser, server, widgets }: Setting,
  rounds: number,
): Promise<Row[]> {
  const stat = find(widgets, 'ht-stat');
  const name = stat.attributes['fact'] ?? '';
  const script = server.put('by-hand.js', handWrittenScript({ [name]: stat.card }));
  const pages = {
    ours: {
      address: server.put(
        'ours.html',
        pageWith({ head: styleTag + scriptTag(loader), body: stat.markup }),
      ),
      shown: ['ht-stat', '.base'] as const,
    },
    html: {
      address: server.put('html.html', pageWith({ body: handWrittenMarkup(stat.card) })),
      shown: ['plain-card', '.base'] as const,
    },
    script: {
      address: server.put(
        'script.html',
        pageWith({ head: scriptTag(script), body: `<plain-card fact="${name}"></plain-card>` }),
      ),
      shown: ['plain-card', '.base'] as const,
    },
  };
  const times = {
    ours: [] as number[],
    html: [] as number[],
    script: [] as number[],
    text: [] as number[],
  };
  for (let round = 0; round < rounds; round++) {
    for (const which of ['ours', 'html', 'script'] as const) {
      const { address, shown } = pages[which];
      const { painted, text } = await onPage(
        browser,
        address,
        { cpu: slowDown, slowNetwork: true, shown },
        async (measured) => ({
          painted: await paintedAt(measured),
          text: await measured.page.evaluate(
            () =>
              performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
          ),
        }),
      );
      times[which].push(painted);
      if (which === 'ours') times.text.push(text);
    }
  }
  const of = (which: keyof typeof times) => median(times[which]);
  return [
    {
      what: `first stat painted, ${slowDown}× slower processor, 1.6 Mbit/s, 150 ms to an answer`,
      measured: of('ours'),
      unit: 'ms',
      beside: `by hand: ${amount(of('html'), 'ms')} in the page’s HTML, ${amount(of('script'), 'ms')} by a script of its own`,
    },
    {
      what: 'its text readable, likewise',
      measured: of('text'),
      unit: 'ms',
      beside: `by hand: ${amount(of('html'), 'ms')}`,
    },
  ];
}

/** How many answers have to be waited for, one after the other, beside that of the HTML. */
export async function measureRoundTrips({ browser, server, widgets }: Setting): Promise<Row[]> {
  const tags = [...new Set(widgets.map(({ tag }) => tag))];
  const cases: [string, string[]][] = [
    ['one stat', ['ht-stat']],
    ['stat, factor list and hotline banner', ['ht-stat', 'ht-factor-list', 'ht-hotline-banner']],
    // A chart's table stands after two as well; what draws it is asked for only then.
    ['every element but the chart', tags.filter((tag) => tag !== 'ht-chart')],
  ];
  const rows: Row[] = [];
  for (const [what, some] of cases) {
    const address = server.put(
      'trips.html',
      pageWith({
        head: scriptTag(`/slow/200${loader}`),
        body: some.map((tag) => find(widgets, tag).markup).join('\n'),
      }),
    );
    const requests = await onPage(browser, address, {}, async ({ page }) => {
      await page.evaluate(whenAllStand);
      return await page.evaluate(() =>
        (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(
          ({ startTime, responseEnd, encodedBodySize }) => ({
            startTime,
            responseEnd,
            encodedBodySize,
          }),
        ),
      );
    });
    const bytes = requests.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    rows.push({
      what: `round trips after the HTML, ${what}`,
      measured: depthOf(requests),
      unit: '',
      budget: 2,
      beside: `${requests.length} requests, ${amount(bytes / 1024, 'KB')}`,
    });
  }
  return rows;
}

/** A request waited for each that had been answered before it was made. */
function depthOf(requests: readonly { startTime: number; responseEnd: number }[]): number {
  const depths: number[] = [];
  for (const { startTime } of requests) {
    const before = depths.filter(
      (_depth, i) => (requests[i]?.responseEnd ?? Infinity) <= startTime,
    );
    depths.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...depths);
}

const crowd = 500;
const changes = 10_000;

/** 500 widgets of all kinds on one page. */
export async function measureCrowd(
  { browser, server, widgets, dataset, rootDir }: Setting,
  rounds: number,
): Promise<Row[]> {
  const body = mixed(widgets, crowd);
  const key = ({ tag, name }: Pasted) => `${tag} ${name}`;
  const script = server.put(
    'by-hand.js',
    handWrittenScript(Object.fromEntries(widgets.map((widget) => [key(widget), widget.card]))),
  );
  const text = body.map(paragraphed).join('\n');
  const pages = {
    ours: server.put('crowd.html', pageWith({ head: styleTag + scriptTag(loader), body: text })),
    byHand: server.put(
      'by-hand.html',
      pageWith({
        head: scriptTag(script),
        body: body.map((widget) => `<plain-card fact="${key(widget)}"></plain-card>`).join('\n'),
      }),
    ),
    textAlone: server.put('text.html', pageWith({ head: styleTag, body: text })),
    withoutCharts: server.put(
      'without-charts.html',
      pageWith({
        head: styleTag + scriptTag(loader),
        body: mixed(
          widgets.filter(({ tag }) => tag !== 'ht-chart'),
          crowd,
        )
          .map(paragraphed)
          .join('\n'),
      }),
    ),
  };
  const times: Record<keyof typeof pages, number[]> = {
    ours: [],
    byHand: [],
    textAlone: [],
    withoutCharts: [],
  };
  const scrolled: Record<Exclude<keyof typeof pages, 'textAlone'>, number[][]> = {
    ours: [],
    byHand: [],
    withoutCharts: [],
  };
  for (let round = 0; round < rounds; round++) {
    for (const which of Object.keys(pages) as (keyof typeof pages)[]) {
      await onPage(browser, pages[which], {}, async (measured) => {
        await quiet(measured);
        times[which].push((await worked(measured)) * slowDown);
        if (which !== 'textAlone')
          scrolled[which].push(
            await longestAtEachStep(measured, () => measured.page.evaluate(scrollThrough, 400)),
          );
      });
    }
  }
  // Here the clock counts: elements draw for so many ms in one go, on any processor.
  const interactive: Record<'ours' | 'byHand' | 'textAlone' | 'oneSentence', number[]> = {
    ours: [],
    byHand: [],
    textAlone: [],
    oneSentence: [],
  };
  const oneSentence = server.put(
    'one-sentence.html',
    pageWith({
      head: styleTag + scriptTag(loader),
      body: body.map((widget) => paragraphed(shortened(widget))).join('\n'),
    }),
  );
  for (let round = 0; round < rounds; round++) {
    for (const [which, address] of Object.entries({ ...pages, oneSentence })) {
      if (!(which in interactive)) continue;
      interactive[which as keyof typeof interactive].push(
        await onPage(browser, address, { cpu: slowDown }, async (measured) => {
          await quiet(measured);
          return await measured.page.evaluate(
            () => (window as unknown as BenchWindow).bench.longTasks.at(-1)?.to ?? 0,
          );
        }),
      );
    }
  }
  const facts = sampleOf(dataset);
  const values = Object.fromEntries(
    Object.entries(wordsOf(rootDir)).map(([tag, attributes]) => [
      tag,
      Object.fromEntries(
        Object.entries(attributes).map(([name, words]) => [name, name === 'fact' ? facts : words]),
      ),
    ]),
  );
  // Where a source list numbers what all others cite, one change redraws many; that is the list's work, and another measurement.
  const alone = server.put(
    'changes.html',
    pageWith({
      head: scriptTag(loader),
      body: body
        .filter(({ tag }) => tag !== 'ht-source-list')
        .map(paragraphed)
        .join('\n'),
    }),
  );
  const changed = await onPage(browser, alone, {}, async (measured) => {
    await quiet(measured);
    return await growth(measured, async () => {
      for (let done = 0; done < changes; done += 500)
        await measured.page.evaluate(changeAttributes, values, done, 500);
    });
  });
  return [
    {
      what: `${crowd} widgets of all kinds interactive (no task over 50 ms any more), a sentence inside each, ${slowDown}× slower processor`,
      measured: median(interactive.oneSentence),
      unit: 'ms',
      budget: 1500,
      beside: `by hand ${amount(median(interactive.byHand), 'ms')}`,
    },
    {
      what: `likewise, the builder’s whole text inside each, ${Math.round(text.length / 1024)} KB of HTML`,
      measured: median(interactive.ours),
      unit: 'ms',
      budget: 1500,
      beside: `their text alone ${amount(median(interactive.textAlone), 'ms')}`,
    },
    {
      what: `work of the main thread until all ${crowd} are drawn, likewise`,
      measured: median(times.ours),
      unit: 'ms',
      beside: `by hand ${amount(median(times.byHand), 'ms')}, their text alone ${amount(median(times.textAlone), 'ms')}, without charts ${amount(median(times.withoutCharts), 'ms')}`,
    },
    ...[1, slowDown].map((times) => {
      const isLong = (duration: number) => duration * times > 50;
      const count = (visit: readonly number[]) => visit.filter(isLong).length;
      // Steps in a row are one place: each sees its neighbours.
      const places = (visits: readonly (readonly number[])[]) =>
        atEachPlace(visits).filter(
          (duration, i, all) => isLong(duration) && !isLong(all[i - 1] ?? 0),
        ).length;
      const said = (which: keyof typeof scrolled) =>
        `${places(scrolled[which])}, frames in single visits ${scrolled[which].map(count).join(', ')}`;
      return {
        what:
          times === 1
            ? 'places with frames over 50 ms in most visits while scrolling through them, 400 px in each frame'
            : `likewise, ${times}× slower processor`,
        measured: places(scrolled.ours),
        unit: '',
        budget: 0,
        beside: `ours ${said('ours')}; without charts ${said('withoutCharts')}; by hand ${said('byHand')}`,
      } as const;
    }),
    {
      what: `heap after ${changes.toLocaleString('en')} changes of their attributes`,
      measured: changed.percent,
      unit: '%',
      budget: 2,
      beside: `of ${amount(changed.before / 2 ** 20, 'MB')}`,
    },
  ];
}

/**
 * The median of several visits at each step, of each visit the longest there or one step away. What a place costs it costs in
 * most visits, a step sooner or later; other work of the machine makes other frames long in each visit.
 */
function atEachPlace(visits: readonly (readonly number[])[]): number[] {
  return Array.from({ length: Math.max(...visits.map(({ length }) => length)) }, (_, i) =>
    median(
      visits.flatMap((visit) =>
        i < visit.length ? Math.max(...visit.slice(Math.max(0, i - 1), i + 2)) : [],
      ),
    ),
  );
}

/** Waits until all widgets stand and no long task has come for a second. */
async function quiet({ page }: Measured): Promise<void> {
  await page.evaluate(whenAllStand);
  await page.waitForFunction(
    () =>
      performance.now() - ((window as unknown as BenchWindow).bench.longTasks.at(-1)?.to ?? 1) >
      1000,
    { timeout: 120_000 },
  );
}
