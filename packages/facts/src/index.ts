export { uriOf } from './contact.js';
export { languages } from '../generated/index.js';
export { findCitations, findFact, loadFrom } from './find.js';
export { load } from './load.js';
export { notePlaceholder } from './citing/note.js';
export { once } from './once.js';
export { topicFile } from './topic-file.js';
export { topicOf } from './topic-of.js';
export type * from './types.js';
