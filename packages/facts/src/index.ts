export { uriOf } from './dataset/contact.js';
export { languages } from '../generated/index.js';
export { loadsMore, loadList, siteFolder } from '#records';
export { findCitations, findFact, loadFrom } from './find.js';
export { notePlaceholder } from './citing/note.js';
export { loadOnce } from './load-once.js';
export type { FactRecord, ListName, ListRecords } from './records.js';
export type * from './types.js';
