/**
 * `npm run hosts`: runs our snippets through the real software of others, checks in Chromium what
 * is left, and writes docs/developers/hosts.md. Build first. A second run continues where the first
 * stopped: `.cache/hosts/results` has the results, and `.cache/hosts/made` what each host printed.
 * `--only=hugo,quill` runs some, `--fresh` runs all again.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundles } from '../packages/testing/real-hosts/browser-hosts.ts';
import { startChromium } from '../packages/testing/real-hosts/chromium.ts';
import { titleOf, type Host } from '../packages/testing/real-hosts/host.ts';
import { hosts } from '../packages/testing/real-hosts/hosts.ts';
import * as install from '../packages/testing/real-hosts/install.ts';
import { needlesOf } from '../packages/testing/real-hosts/needles.ts';
import { prepare, runHost, type Bench, type Result } from '../packages/testing/real-hosts/run.ts';
import { cases } from '../packages/testing/real-hosts/sources.ts';
import { bestForm, documentOf } from '../packages/testing/real-hosts/table.ts';
import { exitOnSignals, rootDir } from './run.ts';

exitOnSignals();
const { values } = parseArgs({
  options: { only: { type: 'string' }, fresh: { type: 'boolean' } },
});
const only = values.only?.split(',');
const unknown = only?.filter((name) => !hosts.some((host) => host.name === name)) ?? [];
if (unknown.length > 0 || !existsSync(join(rootDir, 'dist/ht-widgets.js'))) {
  const names = hosts.map(({ name }) => name).join(', ');
  console.error(
    unknown.length > 0
      ? `No host ${unknown.join(', ')}. There are: ${names}`
      : 'Nothing to check: run `npm run build` first.',
  );
  process.exit(2);
}

const results = join(install.cache, 'results');
mkdirSync(results, { recursive: true });
const chosen = hosts.filter(({ name }) => !only || only.includes(name));
const sources = cases();
const wanted = chosen.filter(({ notRun }) => notRun === undefined);
install.copyAdapters();
if (wanted.some(({ npm }) => npm !== undefined)) install.installNpm();
const missing = install.installDebian(wanted.flatMap(({ debian = [] }) => debian));
const unreached = new Set(wanted.filter(({ pip }) => pip && !install.installPip(pip)));
const chromium = await startChromium({ '/bundles/': bundles });
const start = performance.now();
const seconds = (since: number) => Math.round((performance.now() - since) / 100) / 10;
const needles = needlesOf(sources);
/** What every result depends on. After a change of the check itself, run with `--fresh`. */
const common = hashOf(
  JSON.stringify([sources, needles]),
  readFileSync(join(rootDir, 'dist/ht-widgets.js'), 'utf8'),
);
try {
  let bench: Bench | undefined;
  for (const [i, host] of chosen.entries()) {
    const known = resultOf(host);
    const key = keyOf(host);
    const left = `${String(i + 1).padStart(2)} of ${chosen.length}, ${titleOf(host)}`;
    if (known?.key === key && !values.fresh) {
      console.log(`${left}: as before`);
      continue;
    }
    bench ??= await prepare(chromium, sources, needles);
    const result = await attempt(host, key, bench);
    writeFileSync(join(results, `${host.name}.json`), `${JSON.stringify(result, null, 2)}\n`);
    console.log(`${left}: ${summary(result)}`);
  }
} finally {
  await chromium.close();
}
report();

function hashOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 16);
}

function keyOf(host: Host): string {
  const version = install.versionOf(host, chromium.version);
  const parts = Object.values(host.way).flat() as string[];
  const files = globSync(`${install.adapters}/**/*.*`).filter((file) =>
    parts.some((part) => file.endsWith(`/${part}`) || file.endsWith(`/${part}.js`)),
  );
  const needed = host.debian?.filter((name) => missing.has(name)) ?? [];
  return hashOf(
    ...[
      common,
      JSON.stringify([host.way, host.takes, host.gives, host.notRun]),
      version,
      ...needed,
      ...(unreached.has(host) ? ['unreached'] : []),
    ],
    ...files.map((file) => readFileSync(file, 'utf8')),
  );
}

function resultOf({ name }: Host): Result | undefined {
  const file = join(results, `${name}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result) : undefined;
}

async function attempt(host: Host, key: string, bench: Bench): Promise<Result> {
  const began = performance.now();
  const result = { name: host.name, version: install.versionOf(host, chromium.version), key };
  const needed = host.debian?.filter((name) => missing.has(name)) ?? [];
  const notRun =
    host.notRun ??
    (needed.length > 0
      ? `Debian’s ${needed.join(', ')} cannot be installed here.`
      : unreached.has(host)
        ? 'It is published on PyPI alone, which this machine does not reach.'
        : undefined);
  if (notRun !== undefined) return { ...result, notRun, cases: {}, seconds: 0 };
  try {
    const made = await runHost(host, bench);
    return { ...result, cases: made, seconds: seconds(began) };
  } catch (error) {
    // Not kept as a result: the next run tries again.
    const message = error instanceof Error ? error.message : String(error);
    return { ...result, key: '', notRun: message, cases: {}, seconds: seconds(began) };
  }
}

function summary({ version, notRun, cases: made, seconds: took }: Result): string {
  if (notRun !== undefined) return `not run. ${notRun}`;
  const states = Object.entries(made).map(([form, { state }]) => `${form} ${state}`);
  return `${version} (${took} s) ${states.join(', ')}`;
}

/** Writes the table of all results, and says what is left. */
function report(): void {
  const all = new Map(
    hosts.flatMap((host) => {
      const result = resultOf(host);
      return result ? [[host.name, result] as const] : [];
    }),
  );
  const left = hosts.filter(({ name }) => !all.has(name)).map(({ name }) => name);
  const failed = [...all.values()].filter(({ key }) => key === '').map(({ name }) => name);
  const shows = new Set(hosts.filter(({ showsTags }) => showsTags).map(({ name }) => name));
  const without = [...all.values()].filter(
    ({ name, notRun, cases: made }) =>
      notRun === undefined && bestForm(made) === undefined && !shows.has(name),
  );
  if (left.length === 0)
    writeFileSync(
      join(rootDir, 'docs/developers/hosts.md'),
      documentOf(hosts, all, chromium.version),
    );
  console.log(`\n${all.size - failed.length} of ${hosts.length} done in ${seconds(start)} s.`);
  if (left.length > 0) console.log(`Left: ${left.join(', ')}`);
  if (failed.length > 0) console.error(`Failed to run: ${failed.join(', ')}`);
  for (const { name } of without) console.error(`No form keeps everything in ${name}`);
  process.exitCode = without.length + failed.length > 0 ? 1 : 0;
}
