/** Measurements of a page that loads: layout shift, round trips. */
import { onPage, paintedAt } from './browser.ts';
import { frames, whenAllStand, type BenchWindow } from './in-page.ts';
import {
  pageWith,
  paragraphed,
  pastedWidgets,
  scriptTag,
  styleTag,
  type Pasted,
} from './markup.ts';
import { amount, type Row } from './report.ts';
import { type Setting, loader, find } from './measures.ts';

export const widths = [320, 768, 1280] as const;

/** Layout shift of one page with this widget: in all, and after it is painted. */
async function shiftsOf(
  { browser, server }: Pick<Setting, 'browser' | 'server'>,
  widget: Pasted,
  width: number,
  styled: boolean,
): Promise<{ value: number; afterwards: number }> {
  const script = scriptTag(`/slow/100${loader}`);
  const edge = widget.attributes['placement'] !== undefined;
  const address = server.put(
    'shift.html',
    pageWith({
      head: styled ? styleTag : '',
      // In a box that is no higher than itself, a banner cannot stay at an edge.
      ...(edge ? { top: widget.markup, body: script } : { body: script + paragraphed(widget) }),
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
        shifts: await measured.page.evaluate(() => (window as unknown as BenchWindow).bench.shifts),
      };
    },
  );
  const sum = (some: typeof shifts) => some.reduce((total, { value }) => total + value, 0);
  return { value: sum(shifts), afterwards: sum(shifts.filter(({ at }) => at > painted)) };
}

/**
 * Layout shift while the script arrives after the text, as it does over a network; in both
 * languages.
 */
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
        const { value, afterwards } = await shiftsOf({ browser, server }, widget, width, styled);
        if (value > worst.value) worst = { value, name };
        if (value > budget) over.push(`${name} ${value.toFixed(3)}`);
        if (afterwards > later.value) later = { value: afterwards, name: `${name} at ${width} px` };
      }
      say(
        `${width} px, ${styled ? 'with' : 'without'} ht-widgets.css: worst ` +
          [
            `${worst.value.toFixed(3)} ${worst.name}`,
            ...(over.length ? [`over: ${over.join(', ')}`] : []),
          ].join('; '),
      );
      rows.push({
        what:
          `layout shift at ${width} px, ${styled ? 'with' : 'without'} ht-widgets.css, ` +
          `worst of ${widgets.length} snippets`,
        measured: worst.value,
        unit: '',
        budget,
        details: over.length > 0 ? over.join(', ') : worst.name,
      });
    }
  }
  rows.push({
    what: 'layout shift after the first drawing, worst of all these',
    measured: later.value,
    unit: '',
    budget: 0,
    details: later.name,
  });
  return rows;
}

/** How many responses must be waited for, one after the other, after that of the HTML. */
export async function measureRoundTrips({ browser, server, widgets }: Setting): Promise<Row[]> {
  const tags = [...new Set(widgets.map(({ tag }) => tag))];
  const cases: [string, string[]][] = [
    ['one stat', ['ht-stat']],
    ['stat, factor list and hotline banner', ['ht-stat', 'ht-factor-list', 'ht-hotline-banner']],
    // A chart's table is shown after two as well; the drawing code is requested only then.
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
      details: `${requests.length} requests, ${amount(bytes / 1024, 'KB')}`,
    });
  }
  return rows;
}

/** A request waited for each that had a response before it was made. */
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
