import suneditor from 'suneditor';
import * as all from 'suneditor/plugins';
import { place } from './place.js';

export async function run(html) {
  const editor = suneditor.create(place('textarea'), {
    plugins: all.default ?? all,
    buttonList: [['codeView', 'table', 'link', 'list', 'blockStyle']],
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  editor.$.html.set(html);
  return editor.$.html.get();
}
