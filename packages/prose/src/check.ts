/**
 * Judges documents, comments, messages and commit subjects, for `npm run check`. What a text may
 * break is counted in exceptions.json. `npm run prose` lowers the counts, never raises.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { TextlintKernel } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import terminology from 'textlint-rule-terminology';
import { commentsOf } from './comments.ts';
import { gradeOf, inflesz } from './reading.ts';
import { headings, links, read, sentences, words } from './rules.ts';

type Counts = Record<string, Record<string, number>>;

/** Empty. Say here why a text cannot change. */
const budgets = 'packages/prose/src/exceptions.json';
/** The last commit whose subject may be longer. */
const before = '2c8829e3c';
const longestSubject = 72;
/** Read by people who keep a website: see docs/contributors/writing.md. */
const forEveryone = /^README\.md$|^docs\/site-owners\//;
const highestGrade = 8;
const spanish = /^docs\/site-owners\/es\//;
/** From here INFLESZ calls a text normal. */
const leastEase = 55;

const program = /\.(ts|js|mjs|css|schema\.json)$/;
/** Wrong on purpose, not ours, or words of ledger and interface, which have other rules. */
const left = new RegExp(
  [
    '^packages/testing/(fixtures|pages|frameworks/apps)/',
    '^packages/facts/(data|styles)/',
    '^packages/prose/',
    String.raw`/generated/|\.strings\.ts$`,
  ].join('|'),
);

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
const kernel = new TextlintKernel();

// It is CommonJS, whose default export Node does not unwrap.
const { default: plugin } = markdown as unknown as { default: typeof markdown };

interface Fault {
  line: number;
  message: string;
}

/** What is wrong with the text of a file, by rule. */
export async function faultsIn(file: string, source: string): Promise<Map<string, Fault[]>> {
  const isProgram = program.test(file);
  const { text, lines } = isProgram ? commentsOf(source, file) : { text: source, lines: [] };
  const { messages } = await kernel.lintText(text, {
    filePath: file,
    ext: '.md',
    plugins: [{ pluginId: 'markdown', plugin }],
    rules: [
      { ruleId: 'words', rule: terminology, options: { terms: words, defaultTerms: false } },
      { ruleId: 'sentences', rule: sentences },
      ...(isProgram ? [] : [{ ruleId: 'headings', rule: headings }]),
      ...(isProgram ? [] : [{ ruleId: 'links', rule: links }]),
    ],
  });
  const byRule = new Map<string, Fault[]>();
  for (const { ruleId, message, loc } of messages) {
    const line = lines[loc.start.line - 1] ?? loc.start.line;
    byRule.set(ruleId, [...(byRule.get(ruleId) ?? []), { line, message }]);
  }
  return byRule;
}

/** Prints what an exception does not cover. Returns the counts, each at most what it was. */
async function judge(allowed: Counts): Promise<{ wrong: boolean; counts: Counts }> {
  const listed = git('ls-files', '--cached', '--others', '--exclude-standard').split('\n');
  const files = listed.filter(
    (file) => (program.test(file) || file.endsWith('.md')) && !left.test(file) && existsSync(file),
  );
  let wrong = false;
  const counts: Counts = {};
  for (const file of files.sort())
    for (const [rule, faults] of await faultsIn(file, readFileSync(file, 'utf8'))) {
      const most = allowed[file]?.[rule] ?? 0;
      if (most > 0) (counts[file] ??= {})[rule] = Math.min(faults.length, most);
      if (faults.length <= most) continue;
      wrong = true;
      for (const { line, message } of faults) console.error(`${file}:${line} ${message}`);
      if (most > 0)
        console.error(`${file}: ${most} faults of "${rule}" are allowed, more are not.`);
    }
  return { wrong, counts };
}

function longSubjects(): string[] {
  try {
    git('cat-file', '-e', `${before}^{commit}`);
  } catch {
    return []; // a copy without the history
  }
  const subjects = git('log', '--no-merges', '--format=%h %s', `${before}..HEAD`).split('\n');
  return subjects.filter((line) => line.replace(/^\w+ /, '').length > longestSubject);
}

/** Prints the grades, in Spanish the ease. Returns whether a text is too hard. */
function isHard(): boolean {
  const texts = [...read].filter(([file, said]) => forEveryone.test(file) && said.length > 0);
  const shown = (marks: readonly (readonly [string, number])[]) =>
    marks.map(([file, mark]) => `${file} ${mark.toFixed(1)}`).join(', ');
  const grades = texts
    .filter(([file]) => !spanish.test(file))
    .map(([file, said]) => [file, gradeOf(said)] as const);
  const eases = texts
    .filter(([file]) => spanish.test(file))
    .map(([file, said]) => [file, inflesz(said)] as const);
  console.log(`Reading grade, at most ${highestGrade}: ${shown(grades)}`);
  console.log(`Reading ease in Spanish, at least ${leastEase}: ${shown(eases)}`);
  return (
    grades.some(([, grade]) => grade > highestGrade) || eases.some(([, ease]) => ease < leastEase)
  );
}

if (import.meta.main) {
  const allowed = JSON.parse(readFileSync(budgets, 'utf8')) as Counts;
  const { wrong, counts } = await judge(allowed);
  const long = longSubjects();
  for (const line of long) console.error(`${line}: more than ${longestSubject} characters`);
  if (!process.argv.includes('--check'))
    writeFileSync(budgets, `${JSON.stringify(counts, null, 2)}\n`);
  process.exitCode = isHard() || wrong || long.length > 0 ? 1 : 0;
}
