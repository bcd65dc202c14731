import { define } from '@ht-widgets/core';
import { HtSourceList } from './ht-source-list.js';

define('ht-source-list', HtSourceList);

declare global {
  interface HTMLElementTagNameMap {
    'ht-source-list': HtSourceList;
  }
}
