/**
 * `npm run bump`: gives all packages the next version, as the changesets in `.changeset/` ask, and gathers their lines at
 * the head of `CHANGELOG.md`. Read the result before you commit it.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitOnSignals, rootDir, run } from './run.ts';

const read = (file: string): string => readFileSync(join(rootDir, file), 'utf8');
const write = (file: string, text: string): void => {
  writeFileSync(join(rootDir, file), text);
};

/** What a changeset says: all that follows the lines between `---`. */
function lineOf(file: string): string {
  return read(file)
    .replace(/^---\n[\s\S]*?---\n/, '')
    .trim()
    .replaceAll('\n', '\n  ');
}

exitOnSignals();
// Before they are gone. An empty changeset stands for a change that no user notices.
const lines = globSync('.changeset/*.md', { cwd: rootDir, exclude: ['.changeset/README.md'] })
  .sort()
  .map(lineOf)
  .filter((line) => line !== '');
if (lines.length === 0) {
  console.error('No changeset says what changed: run npx changeset.');
  process.exit(1);
}
if (!(await run('changeset', ['version']))) process.exit(1);
const { version } = JSON.parse(read('packages/ht-widgets/package.json')) as { version: string };
write(
  'packages/core/src/element/version.ts',
  read('packages/core/src/element/version.ts').replace(/'[\d.]+'/, `'${version}'`),
);
write(
  'CHANGELOG.md',
  read('CHANGELOG.md').replace(
    '# Changelog\n',
    `# Changelog\n\n## ${version}\n\n${lines.map((line) => `- ${line}\n`).join('')}`,
  ),
);
process.exit((await run('npm', ['install', '--package-lock-only', '--ignore-scripts'])) ? 0 : 1);
