/** The front page of the site: when it is interactive, compared with the same text by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLongTask, onPage, type Measured } from './browser.ts';
import { frames, type BenchWindow } from './in-page.ts';
import { slowDown, type Setting } from './measures.ts';
import { amount, median, type Row } from './report.ts';

const pages = ['index.html', 'es/index.html'] as const;

interface Visit {
  interactive: number;
  shift: number;
}

/** Interactive: the text is painted, deferred scripts have run, and no task over 50 ms follows. */
async function visit(measured: Measured): Promise<Visit> {
  const { page } = measured;
  await page.waitForFunction(() => document.readyState === 'complete');
  await page.waitForNetworkIdle({ idleTime: 300 });
  await page.evaluate(frames, 3);
  const { ready, shift } = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const { shifts } = (window as unknown as BenchWindow).bench;
    return {
      ready: Math.max(
        (navigation as PerformanceNavigationTiming).domContentLoadedEventEnd,
        paint?.startTime ?? 0,
      ),
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
    };
  });
  return { interactive: Math.max(ready, await lastLongTask(measured)), shift };
}

/** The page without its scripts, as an author would write it. */
function byHand({ rootDir, server }: Setting, file: string): string {
  const html = readFileSync(join(rootDir, 'dist/site', file), 'utf8');
  const folder = file.replace(/[^/]*$/, '');
  return server.put(
    'front-by-hand.html',
    html
      .replace(/<script[^>]*><\/script>/g, '')
      .replace(/<link rel="stylesheet" href="/g, `$&/dist/site/${folder}`),
  );
}

/** At a four times slower processor. Each page and its twin are visited by turns. */
export async function measureFrontPage(setting: Setting, rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const file of pages) {
    const addresses = {
      ours: `${setting.server.origin}/dist/site/${file}`,
      hand: byHand(setting, file),
    };
    const visits: Record<keyof typeof addresses, Visit[]> = { ours: [], hand: [] };
    for (let round = 0; round < rounds; round++)
      for (const name of ['ours', 'hand'] as const)
        visits[name].push(
          await onPage(setting.browser, addresses[name], { cpu: slowDown, traced: true }, visit),
        );
    const [ours, hand] = [visits.ours, visits.hand].map((all) =>
      median(all.map(({ interactive }) => interactive)),
    ) as [number, number];
    const what = `front page of the site${file === 'index.html' ? '' : ' in Spanish'}`;
    rows.push(
      {
        what: `${what} interactive, against the same text by hand`,
        measured: ours / hand,
        unit: '×',
        budget: 2,
        details: `${amount(ours, 'ms')} against ${amount(hand, 'ms')}, medians of ${rounds}`,
      },
      {
        what: `layout shift of the ${what}, worst of ${rounds}`,
        measured: Math.max(...visits.ours.map(({ shift }) => shift)),
        unit: '',
        budget: 0,
      },
    );
  }
  return rows;
}
