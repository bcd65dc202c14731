/**
 * `import 'ht-widgets'` registers every element, for pages that a bundler puts together. The data
 * stays in separate files, which the bundler splits off. Other pages load `ht-widgets.js`.
 */
import '@ht-widgets/chart/define.js';
import '@ht-widgets/data-note/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/hotline-banner/define.js';
import '@ht-widgets/quick-exit/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/source-list/define.js';
import '@ht-widgets/stat/define.js';
import '@ht-widgets/type-list/define.js';
import { DEV } from '@ht-widgets/core/mode.js';
import { warnOfPlaceholders } from './placeholder-warning.js';

export type { HtCopyEvent, HtErrorEvent, HtErrorReason } from '@ht-widgets/core';

if (DEV) warnOfPlaceholders();
