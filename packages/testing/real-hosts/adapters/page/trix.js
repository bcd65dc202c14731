import 'trix';
import { place } from './place.js';

export async function run(html) {
  const input = place('input');
  input.id = 'kept';
  input.type = 'hidden';
  const editor = document.createElement('trix-editor');
  editor.setAttribute('input', 'kept');
  const ready = new Promise((resolve) => {
    editor.addEventListener('trix-initialize', resolve, { once: true });
  });
  document.body.append(editor);
  await ready;
  editor.editor.loadHTML(html);
  return input.value;
}
