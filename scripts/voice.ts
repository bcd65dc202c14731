/**
 * `npm run voice`: the screen reader Orca reads every example and the demo pages, in Firefox and
 * Chromium, on a display that no one sees. What it says is compared with reviewed transcripts in
 * `packages/testing/voice`. Build first. Not part of CI: docs/contributors/testing.md.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { frozenWidgets } from '../packages/testing/helpers/frozen-examples.js';
import { Desktop, missingTools } from '../packages/testing/voice/desktop.js';
import { serve, theBeginning, theEnd } from '../packages/testing/voice/pages.js';
import { joined, sections, transcript } from '../packages/testing/voice/transcript.js';
import { exitOnSignals, rootDir } from './run.js';

const folder = `${rootDir}packages/testing/voice/`;
const demos = ['index', 'explainer', 'nonprofit', 'safety', 'school']
  .flatMap((name) => [name, name === 'index' ? 'es' : `${name}-es`])
  .filter((name) => existsSync(`${rootDir}demo/${name}.html`));
const engines = { Firefox: 'firefox', Chromium: 'chromium' } as const;
type Engine = keyof typeof engines;
const chosen = (process.env['HT_ENGINES'] ?? 'firefox,chromium').split(',');

/** What Orca says of the browser when a page opens, and of the skip link, which is first in it. */
const ofTheBrowser =
  /frame|loading|address|tool bar|page has|translate|dialog|selection|browse mode/i;
const skipLink = /(exit now|salir ahora) link/i;

const write = process.argv.includes('--write');
const only = process.argv
  .find((word) => word.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const wanted = (name: string) => only?.includes(name) ?? true;

const missing = missingTools();
if (missing.length > 0) {
  console.error(`Not installed: ${missing.join(', ')}. On Debian:
  apt-get install --no-install-recommends ${missing.join(' ')}`);
  process.exit(1);
}
if (!existsSync(`${rootDir}dist/ht-widgets.js`)) {
  console.error('There is no dist/ht-widgets.js: run npm run build first.');
  process.exit(1);
}

exitOnSignals();
const faults: string[] = [];
const server = await serve(rootDir);
const desktop = await Desktop.start();
try {
  for (const engine of Object.keys(engines) as Engine[])
    if (chosen.includes(engines[engine])) await readAll(engine);
} finally {
  desktop.stop();
  server.stop();
}
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);

async function readAll(engine: Engine): Promise<void> {
  const browser = await desktop.open(engines[engine]);
  try {
    // Orca takes a while to find the first page of a browser.
    await read(browser, '/voice/quick-exit.en', false);
    for (const widget of frozenWidgets.filter(wanted))
      for (const language of ['en', 'es'] as const) {
        const path = `/voice/${widget}.${language}`;
        compare(engine, `${widget}.${language}`, await read(browser, path));
      }
    for (const demo of demos.filter(wanted))
      keep(engine, demo, await read(browser, `/demo/${demo}.html`));
  } finally {
    await browser.close();
  }
}

/** Opens a page, and has Orca read all of it from the top. */
async function read(browser: Browser, path: string, complain = true): Promise<string[]> {
  const [page] = await browser.pages();
  if (!page) throw new Error('no tab');
  const start = performance.now();
  for (let attempt = 0; attempt < 4; attempt++) {
    await open(page, path);
    const lines = await readAloud(page);
    if (!path.startsWith('/voice/') || (await isWhole(page, lines))) {
      console.log(`     ${path} ${Math.round((performance.now() - start) / 1000)} s`);
      return lines.filter((line) => line !== theBeginning && line !== theEnd);
    }
  }
  if (complain) faults.push(`${path}: could not be read from its beginning to its end`);
  return [];
}

/** Waits for a page to be drawn and to be silent. */
async function open(page: Page, path: string): Promise<void> {
  await desktop.act('getactivewindow', 'windowmove', '0', '0', 'windowsize', '1280', '1000');
  await page.goto(`http://127.0.0.1:${server.port}${path}`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('ht-'))
      .every((element) => element.shadowRoot?.querySelector('.base, .bar')),
  );
  const atLoad = await desktop.speech.silence(2500);
  const title = await page.title();
  for (const text of atLoad)
    if (
      ![theBeginning, title].some((own) => text.includes(own)) &&
      ![ofTheBrowser, skipLink].some((words) => words.test(text))
    )
      faults.push(`${path}: speaks at load: ${text}`);
}

async function readAloud(page: Page): Promise<string[]> {
  // In the left margin, where nothing is: the keys then go to the page.
  await desktop.act('mousemove', '8', '600', 'click', '1');
  await page.waitForFunction(() => document.hasFocus());
  await desktop.speech.silence(300);
  await desktop.act('key', 'ctrl+Home');
  // What Orca says of the click may be late: it comes before the first line.
  await desktop.speech.until((text) => text.includes(theBeginning), 3000);
  await desktop.speech.silence(300);
  await desktop.act('key', 'KP_Add');
  return transcript(await desktop.speech.until((text) => text === theEnd, 20_000));
}

/** From the title of each example to the end: on a busy machine a key may come too early. */
async function isWhole(page: Page, lines: readonly string[]): Promise<boolean> {
  const titles = await page.$$eval('h1, h2', (headings) => headings.map((each) => each.innerText));
  let at = 0;
  for (const line of lines) if (line.startsWith(`${titles[at]} | heading`)) at += 1;
  return at === titles.length && lines.at(-1) === theEnd;
}

function compare(engine: Engine, name: string, lines: readonly string[]): void {
  const file = `${folder}${name}.txt`;
  const parts = sections(existsSync(file) ? readFileSync(file, 'utf8') : '');
  if (lines.length === 0) return;
  const text = `${lines.join('\n')}\n`;
  const reviewed = parts.get(engine)?.trim();
  const same = reviewed === text.trim();
  console.log(`${same ? ' ok ' : write ? 'new ' : 'DIFF'} ${engine} ${name}`);
  if (same) return;
  if (!write && reviewed === undefined) {
    keep(engine, name, lines);
    console.log('     has no transcript yet: read .cache/voice, then use --write');
    return;
  }
  if (write) writeFileSync(file, joined(new Map([...parts, [engine, text]])));
  else {
    keep(engine, name, lines);
    const old = new Set(reviewed?.split('\n'));
    const changed = lines.filter((line) => !old.has(line)).slice(0, 5);
    faults.push(`${engine} ${name} differs from the transcript:\n  ${changed.join('\n  ')}`);
  }
}

/** For a person to read: `.cache/voice/`. */
function keep(engine: Engine, name: string, lines: readonly string[]): void {
  mkdirSync(`${rootDir}.cache/voice`, { recursive: true });
  writeFileSync(`${rootDir}.cache/voice/${name}.${engine}.txt`, `${lines.join('\n')}\n`);
}
