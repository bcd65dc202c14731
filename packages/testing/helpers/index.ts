/** Private to this repository: what tests share. */
export * from './helpers.js';
export * from './ledger.js';
export * from './pages.js';
export * from './frames.js';
export * from './site.js';
export * from './datasets.js';
export * from './tab.js';
export * from './exit-page.js';
