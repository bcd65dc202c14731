export type { HtCopyEvent, HtErrorEvent, HtErrorReason } from '@ht-widgets/core';
export { HtSourceList, type SourceListDisplay } from './ht-source-list.js';
