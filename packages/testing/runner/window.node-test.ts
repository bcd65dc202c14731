/** That a file which needs the window cannot run side by side with others unnoticed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emulatePlugin } from './emulate.ts';
import { tabPlugin } from './tab.ts';

const commands = {
  'ht:emulate': { media: 'print' },
  'ht:viewport': { width: 320, height: 480 },
  'ht:keys': undefined,
  'ht:tab': { do: 'open', url: '/' },
};

describe('a test file without .window. in its name', () => {
  for (const [command, payload] of Object.entries(commands))
    it(`may not send ${command}`, async () => {
      const plugin = command === 'ht:tab' ? tabPlugin() : emulatePlugin();
      const session = { testFile: '/packages/stat/src/ht-stat.test.ts', browser: {}, id: '1' };
      const sent = plugin.executeCommand?.({ command, payload, session } as never);
      await assert.rejects(Promise.resolve(sent), /needs the window: rename .*ht-stat\.test\.ts/);
    });
});
