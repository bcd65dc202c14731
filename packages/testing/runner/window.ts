/**
 * Test files named `*.window.test.ts` run one at a time and have the engine's window to themselves.
 * They use focus, keys, emulation, its size or a second tab. All other files run side by side.
 */
import type { TestSession } from '@web/test-runner';

export function needsWindow(file: string): boolean {
  return file.endsWith('.window.test.ts');
}

/** Throws when a file that runs side by side with others does what would disturb them. */
export function requireWindow(what: string, { testFile }: Pick<TestSession, 'testFile'>): void {
  if (!needsWindow(testFile))
    throw new Error(`${what} needs the window: rename ${testFile} to *.window.test.ts`);
}
