/** Tests the archive of `npm run package`: it is unzipped, and opened as by a double click. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { entriesOf } from '@ht-widgets/testing/archive.js';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../packages/testing/bench/browser.ts';
import { ensureEngines, findPrograms } from '../packages/testing/runner/engines.ts';
import { zipOf } from '../packages/wordpress/build/zip.ts';
import { packageFiles } from './package.ts';

/** A machine may be busy with other tests. */
const timeout = 120_000;

describe('the archive for people without a terminal', { timeout: 4 * timeout }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'ht-package-'));
  const files = entriesOf(zipOf(packageFiles()));
  const [root = ''] = (files[0]?.[0] ?? '').split('/');
  let browser: Browser;

  before(async () => {
    for (const [name, data] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), data);
    }
    if (findPrograms().chromium === undefined) ensureEngines(['chromium']);
    browser = await launchChromium(findPrograms().chromium ?? '');
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page from the disk, with what it complains of. */
  async function open(name: string): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    const [path = '', fragment = ''] = name.split(/(?=#)/);
    await page.goto(pathToFileURL(join(folder, root, path)).href + fragment, { timeout });
    return { page, complaints };
  }

  it('has one folder with at most 40 files to upload, each named on the first page', () => {
    const all = files.map(([name]) => name);
    assert.ok(all.every((name) => name.startsWith(`${root}/`)));
    const upload = all.filter((name) => name.startsWith(`${root}/upload/`));
    assert.ok(upload.length > 0 && upload.length <= 40, String(upload.length));
    const start = files.find(([name]) => name === `${root}/start.html`)?.[1].toString() ?? '';
    for (const name of upload)
      assert.ok(start.includes(`<code>${name.slice(`${root}/upload/`.length)}</code>`), name);
    assert.doesNotMatch(start, /<td><\/td>/, 'each file has its use');
  });

  it('has a first page that draws the banner and a number from the disk', async () => {
    const { page, complaints } = await open('start.html');
    for (const tag of ['hotline-banner', 'stat', 'quick-exit'])
      await page.waitForSelector(`ht-${tag}[data-ht-drawn]`, { timeout });
    assert.deepEqual(complaints, []);
    await Promise.all([
      page.waitForNavigation({ timeout }),
      page.click('a[href="site/index.html"]'),
    ]);
    await page.waitForSelector('ht-stat[data-ht-drawn]', { timeout });
    assert.deepEqual(complaints, []);
  });

  it('has a site whose list of facts can be searched from the disk', async () => {
    const { page, complaints } = await open('site/ledger/index.html');
    await page.waitForSelector('.filter.ready', { timeout });
    await page.type('#words', 'census');
    const shown = await page.$$eval('.facts li:not([hidden])', (items) =>
      items.map(({ textContent }) => textContent.toLowerCase()),
    );
    assert.ok(shown.length > 0 && shown.length < 10, String(shown.length));
    assert.deepEqual(complaints, []);
  });

  it('has a builder that shows, checks, draws and pastes from the disk', async () => {
    const { page, complaints } = await open(
      'site/build/index.html#widget=stat&fact=nhth-mo-cases-2024&for=squarespace',
    );
    const preview = await page.waitForSelector('#preview', { timeout });
    const frame = await preview?.contentFrame();
    await frame?.waitForSelector('ht-stat[data-ht-drawn]', { timeout });
    // A whole block, since no page can load from a disk.
    await page.waitForFunction(
      () => (document.querySelector<HTMLTextAreaElement>('#code')?.value.length ?? 0) > 20_000,
      { timeout },
    );
    const code = await page.$eval('#code', (field) => (field as HTMLTextAreaElement).value);
    assert.doesNotMatch(code, /file:/);
    await page.click('[name=lang][value=es]');
    await frame?.waitForSelector('ht-stat[lang=es]', { timeout });
    await page.click('#picture .button');
    await page.waitForSelector('img.picture', { timeout });
    await page.type('#source', '<p>');
    await page.click('#check .button');
    await page.waitForSelector('#report .findings', { timeout });
    assert.deepEqual(complaints, []);
  });
});
