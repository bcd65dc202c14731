/** Compares every text that PHP joins with what the command prints, as far as join.ts does so. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCases } from '../../wordpress/build/joins.js';
import { textsOf } from '../../wordpress/build/pieces.js';
import { fallbackOf, staticOf } from '../../wordpress/src/join.js';
import type { Texts } from '../../wordpress/src/texts.js';
import { ledger } from './samples.js';
import type { Site } from './site.js';

const pluginIn = (site: Site) => join(site.folder, 'wp-content/plugins/ht-widgets');

const cases = () =>
  (['en', 'es'] as const).flatMap((language) =>
    allCases(ledger).map(({ widget, attributes }) => ({ widget, language, attributes })),
  );

/** What joins.php reads. */
export function joinCases(): unknown[] {
  return cases().map(({ widget, language, attributes }) => [widget, language, attributes]);
}

/** `joins.node-test.ts` compares join.ts with the command for the same attributes. */
export function expectJoins(site: Site): void {
  const file = join(site.folder, '../cases.json');
  writeFileSync(file, JSON.stringify(joinCases()));
  const program = join(import.meta.dirname, 'php/joins.php');
  const args = ['-d', 'memory_limit=1G', program, pluginIn(site), file];
  const output = execFileSync('php', args, { encoding: 'utf8', maxBuffer: 1e9 });
  console.log(`         ${compareJoins(output)} texts`);
}

/** Compares what joins.php printed, and returns how many texts that were. */
export function compareJoins(output: string): number {
  const all = cases();
  const joined = JSON.parse(output) as [string | null, string | null][];
  assert.equal(joined.length, all.length);
  const made = new Map<string, Texts>();
  for (const [i, { widget, language, attributes }] of all.entries()) {
    const name = `${widget} ${language}`;
    const texts = made.get(name) ?? textsOf({ dataset: ledger, language }, widget);
    made.set(name, texts);
    const expected = [fallbackOf(texts, attributes), staticOf(texts, attributes)];
    assert.deepEqual(joined[i], expected, `${name} ${JSON.stringify(attributes)}`);
  }
  return all.length;
}

/** PHP can read every file of the plugin. */
export function expectSyntax(site: Site): void {
  for (const file of globSync('**/*.php', { cwd: pluginIn(site) }))
    execFileSync('php', ['-l', file], { cwd: pluginIn(site), stdio: 'ignore' });
}
