/** Private to this repository: what tests share. */
export * from './helpers.js';
export * from './pages.js';
export * from './datasets.js';
