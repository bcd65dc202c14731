/**
 * `npm run bench`: how fast, steady and light the built files are, in Chromium, compared with the
 * same by hand. Exits with 1 above a budget.
 *
 * - `--only=mounts,start` runs some
 * - `--write` puts the tables into BENCHMARKS.md
 * - `--peers` measures published widgets of others too
 * - `--against=FOLDER` compares with a built checkout of another commit
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Dataset } from '../packages/facts/generated/types.js';
import { launchChromium } from '../packages/testing/bench/browser.ts';
import { pastedWidgets } from '../packages/testing/bench/markup.ts';
import { measurePeers, peerColumns } from '../packages/testing/bench/peers.ts';
import * as loading from '../packages/testing/bench/loading.ts';
import { measureExplainer } from '../packages/testing/bench/explainer.ts';
import { measureFirstVisit } from '../packages/testing/bench/first-visit.ts';
import { measureFrontPage } from '../packages/testing/bench/front-page.ts';
import { measureHeaps, measureNodes } from '../packages/testing/bench/memory.ts';
import { measureMany } from '../packages/testing/bench/many-widgets.ts';
import * as drawing from '../packages/testing/bench/measures.ts';
import * as report from '../packages/testing/bench/report.ts';
import { startServer } from '../packages/testing/bench/server.ts';
import { ensureEngines, findPrograms } from '../packages/testing/runner/engines.ts';
import { between } from './documents.ts';
import { exitOnSignals, rootDir } from './run.ts';

const measures: Record<string, (setting: drawing.Setting) => Promise<report.Row[]>> = {
  mounts: (setting) => drawing.measureMounts(setting, 15),
  cycles: drawing.measureCycles,
  shifts: loading.measureShifts,
  start: (setting) => measureFirstVisit(setting, 7),
  trips: loading.measureRoundTrips,
  many: (setting) => measureMany(setting, 7),
  front: (setting) => measureFrontPage(setting, 7),
  explainer: (setting) => measureExplainer(setting, 7, values.against),
  memory: async (setting) => [
    await measureNodes(setting),
    ...(await measureHeaps(setting, 3, values.against)),
  ],
};

exitOnSignals();
ensureEngines(['chromium']);
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    peers: { type: 'boolean' },
    write: { type: 'boolean' },
    against: { type: 'string' },
  },
});
const only = values.only?.split(',');
if (!existsSync(join(rootDir, 'dist/ht-widgets.js'))) {
  console.error('Nothing to measure: run `npm run build` first.');
  process.exit(2);
}
const dataset = JSON.parse(readFileSync(join(rootDir, 'dist/facts/us-mo.json'), 'utf8')) as Dataset;
const server = await startServer(rootDir);
const browser = await launchChromium(findPrograms().chromium ?? '');
const rows: report.Row[] = [];
let peers: string[][] = [];
let chromium = '';
try {
  chromium = await browser.version();
  const pasted = await pastedWidgets(rootDir, dataset);
  const widgets = await drawing.drawnWidgets({ browser, server }, pasted);
  const left = new Set(
    pasted.map(({ tag }) => tag).filter((tag) => !widgets.some((widget) => widget.tag === tag)),
  );
  if (left.size > 0) console.log(`Draw nothing, so left out: ${[...left].join(', ')}`);
  const setting: drawing.Setting = {
    rootDir,
    browser,
    server,
    dataset,
    widgets,
    say: (text) => console.log(`  ${text}`),
  };
  for (const [name, measure] of Object.entries(measures)) {
    if (only && !only.includes(name)) continue;
    console.log(name);
    rows.push(...(await measure(setting)));
  }
  if (values.peers) {
    console.log('peers');
    peers = await measurePeers(setting, join(rootDir, '.cache/peers'), 5);
  }
} finally {
  await browser.close();
  server.close();
}
console.log(`\n${report.textTable(report.columns, rows.map(report.cells))}`);
if (peers.length > 0) console.log(`\n${report.textTable(peerColumns, peers)}`);
const over = rows.filter(report.isOver);
if (over.length > 0)
  console.error(`\nAbove budget:\n${over.map(({ what }) => `  ${what}`).join('\n')}`);
if (values.write) write();
process.exitCode = over.length > 0 ? 1 : 0;

/** Writes what was measured between the marks of BENCHMARKS.md. Other tables and rows stay. */
function write(): void {
  const file = join(rootDir, 'BENCHMARKS.md');
  const day = new Date().toISOString().slice(0, 10);
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const machine =
    `Measured on ${day}: ${availableParallelism()} cores, ${memory}, ` +
    `${process.platform} ${process.arch}, no GPU; ${chromium}, Node ${process.version}.`;
  const results = report.markdownTable(report.columns, rows.map(report.cells));
  let text = readFileSync(file, 'utf8');
  if (peers.length > 0)
    text = between(text, 'peers', `${machine}\n\n${report.markdownTable(peerColumns, peers)}`);
  const measured = results.split('\n').slice(2);
  const nameIn = (row: string) => row.slice(0, row.indexOf('|', 1) + 1);
  if (only)
    text = text
      .split('\n')
      .map((line) => measured.find((row) => line.startsWith(nameIn(row))) ?? line)
      .join('\n');
  else text = between(between(text, 'machine', machine), 'results', results);
  writeFileSync(file, text);
}
