/** How the scripts here run other programs. */
import { type ChildProcess, spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

export const rootDir = fileURLToPath(new URL('..', import.meta.url));

const running = new Set<ChildProcess>();

/**
 * Runs a program of `node_modules/.bin` or of the system; resolves to whether it succeeded. Its
 * output is shown, or added to `output`.
 */
export function run(
  program: string,
  args: readonly string[] = [],
  { env = {}, output }: { env?: Record<string, string>; output?: string[] | undefined } = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: rootDir,
      stdio: output ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      // node_modules/.bin first, also without npm: the Node there is the one in the lock.
      env: {
        ...process.env,
        PATH: `${rootDir}node_modules/.bin${delimiter}${process.env['PATH'] ?? ''}`,
        ...env,
      },
    });
    running.add(child);
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data: Buffer) => output?.push(String(data)));
    const done = (succeeded: boolean): void => {
      running.delete(child);
      resolve(succeeded);
    };
    child.once('error', (error) => {
      console.error(error.message);
      done(false);
    });
    child.once('close', (code) => {
      done(code === 0);
    });
  });
}

/** On a signal: end what runs, then this process, so that its `exit` handlers clean up. */
export function exitOnSignals(): void {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const) {
    process.on(signal, () => {
      // Always SIGINT: on SIGTERM the browser test runner closes its browsers and then lives on.
      for (const child of running) child.kill('SIGINT');
      process.exit(128 + number);
    });
  }
}
