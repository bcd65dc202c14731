/** The port of `npm start`, where another program has it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, it } from 'node:test';

/** Runs `freePort` as `npm start` does. */
function chosen(usual: number, args: string[] = [], env: Record<string, string> = {}) {
  const code =
    "import { freePort } from './scripts/port.ts'; " + `console.log(await freePort(${usual}))`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import=./scripts/ts-specifiers.ts', '--input-type=module', '--eval', code, '--', ...args],
    { encoding: 'utf8', env: { ...process.env, PORT: '', ...env } },
  );
  return { status, stderr, said: stdout.trim().split('\n') };
}

describe('the port of npm start', () => {
  it('is the next one where it is taken, and a line says so', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    for (const { said, stderr } of [
      chosen(port),
      chosen(8000, ['--port', String(port)]),
      chosen(8000, [], { PORT: String(port) }),
    ]) {
      assert.equal(stderr, '');
      const [line, free] = said;
      assert.ok(Number(free) > port, said.join());
      assert.equal(
        line,
        `Port ${port} is taken by another program. Using ${free}; --port names another.`,
      );
    }
    other.close();
    await once(other, 'close');
    assert.deepEqual(chosen(port).said, [String(port)]);
  });

  for (const port of ['abc', '0', '70000', '80.5'])
    it(`is refused in words where it is ${port}`, () => {
      const { status, stderr } = chosen(8000, ['--port', port]);
      assert.equal(status, 2);
      assert.equal(
        stderr,
        `The port must be a number from 1 to 65535, for example 8080; found "${port}".\n`,
      );
    });
});
