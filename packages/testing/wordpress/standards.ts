/** Judges the plugin's PHP by coding standards, as far as PHP_CodeSniffer has them here. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootDir } from '../../../scripts/run.ts';
import type { Checks } from './checks.js';
import { writePluginTo } from './plugin.js';
import { onPath } from './programs.js';

/** Standards that PHP_CodeSniffer does not bring along, with what they need. */
const others: Readonly<Record<string, readonly string[]>> = {
  WordPress: [],
  PluginCheck: [],
  PHPCompatibility: ['--runtime-set', 'testVersion', '7.4-'],
};

/** `phpcs`: the program of a PHP_CodeSniffer; Debian's by default. */
export async function expectStandards(checks: Checks, phpcs = onPath('phpcs')): Promise<void> {
  const run = (...args: string[]) =>
    spawnSync('php', ['-d', 'memory_limit=2G', String(phpcs), ...args], { encoding: 'utf8' });
  const listed = run('-i')
    .stdout.replace(/^.* are /, '')
    .trim();
  const here = new Set(listed.split(/, | and /));
  const [version = ''] = /\d[\d.]+/.exec(run('--version').stdout) ?? [];
  assert.ok(version, `${String(phpcs)} is no PHP_CodeSniffer.`);
  const folder = mkdtempSync(join(tmpdir(), 'ht-standards-'));
  try {
    writePluginTo(folder);
    const judge = (name: string, standard: string, more: readonly string[] = []) =>
      checks.check(`PHP_CodeSniffer ${version}: ${name}`, () => {
        const args = [`--standard=${standard}`, '--extensions=php', '-q', '-s', ...more, folder];
        const { status, stdout, stderr } = run(...args);
        assert.equal(status, 0, stdout + stderr);
      });
    const rules = join(rootDir, 'packages/wordpress/phpcs.xml');
    await judge('the rules of packages/wordpress/phpcs.xml', rules);
    for (const [name, more] of Object.entries(others))
      if (here.has(name)) await judge(name, name, more);
      else console.log(`         not run: this PHP_CodeSniffer has no standard "${name}"`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
