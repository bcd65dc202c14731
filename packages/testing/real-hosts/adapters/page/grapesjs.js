import grapesjs from 'grapesjs';
import { place } from './place.js';

export async function run(html) {
  const editor = grapesjs.init({ container: place(), storageManager: false });
  await new Promise((resolve) => editor.onReady(resolve));
  editor.setComponents(html);
  return editor.getHtml();
}
