export type { HtCopyEvent, HtErrorEvent, HtErrorReason } from '@ht-widgets/core';
export { HtFactorList, type FactorListDisplay } from './ht-factor-list.js';
