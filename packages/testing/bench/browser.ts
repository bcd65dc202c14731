/** Chromium under the conditions of a measurement. */
import { launch, type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { watchPage, type Shown } from './in-page.ts';

export interface Conditions {
  /** How many times slower than this machine the page's processor is. */
  cpu?: number;
  /** A phone's connection: 1.6 Mbit/s, and 150 ms from request to answer. */
  slowNetwork?: boolean;
  width?: number;
  /** What the page is there to show, whose first painting is noted. */
  shown?: Shown;
}

const slowNetwork = { download: 1_600_000 / 8, upload: 750_000 / 8, latency: 150 };

export async function launchChromium(executablePath: string): Promise<Browser> {
  // Root cannot have Chromium's sandbox, and only loopback is opened. Without a GPU painting is the processor's work, as the other is.
  return await launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-dev-shm-usage',
    ],
    protocolTimeout: 300_000,
  });
}

export interface Measured {
  page: Page;
  cdp: CDPSession;
}

/** Opens `address` with empty caches, lets `measure` look at it, and closes it. */
export async function onPage<Result>(
  browser: Browser,
  address: string,
  { cpu = 1, slowNetwork: slow = false, width = 1280, shown }: Conditions,
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
    await page.evaluateOnNewDocument(watchPage, shown ?? null);
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable');
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 120_000 });
    const result = await measure({ page, cdp });
    if (failures.length > 0) throw new Error(`${address}: ${failures.join('; ')}`);
    return result;
  } finally {
    await context.close();
  }
}

/** Bytes that the page's scripts and its document hold, after everything that can be freed has been. */
async function heapOf({ cdp }: Measured): Promise<number> {
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize;
}

/** How many rounds come first, and how many the least is taken of. */
const rounds = 3;

/**
 * What the heap gains in per cent each time `work` is done: the least after three rounds beside the least after the next three.
 * From one collection to the next the document holds up to 7 % more, and a leak is in every round. Three rounds before make
 * what is made once: code, caches. With one, type lists gained 3 %; from the fifth they gain 0.1.
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

/**
 * What the page's main thread has worked until now, in ms: its own time on the processor, in which the work of others on
 * the machine does not count.
 */
export async function worked({ cdp }: Measured): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000;
}

interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  pid: number;
  tid: number;
  /** When it began and how long it took by the clock, in µs. */
  ts: number;
  dur?: number;
  /** The thread's own time on the processor, in µs. */
  tdur?: number;
  args: { name?: string };
}

/**
 * The longest task of the page's main thread at each step of `work`, in ms of its own time on the processor. A step begins
 * with the task in which the page sets the mark `step`.
 */
export async function longestAtEachStep(
  { page }: Measured,
  work: () => Promise<unknown>,
): Promise<number[]> {
  await page.tracing.start({
    categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'],
  });
  await work();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as {
    traceEvents: TraceEvent[];
  };
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const own = traceEvents
    .filter(({ pid, tid }) => threads.has(`${pid} ${tid}`))
    .sort((a, b) => a.ts - b.ts);
  const steps = own
    .filter(({ name, cat }) => name === 'step' && cat === 'blink.user_timing')
    .map(({ ts }) => ts);
  if (steps.length === 0) throw new Error('No step was traced');
  const longest = steps.map(() => 0);
  let step = -1;
  for (const { name, ph, ts, dur = 0, tdur = 0 } of own) {
    if (name !== 'RunTask' || ph !== 'X') continue;
    while ((steps[step + 1] ?? Infinity) <= ts + dur) step++;
    if (step >= 0) longest[step] = Math.max(longest[step] ?? 0, tdur / 1000);
  }
  return longest;
}

/** When the page showed what it is there to show, in ms since navigation. */
export async function paintedAt({ page }: Measured): Promise<number> {
  const handle = await page.waitForFunction(
    () => (window as unknown as { bench: { paintedAt?: number } }).bench.paintedAt,
    { timeout: 120_000 },
  );
  return (await handle.jsonValue()) ?? Number.NaN;
}
