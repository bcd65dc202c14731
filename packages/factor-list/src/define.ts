import { define } from '@ht-widgets/core';
import { HtFactorList } from './ht-factor-list.js';

define('ht-factor-list', HtFactorList);

declare global {
  interface HTMLElementTagNameMap {
    'ht-factor-list': HtFactorList;
  }
}
