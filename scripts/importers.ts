/**
 * `npm run importers`: gives every form that can be copied, of each fact and of the whole list, to
 * the programs that read it. Not part of CI: docs/contributors/testing.md names what to install.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copiedIn, type Copied } from './importers/copied.ts';
import { programs, type Outcome } from './importers/programs.ts';

const languages = ['en', 'es'] as const;
const folder = mkdtempSync(join(tmpdir(), 'importers-'));
const rows: [program: string, outcome: string][] = [];
let failed = false;

for (const { name, version, run } of programs) {
  const found = version();
  if (found === undefined) {
    rows.push([name, 'not installed']);
    continue;
  }
  for (const language of languages) {
    const outcome = await outcomeOf(run, copiedIn(language));
    failed ||= outcome.problems.length > 0;
    rows.push([`${name} ${found}, ${language}`, outcome.read]);
    for (const problem of outcome.problems) rows.push(['', problem]);
  }
}

async function outcomeOf(
  run: (copied: Copied, folder: string) => Outcome | Promise<Outcome>,
  copied: Copied,
): Promise<Outcome> {
  try {
    return await run(copied, folder);
  } catch (error) {
    return { read: 'failed', problems: [error instanceof Error ? error.message : String(error)] };
  }
}

console.log('| program | what it read |\n|---|---|');
for (const [program, outcome] of rows) console.log(`| ${program} | ${outcome} |`);
rmSync(folder, { recursive: true });
process.exitCode = failed ? 1 : 0;
