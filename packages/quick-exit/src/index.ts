export { HtQuickExit } from './ht-quick-exit.js';
export type { QuickExitPlacement } from './placement.js';
