/**
 * `npm run bump`: gives all packages the next version, which the changesets in `.changeset/` name,
 * and moves their lines to the head of `CHANGELOG.md`. It adds new ids of the ledger to `ids.json`,
 * because from this release on pages name them. Read the result before you commit it.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { exitOnSignals, rootDir, run } from './run.ts';

process.chdir(rootDir);

/** What a changeset says: all that follows the lines between `---`. */
function lineOf(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/^---\n[\s\S]*?---\n/, '')
    .trim()
    .replaceAll('\n', '\n  ');
}

function change(file: string, old: RegExp | string, text: string): void {
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(old, () => text),
  );
}

/** Ids are added and never taken out: the build refuses a ledger that lacks one of them. */
function releaseIds(): void {
  const file = 'packages/facts/data/us-mo/ids.json';
  type Ids = Record<string, readonly string[]>;
  const released = JSON.parse(readFileSync(file, 'utf8')) as Ids;
  const ledger = JSON.parse(readFileSync('packages/facts/generated/us-mo.json', 'utf8')) as Record<
    string,
    readonly { id: string }[] | undefined
  >;
  const all = Object.entries(released).map(([name, ids]): [string, string[]] => [
    name,
    [...new Set([...ids, ...(ledger[name] ?? []).map(({ id }) => id)])],
  ]);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}

exitOnSignals();
// Before they are gone. An empty changeset is for a change that no user notices.
const lines = globSync('.changeset/*.md', { exclude: ['.changeset/README.md'] })
  .sort()
  .map(lineOf)
  .filter((line) => line !== '');
if (lines.length === 0) {
  console.error('No changeset says what changed: run npx changeset.');
  process.exit(1);
}
if (!(await run('changeset', ['version']))) process.exit(1);
const { version } = JSON.parse(readFileSync('packages/ht-widgets/package.json', 'utf8')) as {
  version: string;
};
change('packages/core/src/element/version.ts', /'[\d.]+'/, `'${version}'`);
releaseIds();
const list = lines.map((line) => `- ${line}\n`).join('');
change('CHANGELOG.md', '# Changelog\n', `# Changelog\n\n## ${version}\n\n${list}`);
process.exit((await run('npm', ['install', '--package-lock-only', '--ignore-scripts'])) ? 0 : 1);
