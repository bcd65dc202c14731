import EditorJS from '@editorjs/editorjs';
import RawTool from '@editorjs/raw';
import { place } from './place.js';

export async function run(html) {
  const editor = new EditorJS({
    holder: place(),
    tools: { raw: RawTool },
    data: { blocks: [{ type: 'raw', data: { html } }] },
  });
  await editor.isReady;
  const { blocks } = await editor.save();
  return blocks.map(({ data }) => data.html).join('\n');
}
