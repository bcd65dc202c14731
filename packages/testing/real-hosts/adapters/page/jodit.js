import { Jodit } from 'jodit';
import { place } from './place.js';

export async function run(html) {
  const editor = Jodit.make(place('textarea'));
  await editor.waitForReady();
  editor.value = html;
  await editor.async.requestIdlePromise();
  return editor.value;
}
