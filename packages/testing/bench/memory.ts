/** What widgets hold: memory of scripts, and nodes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { Dataset } from '../../facts/generated/types.js';
import { snippetOf } from '../../ht-widgets/src/snippet/snippet.ts';
import { findPrograms } from '../runner/engines.ts';
import { heapsOf, launchChromium, onPage } from './browser.ts';
import { whenAllStand } from './in-page.ts';
import { pageWith, scriptTag } from './markup.ts';
import { loader, type Setting } from './measures.ts';
import { amount, median, type Row } from './report.ts';
import { startServer } from './server.ts';

const many = 100;

function stats(dataset: Dataset, count: number): string {
  return dataset.facts
    .filter(({ withdrawn }) => !withdrawn)
    .slice(0, count)
    .map(({ id }) =>
      snippetOf(dataset, {
        widget: 'stat',
        form: 'element',
        lang: undefined,
        attributes: { fact: id },
        address: '',
      })
        .slice(1)
        .join('\n'),
    )
    .join('\n');
}

/** Bytes that scripts hold, with one stat over an empty page, and with each further stat. */
async function heapsWith(
  browser: Browser,
  rootDir: string,
  rounds: number,
): Promise<{ one: number; further: number }> {
  const file = join(rootDir, 'dist/facts/us-mo.json');
  const dataset = JSON.parse(readFileSync(file, 'utf8')) as Dataset;
  const server = await startServer(rootDir);
  const heapOf = async (head: string, body: string) => {
    const address = server.put('heap.html', pageWith({ head, body }));
    const sizes: number[] = [];
    for (let round = 0; round < rounds; round++)
      sizes.push(
        await onPage(browser, address, {}, async (measured) => {
          await measured.page.evaluate(whenAllStand);
          return (await heapsOf(measured)).scripts;
        }),
      );
    return median(sizes);
  };
  try {
    const script = scriptTag(loader);
    const empty = await heapOf('', '');
    const one = await heapOf(script, stats(dataset, 1));
    const all = await heapOf(script, stats(dataset, many));
    return { one: one - empty, further: (all - one) / (many - 1) };
  } finally {
    server.close();
  }
}

/** Against the built files of another commit, in `before`, if there are any. */
export async function measureHeaps(
  { rootDir }: Setting,
  rounds: number,
  before?: string,
): Promise<Row[]> {
  // What V8 compiles for code that runs often is not kept for a widget, and varies.
  const browser = await launchChromium(
    findPrograms().chromium ?? '',
    '--no-sparkplug --no-maglev --no-turbofan',
  );
  try {
    const now = await heapsWith(browser, rootDir, rounds);
    const then = before === undefined ? undefined : await heapsWith(browser, before, rounds);
    const row = (what: string, key: 'one' | 'further', budget: number, ratio: number): Row[] => {
      const size = amount(now[key] / 1024, 'KB');
      const plain: Row = { what, measured: now[key] / 1024, unit: 'KB', budget };
      if (!then) return [plain];
      const details = `${size} against ${amount(then[key] / 1024, 'KB')}`;
      const measured = now[key] / then[key];
      return [
        plain,
        { what: `${what}, against before`, measured, unit: '×', budget: ratio, details },
      ];
    };
    return [
      ...row('heap of scripts with one stat over an empty page', 'one', 350, 1),
      ...row('heap of scripts with each further stat', 'further', 5.5, 0.75),
    ];
  } finally {
    await browser.close();
  }
}

/** Nodes of a drawn stat, comments included, and of the same card as an author would write it. */
export async function measureNodes({ browser, server, dataset }: Setting): Promise<Row> {
  const body = dataset.facts.map(({ id }) => `<ht-stat fact="${id}"></ht-stat>`).join('\n');
  const address = server.put('nodes.html', pageWith({ head: scriptTag(loader), body }));
  const counts = await onPage(browser, address, {}, async ({ page }) => {
    await page.evaluate(whenAllStand);
    return await page.evaluate(() => {
      const nodesIn = (root: Node) => {
        const walker = document.createTreeWalker(root);
        let count = 0;
        while (walker.nextNode()) count++;
        return count;
      };
      return [...document.querySelectorAll('ht-stat')].map(({ shadowRoot: root }) => {
        if (!root) return { ours: Number.NaN, byHand: Number.NaN };
        const place = document.createElement('div');
        // An author begins a line with each block, and ends a box on its own.
        place.innerHTML = root.innerHTML
          .replace(/<!--.*?-->/g, '')
          .replace(/>(?=<(div|p|ul|li|blockquote|slot)\b|<\/(div|ul)>)/g, '>\n')
          .trim();
        return { ours: nodesIn(root), byHand: nodesIn(place) };
      });
    });
  });
  const [ours, byHand] = [
    median(counts.map((count) => count.ours)),
    median(counts.map((count) => count.byHand)),
  ];
  return {
    what: 'nodes of a drawn stat, against the same card by hand, median of all facts',
    measured: ours / byHand,
    unit: '×',
    budget: 1.3,
    details: `${ours} against ${byHand}`,
  };
}
