export type { HtCopyEvent, HtErrorEvent, HtErrorReason } from '@ht-widgets/core';
export { HtDataNote, type DataNoteDisplay } from './ht-data-note.js';
