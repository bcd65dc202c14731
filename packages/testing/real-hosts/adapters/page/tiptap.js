import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { place } from './place.js';

export const run = (html) =>
  new Editor({ element: place(), extensions: [StarterKit], content: html }).getHTML();
