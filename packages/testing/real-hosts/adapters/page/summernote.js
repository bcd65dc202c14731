import $ from './jquery.js';
import 'summernote/dist/summernote-lite.js';
import { place } from './place.js';

export function run(html) {
  const editor = $(place());
  editor.summernote();
  editor.summernote('code', html);
  return editor.summernote('code');
}
