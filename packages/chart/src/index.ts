export type { HtCopyEvent, HtErrorEvent, HtErrorReason } from '@ht-widgets/core';
export { HtChart, type ChartDisplay } from './ht-chart.js';
