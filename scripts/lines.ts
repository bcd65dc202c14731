/**
 * Counts the source and lists what is too long, for `npm run check -- --lines`.
 *
 * Source is every `.ts`, `.js`, `.mjs` and `.css` file in git, without tests, test pages, generated
 * files and data (`TEST`, `NOT_SOURCE`). The test runner counts. Blank lines and comments count.
 *
 * `node scripts/lines.ts FOLDER` prints the count for another check-out. The redesign ended at
 * 18,353 lines, 1,250 fewer than commit 3b131cf in the same format.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { rootDir } from './run.ts';

const COLUMNS = 100;
const FUNCTION = 60;

const CODE = /\.(ts|js|mjs|css)$/;
const TEST = /\.(test|node-test)\.ts$|^packages\/testing\/(?!runner\/)/;
const NOT_SOURCE = /\/(generated|dist)\/|^packages\/facts\/data\//;

interface Source {
  path: string;
  lines: string[];
}

function countSource(folder: string): number {
  const source = filesOf(folder).filter(({ path }) => !TEST.test(path));
  return source.reduce((sum, { lines }) => sum + lines.length, 0);
}

function filesOf(folder: string): Source[] {
  const listed = execFileSync('git', ['ls-files'], { cwd: folder, encoding: 'utf8' }).trim();
  return listed
    .split('\n')
    .filter((path) => CODE.test(path) && !NOT_SOURCE.test(path))
    .map((path) => ({
      path,
      lines: readFileSync(join(folder, path), 'utf8').replace(/\n$/, '').split('\n'),
    }));
}

const linter = new Linter();
const functions: Linter.Config = {
  files: ['**/*.{ts,js,mjs}'],
  languageOptions: { parser: tseslint.parser },
  rules: { 'max-lines-per-function': ['error', FUNCTION] },
};

/** One line for each line, function and file that is longer than it may be. */
function tooLong({ path, lines }: Source): string[] {
  const found = lines.flatMap((line, i) =>
    line.length > COLUMNS ? `${path}:${i + 1}: ${line.length} columns` : [],
  );
  if (path.endsWith('.css')) return found;
  const most = TEST.test(path) ? 500 : 350;
  if (lines.length > most) found.push(`${path}: ${lines.length} lines, at most ${most}`);
  const options = { filename: path, allowInlineConfig: false };
  for (const { line, message } of linter.verify(lines.join('\n'), functions, options))
    if (!/\b(describe|suite)(\.\w+)?\(/.test(lines[line - 1] ?? ''))
      found.push(`${path}:${line}: ${message}`);
  return found;
}

/** Prints the count and what is too long. Returns whether nothing is too long. */
export function checkLines(): boolean {
  const found = filesOf(rootDir).flatMap(tooLong);
  for (const line of found) console.log(line);
  console.log(`${found.length} too long; ${countSource(rootDir)} lines of source`);
  return found.length === 0;
}

const [, program, folder] = process.argv;
if (program?.endsWith('lines.ts') && folder) console.log(countSource(folder));
