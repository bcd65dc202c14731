export { HtQuickExit } from './ht-quick-exit.js';
