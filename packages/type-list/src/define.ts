import { define } from '@ht-widgets/core';
import { HtTypeList } from './ht-type-list.js';

define('ht-type-list', HtTypeList);

declare global {
  interface HTMLElementTagNameMap {
    'ht-type-list': HtTypeList;
  }
}
