import { define } from '@ht-widgets/core/define.js';
import { HtQuickExit } from './ht-quick-exit.js';

define('ht-quick-exit', HtQuickExit);

declare global {
  interface HTMLElementTagNameMap {
    'ht-quick-exit': HtQuickExit;
  }
}
