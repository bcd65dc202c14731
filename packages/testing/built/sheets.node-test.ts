/** The sheet and the poster of the site as PDF: size, pages, and that nothing is cut. */
import assert from 'node:assert/strict';
import { recordName } from '@ht-widgets/facts/record-name.js';
import type { Language, ReferencesRecord } from '@ht-widgets/facts';
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { rootDir } from '../../../scripts/run.ts';
import { launchChromium } from '../bench/browser.ts';
import { ensureEngines, findPrograms } from '../runner/engines.ts';

/** A machine may be busy with other tests. */
const timeout = 120_000;
/** In points: 72 to an inch. */
const letter = { width: 612, height: 792 };

interface Paper {
  /** What each page says, without spaces: slips have their letters one below the other. */
  pages: string[];
  sizes: string[];
  /** How far the outermost words are from the edges. */
  margin: number;
  /** What the sheet says on the screen. */
  screen: string;
  slips: number;
}

const bare = (text: string): string => text.replace(/\s/g, '');

/** What poppler reads in a PDF. */
function read(pdf: Uint8Array, ...options: string[]): string {
  const { stdout, stderr, status } = spawnSync('pdftotext', [...options, '-', '-'], { input: pdf });
  assert.equal(status, 0, String(stderr));
  return String(stdout);
}

describe('paper of the site', { timeout: 4 * timeout }, () => {
  let browser: Browser;
  before(async () => {
    if (findPrograms().chromium === undefined) ensureEngines(['chromium']);
    browser = await launchChromium(findPrograms().chromium ?? '');
  });
  after(() => browser.close());

  async function print(path: string, ready: string): Promise<Paper> {
    const page = await browser.newPage();
    const [file = '', fragment = ''] = path.split(/(?=#)/);
    const address = pathToFileURL(join(rootDir, 'dist/site', file)).href + fragment;
    await page.goto(address, { timeout });
    await page.waitForSelector(ready, { timeout });
    const pdf = await page.pdf({ preferCSSPageSize: true, timeout });
    const screen = await page.$eval('.paper', (paper) => (paper as HTMLElement).innerText);
    const slips = (await page.$$('.tear p')).length;
    await page.close();
    const boxes = read(pdf, '-bbox');
    const words = [...boxes.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)"/g)];
    const edges = words.flatMap(([, left, top, right, bottom]) => [
      Number(left),
      Number(top),
      letter.width - Number(right),
      letter.height - Number(bottom),
    ]);
    return {
      pages: read(pdf, '-raw').split('\f').slice(0, -1).map(bare),
      sizes: [...boxes.matchAll(/<page width="(\d+).*?" height="(\d+)/g)].map(
        ([, width, height]) => `${width} × ${height}`,
      ),
      margin: Math.min(...edges),
      screen,
      slips,
    };
  }

  function isWhole({ pages, sizes, margin, screen }: Paper, count: number): void {
    assert.deepEqual(sizes, Array<string>(count).fill(`${letter.width} × ${letter.height}`));
    assert.ok(margin > 18, `${margin} points to the edge`);
    const all = pages.join('');
    // On paper, addresses are between a link and the sign after it.
    for (const word of screen.split(/[^\p{L}\p{N}]+/u)) assert.ok(all.includes(word), word);
  }

  const numberOf = (text = ''): number => text.split('1-888-373-7888').length - 1;

  for (const folder of ['', 'es/']) {
    it(`is a sheet on one page with a whole strip of slips: ${folder || 'en/'}`, async () => {
      const sheet = await print(`${folder}print/index.html`, '.tear p');
      isWhole(sheet, 1);
      assert.equal(numberOf(sheet.pages[0]), sheet.slips);
    });

    it(`is a poster on one page in both languages: ${folder || 'en/'}`, async () => {
      const path = `${folder}print/index.html#paper=poster`;
      const poster = await print(path, '.poster footer a');
      isWhole(poster, 1);
      assert.equal(numberOf(poster.pages[0]), 2);
    });
  }

  const longest = [
    ...['nhth-mo-cases-2024', 'mo-minority-share', 'law-severe-forms', 'nhth-mo-victims-2024'],
    ...['nhth-mo-labor-share-2021', 'nhth-mo-sex-share-2021', 'mo-population-2020'],
  ];
  for (const [what, facts] of [
    ['the longest', longest],
    ['one that needs a page', ['law-severe-forms', 'mo-minority-share', 'mo-population-2020']],
    ['few', longest.slice(0, 4)],
  ] as const)
    it(`is a sheet with the strip on its first page, below facts: ${what}`, async () => {
      const path = `print/index.html#facts=${facts.join('+')}`;
      const long = await print(path, '.tear p');
      isWhole(long, long.pages.length);
      assert.ok(long.pages.length > 1);
      assert.deepEqual(long.pages.map(numberOf), [
        long.slips,
        ...Array<number>(long.pages.length - 1).fill(0),
      ]);
      // The strip alone has 440 letters.
      assert.ok((long.pages[0]?.length ?? 0) > 700, long.pages[0]);
      // No source is alone on a page.
      assert.ok((long.pages.at(-1)?.split('https:').length ?? 0) > 2, long.pages.at(-1));
    });

  it('has every source of its facts in the style of APA, in the order of that style', async () => {
    const { screen } = await print(`print/index.html#facts=${longest.join('+')}`, '.tear p');
    const { each } = await referencesIn('en');
    const printed = screen.split('\n').filter((line) => /\(n\.d\.\)|\(\d{4}/.test(line));
    assert.ok(printed.length > 5);
    const ranks = printed.map((line) => {
      const found = Object.values(each).find(({ apa }) => apa === line);
      assert.ok(found, line);
      return found.places.apa[0];
    });
    assert.deepEqual(
      ranks,
      [...new Set(ranks)].sort((a, b) => a - b),
    );
  });
});

/** The references that the build wrote. */
async function referencesIn(language: Language): Promise<ReferencesRecord> {
  const [file = ''] = globSync(
    join(rootDir, `dist/records/*/${language}/l/${recordName('references')}.js`),
  );
  const { default: references } = (await import(pathToFileURL(file).href)) as {
    default: ReferencesRecord;
  };
  return references;
}
