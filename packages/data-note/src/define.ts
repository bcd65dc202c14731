import { define } from '@ht-widgets/core';
import { HtDataNote } from './ht-data-note.js';

define('ht-data-note', HtDataNote);

declare global {
  interface HTMLElementTagNameMap {
    'ht-data-note': HtDataNote;
  }
}
