export { languages } from '../generated/index.js';
export { findFact, topicOf } from './find.js';
export { load } from './load.js';
export { topicFile } from './topic-file.js';
export type * from './types.js';
