import { define } from '@ht-widgets/core';
import { HtResponseList } from './ht-response-list.js';

define('ht-response-list', HtResponseList);

declare global {
  interface HTMLElementTagNameMap {
    'ht-response-list': HtResponseList;
  }
}
