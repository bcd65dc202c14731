/** The table in the README says which test keeps which promise: each of them exists. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const folder = new URL('../', import.meta.url);
const readme = readFileSync(new URL('README.md', folder), 'utf8');

describe('the table of E1 to E16', () => {
  const rows = [...readme.matchAll(/^\|(?: (E\d+))? \| (.+) \| (.+) \|$/gm)]
    .map(([, row, , by = '']) => ({ row, by }))
    .filter(({ by }) => by !== 'tested by');

  it('has every row', () => {
    assert.deepEqual(
      rows.flatMap(({ row }) => row ?? []),
      [...Array(16).keys()].map((i) => `E${i + 1}`),
    );
  });

  it('names tests that exist, or says why there is none', () => {
    let titled = 0;
    for (const { row, by } of rows) {
      if (/^cannot be tested here, because ./.test(by)) continue;
      for (const [, file = '', titles = ''] of by.matchAll(/`([\w.-]+[.-]test\.ts)`: ([^`]+)/g)) {
        // Its own, else another package's.
        const [found = ''] = [
          ...globSync(`src/${file}`, { cwd: folder }),
          ...globSync(`../*/{src,cross,built,hosts}/**/${file}`, { cwd: folder }),
        ];
        const tests = readFileSync(new URL(found, folder), 'utf8').replaceAll("\\'", "'");
        for (const [, title = ''] of titles.replaceAll("\\'", "'").matchAll(/“([^”]+)”/g)) {
          assert.ok(tests.includes(title), `${row ?? ''}: no test in ${file} is called “${title}”`);
          titled++;
        }
      }
      assert.match(by, /`[\w.-]+\.test\.ts`: “/, row);
    }
    assert.ok(titled > 30);
  });
});
