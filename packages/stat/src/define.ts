import { define } from '@ht-widgets/core';
import { HtStat } from './ht-stat.js';

define('ht-stat', HtStat);

declare global {
  interface HTMLElementTagNameMap {
    'ht-stat': HtStat;
  }
}
