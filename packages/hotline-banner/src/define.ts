import { define } from '@ht-widgets/core';
import { HtHotlineBanner } from './ht-hotline-banner.js';

define('ht-hotline-banner', HtHotlineBanner);

declare global {
  interface HTMLElementTagNameMap {
    'ht-hotline-banner': HtHotlineBanner;
  }
}
