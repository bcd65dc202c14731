export type { HtCopyEvent, HtErrorEvent, HtErrorReason } from '@ht-widgets/core';
export { HtStat, type StatDisplay } from './ht-stat.js';
