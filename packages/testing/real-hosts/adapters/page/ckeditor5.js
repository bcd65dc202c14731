import * as ck from 'ckeditor5';
import { place } from './place.js';

const usual = [
  ck.Essentials,
  ck.Paragraph,
  ck.Heading,
  ck.Bold,
  ck.Italic,
  ck.Link,
  ck.List,
  ck.BlockQuote,
  ck.Table,
  ck.TableToolbar,
  ck.SourceEditing,
];

export async function run(html, setting) {
  const general = {
    plugins: [...usual, ck.GeneralHtmlSupport],
    htmlSupport: {
      allow: [{ name: /.*/, attributes: true, classes: true, styles: true }],
    },
  };
  const editor = await ck.ClassicEditor.create(place(), {
    licenseKey: 'GPL',
    plugins: usual,
    ...(setting ? general : {}),
  });
  editor.setData(html);
  return editor.getData();
}
