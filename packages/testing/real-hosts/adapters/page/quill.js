import Quill from 'quill';
import { place } from './place.js';

export function run(html) {
  const editor = new Quill(place());
  editor.clipboard.dangerouslyPasteHTML(html);
  return editor.getSemanticHTML();
}
