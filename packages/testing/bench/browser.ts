/** Chromium under the conditions of a measurement. */
import { launch, type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { watchPage, type Shown } from './in-page.ts';

export interface Conditions {
  /** How many times slower than this machine the page's processor is. */
  cpu?: number;
  /** A phone's connection: 1.6 Mbit/s, and 150 ms from request to response. */
  slowNetwork?: boolean;
  width?: number;
  /** What the page is there to show, whose first painting is noted. */
  shown?: Shown;
  /** Whether a click must reach it too. */
  clickable?: boolean;
  /** Whether its tasks are recorded, for `lastLongTask()`. */
  traced?: boolean;
}

const slowNetwork = { download: 1_600_000 / 8, upload: 750_000 / 8, latency: 150 };

/** `flags`: of its engine for scripts. */
export async function launchChromium(executablePath: string, flags = ''): Promise<Browser> {
  // Root cannot have Chromium's sandbox, and only loopback is opened. Without a GPU painting is the
  // processor's work, as the other is.
  return await launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-dev-shm-usage',
      `--js-flags=${flags}`,
    ],
    protocolTimeout: 300_000,
  });
}

export interface Measured {
  page: Page;
  cdp: CDPSession;
}

/** Opens `address` with empty caches, runs `measure` on it, and closes it. */
export async function onPage<Result>(
  browser: Browser,
  address: string,
  { cpu = 1, slowNetwork: slow = false, width = 1280, shown, clickable, traced }: Conditions,
  measure: (measured: Measured) => Promise<Result>,
): Promise<Result> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(String(error)));
    await page.setViewport({ width, height: width < 600 ? 640 : 800 });
    await page.setCacheEnabled(false);
    if (slow) await page.emulateNetworkConditions(slowNetwork);
    if (cpu > 1) await page.emulateCPUThrottling(cpu);
    await page.evaluateOnNewDocument(watchPage, shown ? { shown, clickable } : null);
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable');
    if (traced) await page.tracing.start({ categories: ['toplevel', 'blink.user_timing'] });
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 120_000 });
    const result = await measure({ page, cdp });
    if (failures.length > 0) throw new Error(`${address}: ${failures.join('; ')}`);
    return result;
  } finally {
    await context.close();
  }
}

/** An event of Chromium's trace; times are in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args: { data?: { documentLoaderURL?: string } };
}

/**
 * When the last task over 50 ms of a traced page ended, in ms since its navigation. By a trace:
 * `longtask` entries leave out tasks, see findings/chromium-longtask-without-script.sh.
 */
export async function lastLongTask({ page }: Measured): Promise<number> {
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const start = traceEvents.findLast(
    ({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === page.url(),
  );
  if (!start) throw new Error('no navigation in the trace');
  const ends = traceEvents
    .filter(({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts >= start.ts)
    .filter(({ name, dur = 0 }) => name.endsWith('RunTask') && dur > 50_000)
    .map(({ ts, dur = 0 }) => ts + dur - start.ts);
  return Math.max(0, ...ends) / 1000;
}

/**
 * Bytes that the page's scripts and its document hold, after everything that can be freed has been.
 */
async function heapOf(measured: Measured): Promise<number> {
  const { scripts, document } = await heapsOf(measured);
  return scripts + document;
}

/** The same, apart. */
export async function heapsOf({ cdp }: Measured): Promise<{ scripts: number; document: number }> {
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await cdp.send('Runtime.getHeapUsage');
  return { scripts: usedSize, document: embedderHeapUsedSize };
}

/** When the page showed what it is there to show, and not before anything was painted. */
export async function seenAt(measured: Measured): Promise<number> {
  const painted = await paintedAt(measured);
  const first = await measured.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntriesByName('first-contentful-paint'))
            resolve(startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  return Math.max(painted, first);
}

/** How many rounds come first, and how many the least is taken of. */
const rounds = 3;

/**
 * What the heap gains in per cent each time `work` is done: the least after three rounds, compared
 * with the least after the next three. From one collection to the next the document holds up to 7 %
 * more, and a leak is in every round. Three rounds before make what is made once: code, caches.
 * With one, type lists gained 3 %; from the fifth they gain 0.1.
 */
export async function growth(
  measured: Measured,
  work: () => Promise<unknown>,
): Promise<{ before: number; percent: number }> {
  for (let i = 0; i < rounds; i++) await work();
  const least = async () => {
    const sizes: number[] = [];
    for (let i = 0; i < rounds; i++) {
      await work();
      sizes.push(await heapOf(measured));
    }
    return Math.min(...sizes);
  };
  const before = await least();
  const after = await least();
  return { before, percent: ((after / before - 1) * 100) / rounds };
}

/** When the page showed what it is there to show, in ms since navigation. */
export async function paintedAt({ page }: Measured): Promise<number> {
  const handle = await page.waitForFunction(
    () => (window as unknown as { bench: { paintedAt?: number } }).bench.paintedAt,
    { timeout: 120_000 },
  );
  return (await handle.jsonValue()) ?? Number.NaN;
}
