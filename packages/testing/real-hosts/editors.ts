/** Editors, in a real browser: HTML pasted into their source view, what they would save out. */
import type { Host } from './host.ts';

const editor = { kind: 'editor', takes: 'fragment', gives: 'fragment' } as const;
const host = (name: string, title: string, npm: string, more: Partial<Host> = {}): Host => ({
  ...editor,
  name,
  title,
  npm,
  way: { inPage: name },
  ...more,
});

export const editors: readonly Host[] = [
  host('tinymce', 'TinyMCE', 'tinymce', {
    advice: 'Set `custom_elements` to keep the element.',
  }),
  host('tinymce-custom', 'TinyMCE', 'tinymce', {
    setting: '`custom_elements`, `extended_valid_elements`',
    way: { inPage: 'tinymce' },
  }),
  host('ckeditor5', 'CKEditor 5', 'ckeditor5', {
    advice: 'Add General HTML Support to keep the element.',
  }),
  host('ckeditor5-html', 'CKEditor 5', 'ckeditor5', {
    setting: 'General HTML Support',
    way: { inPage: 'ckeditor5' },
  }),
  host('quill', 'Quill', 'quill', {
    advice: 'It writes each space as `&nbsp;`, so lines do not wrap: write spaces again.',
  }),
  host('tiptap', 'TipTap', '@tiptap/core', { setting: 'StarterKit' }),
  host('trix', 'Trix', 'trix'),
  host('summernote', 'Summernote', 'summernote'),
  host('jodit', 'Jodit', 'jodit'),
  host('suneditor', 'SunEditor', 'suneditor'),
  host('editorjs', 'Editor.js', '@editorjs/editorjs', { setting: 'block “raw”' }),
  host('grapesjs', 'GrapesJS', 'grapesjs'),
  host('lexical', 'Lexical', 'lexical'),
];
