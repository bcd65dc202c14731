/**
 * Published widgets of others, fetched when they are measured: they are no dependency of this
 * repository. Each is used as its own documentation says, in its published build.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { Browser } from 'puppeteer-core';
import { growth, onPage, paintedAt, type Measured } from './browser.ts';
import {
  addElements,
  cycle,
  frames,
  timeMount,
  whenAllStand,
  type BenchWindow,
  type Shown,
} from './in-page.ts';
import { handWrittenScript, pageWith, scriptTag, styleTag } from './markup.ts';
import { widths } from './loading.ts';
import { find, loader, slowDown, type Setting } from './measures.ts';
import { amount, median } from './report.ts';

const exec = promisify(execFile);

/** What is compared: another widget, ours, or a card by hand. */
interface Compared {
  name: string;
  /** The page's head, with the script at an address that responds after so many ms. */
  head: (wait: number) => string;
  /** The markup in the page where it is to appear. */
  body: string;
  shown: Shown;
  /** What to mount; a peer's own script says how. */
  elements?: readonly [tag: string, attributes: Readonly<Record<string, string>>];
}

interface Peer {
  /** Its package and version. */
  name: string;
  script: string;
  module: boolean;
  body: string;
  shown: Shown;
}

/**
 * The packages, as npm has them; what is built from several brings its own dependencies inside,
 * React aside.
 */
const packages = {
  '@cdc/data-bite': '4',
  '@cdc/waffle-chart': '4',
  '@uswds/uswds': '3',
  react: '18',
  'react-dom': '18',
  scheduler: '0.23',
} as const;

/**
 * Fetches what is not in `cache` yet. Not `npm install`: that fetches hundreds of packages which
 * the published builds contain.
 */
async function fetchPackages(
  cache: string,
  names: readonly string[] = Object.keys(packages),
): Promise<Record<string, string>> {
  mkdirSync(cache, { recursive: true });
  const versions: Record<string, string> = {};
  for (const [name, range] of Object.entries(packages)) {
    if (!names.includes(name)) continue;
    const folder = join(cache, 'node_modules', name);
    if (!existsSync(folder)) {
      const { stdout } = await exec('npm', ['pack', '--json', `${name}@${range}`], { cwd: cache });
      const found = JSON.parse(stdout) as { filename: string }[];
      const file = found.at(-1)?.filename ?? '';
      await exec('tar', ['-xzf', file], { cwd: cache });
      mkdirSync(join(folder, '..'), { recursive: true });
      renameSync(join(cache, 'package'), folder);
      rmSync(join(cache, file));
    }
    versions[name] = (
      JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    ).version;
  }
  return versions;
}

/**
 * A React component as a page without a build system would have it: in one file with React, drawn
 * where the page wants it.
 */
async function bundled(
  cache: string,
  component: string,
  config: string,
  figure: string,
): Promise<string> {
  const source = `
    import { createElement } from 'react';
    import { createRoot } from 'react-dom/client';
    import Component from '${component}';
    const config = () => (${config});
    const drawn = (place, count) => new Promise((resolve) => {
      const look = () => {
        if (place.querySelectorAll('${figure}').length < count) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(place, { childList: true, subtree: true, characterData: true });
      look();
    });
    const roots = new WeakMap();
    const subject = {
      mount(place, count) {
        const root = createRoot(place);
        roots.set(place, root);
        const element = (_, key) => createElement(Component, { key, config: config() });
        root.render(Array.from({ length: count }, element));
        return drawn(place, count);
      },
      unmount(place) { roots.get(place).unmount(); },
    };
    if (window.bench) window.bench.subjects.peer = subject;
    const place = document.querySelector('#peer');
    if (place) subject.mount(place, 1);`;
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: cache, loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}

const usaBanner = 'node_modules/@uswds/uswds/dist/components/usa-banner.js.umd.js';

/** The banner of USWDS: the nearest relative of `<ht-hotline-banner>`. */
export async function usaBannerOf(cache: string): Promise<Peer> {
  const { '@uswds/uswds': version = '' } = await fetchPackages(cache, ['@uswds/uswds']);
  return {
    name: `@uswds/uswds ${version}, usa-banner`,
    script:
      readFileSync(join(cache, usaBanner), 'utf8') +
      `\nif (window.bench) (${addElements.toString()})('peer', 'usa-banner', [{}]);`,
    module: false,
    body: '<usa-banner></usa-banner>',
    shown: ['usa-banner', 'section'],
  };
}

/** Makes each peer ready to be served. */
async function peers(cache: string): Promise<Peer[]> {
  const versions = await fetchPackages(cache);
  const named = (name: string) => `${name} ${versions[name] ?? ''}`;
  const bite = `{
    type: 'data-bite', version: '4.26.4', title: 'Data / Fact',
    biteBody: 'Highlight a statistic, data point, or key fact.',
    data: [{ Value: 1234 }], dataColumn: 'Value', dataFunction: 'Pass Through',
  }`;
  const waffle = `{
    type: 'waffle-chart', version: '4.26.4', title: 'Chart Title', showTitle: true,
    visualizationType: 'Waffle', shape: 'circle',
    data: [{ Value: 42 }], dataColumn: 'Value', dataFunction: 'Sum',
    content: 'of cases occurred in the home', subtext: 'Chart subtext or citation',
    suffix: '%', theme: 'theme-blue',
  }`;
  return [
    {
      name: `${named('@cdc/data-bite')} with React ${versions['react'] ?? ''}`,
      script: await bundled(cache, '@cdc/data-bite', bite, '.circle-callout'),
      module: true,
      body: '<div id="peer"></div>',
      shown: ['#peer .circle-callout'],
    },
    {
      name: `${named('@cdc/waffle-chart')} with React ${versions['react'] ?? ''}`,
      script: await bundled(cache, '@cdc/waffle-chart', waffle, '.cove-waffle-chart__chart'),
      module: true,
      body: '<div id="peer"></div>',
      shown: ['#peer .cove-waffle-chart__chart'],
    },
    await usaBannerOf(cache),
  ];
}

function compared(
  { widgets, server }: Pick<Setting, 'widgets' | 'server'>,
  others: readonly Peer[],
): Compared[] {
  const stat = find(widgets, 'ht-stat');
  const banner = find(widgets, 'ht-hotline-banner');
  const fact = stat.attributes['fact'] ?? '';
  const byHand = server.put('by-hand.js', handWrittenScript({ [fact]: stat.card }));
  const later = (address: string, wait: number) =>
    wait === 0
      ? address
      : new URL(address, 'http://127.0.0.1').pathname.replace(/^/, `/slow/${wait}`);
  return [
    {
      name: 'card by hand',
      head: (wait) => scriptTag(later(byHand, wait)),
      body: `<plain-card fact="${fact}"></plain-card>`,
      shown: ['plain-card', '.base'],
      elements: ['plain-card', { fact }],
    },
    ...[stat, banner].map(({ tag, attributes, markup }): Compared => ({
      name: tag,
      head: (wait) => styleTag + scriptTag(later(loader, wait)),
      body: markup,
      shown: [tag, '.base'],
      elements: [tag, attributes],
    })),
    ...others.map(({ name, script, module, body, shown }): Compared => {
      const address = server.put('peer.js', script);
      return {
        name,
        head: (wait) =>
          module
            ? scriptTag(later(address, wait))
            : `<script defer src="${later(address, wait)}"></script>`,
        body,
        shown,
      };
    }),
  ];
}

export const peerColumns = [
  'widget',
  'brotli',
  'first figure',
  '500 mounted',
  'heap after 1,000 cycles',
  'layout shift at 320, 768, 1280 px',
] as const;

/**
 * Compares ours with published widgets of others, each by the same measure. The figures of each are
 * those of its example.
 */
export async function measurePeers(
  setting: Setting,
  cache: string,
  rounds: number,
): Promise<string[][]> {
  const all = compared(setting, await peers(cache));
  const { browser, server, say } = setting;
  const page = ({ head, body }: Compared, wait = 0) =>
    server.put('peer.html', pageWith({ head: head(wait), body }));
  const starts = all.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, one] of all.entries())
      starts[i]?.push(
        await onPage(
          browser,
          page(one),
          { cpu: slowDown, slowNetwork: true, shown: one.shown },
          paintedAt,
        ),
      );
  }
  const rows: string[][] = [];
  for (const [i, one] of all.entries()) {
    const { bytes, time, percent } = await onPage(
      browser,
      page(one),
      { shown: one.shown },
      async (measured) => await mounting(measured, one, rounds),
    );
    const shifts: string[] = [];
    for (const width of widths)
      shifts.push((await shiftOf(browser, page(one, 100), one.shown, width)).toFixed(3));
    const row = [
      one.name,
      amount(bytes / 1024, 'KB'),
      amount(median(starts[i] ?? []), 'ms'),
      amount(time, 'ms'),
      amount(percent, '%'),
      shifts.join(', '),
    ];
    say(row.join(' | '));
    rows.push(row);
  }
  return rows;
}

async function mounting(
  measured: Measured,
  { elements }: Compared,
  rounds: number,
): Promise<{ bytes: number; time: number; percent: number }> {
  const { page, cdp } = measured;
  await paintedAt(measured);
  await page.evaluate(whenAllStand);
  const bytes = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).reduce(
      (sum, { encodedBodySize }) => sum + encodedBodySize,
      0,
    ),
  );
  if (elements) await page.evaluate(addElements, 'peer', elements[0], [elements[1]]);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await cdp.send('HeapProfiler.collectGarbage');
    times.push(await page.evaluate(timeMount, 'peer', 500));
  }
  const run = () => page.evaluate(cycle, 'peer', 1000);
  return { bytes, time: median(times), percent: (await growth(measured, run)).percent };
}

async function shiftOf(
  browser: Browser,
  address: string,
  shown: Shown,
  width: number,
): Promise<number> {
  return await onPage(browser, address, { width, shown }, async (measured) => {
    await paintedAt(measured);
    await measured.page.waitForNetworkIdle({ idleTime: 150 });
    await measured.page.evaluate(frames, 3);
    return await measured.page.evaluate(() =>
      (window as unknown as BenchWindow).bench.shifts.reduce((sum, { value }) => sum + value, 0),
    );
  });
}
