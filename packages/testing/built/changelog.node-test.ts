/** The changelog and the packages agree on the version. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { rootDir } from '../../../scripts/run.ts';

const textOf = (file: string): string => readFileSync(join(rootDir, file), 'utf8');

it('CHANGELOG.md begins with the version that the packages have', () => {
  const { version } = JSON.parse(textOf('packages/ht-widgets/package.json')) as { version: string };
  assert.equal(/^## (\S+)/m.exec(textOf('CHANGELOG.md'))?.[1], version);
});
