/** Measurements of a page of very many widgets. */
import { growth, longestAtEachStep, onPage, worked, type Measured } from './browser.ts';
import { changeAttributes, scrollThrough, whenAllStand, type BenchWindow } from './in-page.ts';
import {
  handWrittenScript,
  mixed,
  pageWith,
  paragraphed,
  sampleOf,
  scriptTag,
  shortened,
  styleTag,
  wordsOf,
  type Pasted,
} from './markup.ts';
import { amount, median, type Row } from './report.ts';
import { type Setting, loader, slowDown } from './measures.ts';

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
