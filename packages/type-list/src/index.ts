export type { HtCopyEvent, HtErrorEvent, HtErrorReason } from '@ht-widgets/core';
export { HtTypeList } from './ht-type-list.js';
