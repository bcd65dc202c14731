/** What documents repeat: the table of decisions, and where to report a fault. See refresh.ts. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };

const folder = 'docs/decisions';

export interface Decision {
  /** Its number first, then those that it merges. */
  numbers: number[];
  file: string;
  title: string;
  /** "accepted", or "superseded by [98](…)". */
  status: string;
}

export function decisions(): Decision[] {
  const files = globSync(`${folder}/[0-9]*.md`).sort();
  return files.map((file) => {
    const [head = '', status = ''] = readFileSync(file, 'utf8').split(/\n\n/);
    const [, number = '', title = ''] = /^# (\d+)\. (.+)$/.exec(head) ?? [];
    // "Merges decisions 2, 31 and 57."
    const merged = /Merges decisions ([^.]+)\./.exec(status)?.[1]?.match(/\d+/g) ?? [];
    const [, state = ''] =
      /^Status: (superseded by \[decision \d+\]\(.+?\)|\w+)/.exec(status) ?? [];
    return {
      numbers: [...new Set([number, ...merged].map(Number))],
      file: basename(file),
      title,
      status: state.replace('[decision ', '['),
    };
  });
}

function tableOfDecisions(): string {
  const rows = decisions().map(
    ({ numbers, file, title, status }) =>
      `| ${numbers.join(', ')} | [${title}](${file}) | ${status} |`,
  );
  return ['| number | decision | status |', '|---|---|---|', ...rows].join('\n');
}

const { url } = packageJson.bugs;
const report = url
  ? `Report it at <${url}>.`
  : '**There is no address to report to yet.** Nothing is published, and a release waits for one.';

export function writeDocuments(): void {
  updateParts(`${folder}/README.md`, { decisions: tableOfDecisions() });
  updateParts('SECURITY.md', { report });
}

/** Writes texts into the parts of a file that are marked with their names. */
export function updateParts(file: string, parts: Readonly<Record<string, string>>): void {
  let page = readFileSync(file, 'utf8');
  for (const [name, text] of Object.entries(parts)) page = between(page, name, text);
  update(file, page);
}

/** `page` with `text` between `<!-- name -->` and `<!-- /name -->`, if it has them. */
export function between(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before = '', rest] = page.split(open);
  return rest === undefined
    ? page
    : `${before}${open}\n${text}\n${close}${rest.split(close)[1] ?? ''}`;
}

/** Writes a file that has changed. With `--check` it only says that the file is out of date. */
export function update(file: string, after: string): void {
  if (readFileSync(file, 'utf8') === after) return;
  if (process.argv.includes('--check')) {
    process.exitCode = 1;
    console.error(`${file} is out of date: run npm run refresh`);
  } else writeFileSync(file, after);
}
