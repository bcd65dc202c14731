import assert from 'node:assert/strict';
import { test } from 'node:test';

test('runs on a Node that strips types', () => {
  assert.ok(Number(process.versions.node.split('.')[0]) >= 22);
});
