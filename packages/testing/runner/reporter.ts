/** Failures in full, then what ran in which engine. An engine in which nothing ran has failed. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { isatty } from 'node:tty';
import {
  defaultReporter,
  type Reporter,
  type ReporterArgs,
  type TestResult,
  type TestSession,
  type TestSuiteResult,
} from '@web/test-runner';
import { DRIVER_HANGS } from './tab.ts';

/** Progress bars are for people; elsewhere they fill the log. */
export const isInteractive = !process.env['CI'] && isatty(1);

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Result {
  counts: Record<string, Counts>;
  /** Files that an engine did not finish because it died, or because its driver fell silent. */
  lost: ({ engine: string; file: string } & Counts)[];
}

/** What the runner reports of a page that went away by itself; `DRIVER_HANGS` is from our tab. */
const GONE =
  /because the (browser disconnected|page was reloaded|page navigated to another)|invalid session/;

/** `resultFile`: where scripts/test.ts reads the `Result`. */
export function engineReporter(resultFile?: string): Reporter {
  const shown = defaultReporter({ reportTestProgress: isInteractive });
  let run: ReporterArgs;
  return {
    ...shown,
    start(args) {
      run = args;
      return shown.start?.(args);
    },
    reportTestFileResults(args) {
      // Tests request these files because they are missing.
      const sessionsForTestFile = args.sessionsForTestFile.map((session) => ({
        ...session,
        request404s: session.request404s.filter((url) => !/^(missing|without)\//.test(url)),
      }));
      shown.reportTestFileResults?.({ ...args, sessionsForTestFile });
    },
    onTestRunFinished({ sessions }) {
      const counts: Record<string, Counts> = {};
      for (const { name } of run.browsers) {
        const ofEngine = sessions.filter((session) => session.browser.name === name);
        const counted = (counts[name] = count(ofEngine));
        const [first] = ofEngine;
        if (counted.passed + counted.failed > 0 || !first) continue;
        counted.failed++;
        console.error(`\nNo test ran in ${name}.`);
        // The runner's exit code follows its sessions.
        run.sessions.update({ ...first, passed: false });
      }
      const lost = [...sessions].filter(isLost).map((session) => ({
        engine: session.browser.name,
        file: relative(run.config.rootDir, session.testFile),
        ...count([session]),
      }));
      if (resultFile) writeFileSync(resultFile, JSON.stringify({ counts, lost } satisfies Result));
      const line = Object.entries(counts).map(
        ([name, { passed, failed, skipped }]) =>
          `${name} ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`,
      );
      console.log(`\nengines: ${line.join('; ')}`);
    },
  };
}

function testsOf({ tests, suites }: TestSuiteResult): TestResult[] {
  return [...tests, ...suites.flatMap(testsOf)];
}

function failuresOf({ testResults }: TestSession): TestResult[] {
  return testResults
    ? testsOf(testResults).filter(({ passed, skipped }) => !passed && !skipped)
    : [];
}

/** Whether everything that failed in a file is the engine's end, and nothing is a test's own. */
function isLost(session: TestSession): boolean {
  const messages = failuresOf(session).map(({ error }) => error?.message ?? '');
  return (
    !session.passed &&
    session.errors.every(({ message }) => GONE.test(message)) &&
    messages.every((message) => message.includes(DRIVER_HANGS)) &&
    session.errors.length + messages.length > 0
  );
}

function count(sessions: readonly TestSession[]): Counts {
  const tests = sessions.flatMap(({ testResults }) => (testResults ? testsOf(testResults) : []));
  // A file that did not load or finish has no failed test, and counts as one.
  const failed = sessions.map((each) => failuresOf(each).length || Number(!each.passed));
  return {
    passed: tests.filter(({ passed }) => passed).length,
    failed: failed.reduce((sum, number) => sum + number, 0),
    skipped: tests.filter(({ skipped }) => skipped).length,
  };
}
