export { HtDataNote, type DataNoteDisplay } from './ht-data-note.js';
