export { languages } from '../generated/index.js';
export { findFact } from './find.js';
export { load, loadCitations } from './load.js';
export { topicFile } from './topic-file.js';
export { topicOf } from './topic-of.js';
export type * from './types.js';
