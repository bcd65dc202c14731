/** `dist/_headers` names what is there, and keeps for a year only what changes its name. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { it } from 'node:test';

const dist = new URL('../../../dist/', import.meta.url);

it('the headers for hosts fit the built files', () => {
  const text = readFileSync(new URL('_headers', dist), 'utf8');
  const rules = text.replace(/^#.*\n/gm, '').split(/\n(?=\/)/);
  assert.ok(rules.length > 5);
  const seen = new Set<string>();
  for (const rule of rules) {
    const [address = '', ...headers] = rule.trim().split(/\n\s*/);
    const pattern = address.replace(/^\/ht-widgets\//, '').replace(/\*$/, '**/*.js*');
    const files = globSync(pattern, { cwd: dist });
    assert.notEqual(files.length, 0, address);
    // Where two rules fit one file, hosts join their values, or take one of them.
    for (const file of files) {
      assert.ok(!seen.has(file), file);
      seen.add(file);
    }
    if (!headers.some((header) => header.includes('immutable'))) continue;
    // A hash: of the chunk itself, or of all records.
    for (const file of files) assert.match(file, /^(chunks\/[\w-]{8}\.js|records\/[\da-f]{8}\/)/);
  }
});
