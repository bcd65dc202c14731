/** Runs hosts that are programs, each in a separate folder. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adapters, cache, npmFolder, pipFolder } from './install.ts';
import type { Host } from './host.ts';
import type { Form } from './sources.ts';

const endings = { markdown: 'md', fragment: 'html', page: 'html' };
/** A host that hangs must not keep the others from running. */
const timeout = 120_000;

const text = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** What a host made of each source, or why it refused it. Throws where nothing ran. */
export function runProgram(
  { name, takes, way }: Host,
  sources: ReadonlyMap<Form, string>,
): Map<Form, string | Error> {
  const folder = join(npmFolder, 'work', name);
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['in', 'out']) mkdirSync(join(folder, part), { recursive: true });
  const fileOf = (form: Form) => `${form}.${endings[takes]}`;
  for (const [form, source] of sources) writeFileSync(join(folder, 'in', fileOf(form)), source);

  const start = (program: string, args: readonly string[], env = {}) => {
    const all = {
      ...process.env,
      HOSTS_CACHE: cache,
      CLASSPATH: '/usr/share/java/*',
      PYTHONPATH: pipFolder,
      ...env,
    };
    const options = { cwd: folder, env: all, encoding: 'utf8', timeout } as const;
    const { status, stderr, error } = spawnSync(program, args, options);
    if (status !== 0)
      throw new Error(error?.message ?? stderr.trim().split('\n').slice(-6).join(' '));
  };
  if ('program' in way) {
    const [program, adapter = '', ...rest] = way.program;
    start(program === 'node' ? process.execPath : (program ?? ''), [
      join(adapters, adapter),
      ...rest,
    ]);
  }
  const made = new Map<Form, string | Error>();
  for (const form of sources.keys()) {
    const [from, to = ''] = ['in', 'out'].map((part) => join(folder, part, fileOf(form)));
    let refused = text(`${to}.error`);
    if ('shell' in way)
      try {
        start('sh', ['-c', way.shell], { in: from, out: to });
      } catch (error) {
        refused = String(error);
      }
    made.set(form, refused === undefined ? (text(to) ?? '') : new Error(refused));
  }
  return made;
}
