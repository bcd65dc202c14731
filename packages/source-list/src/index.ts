export { HtSourceList, type SourceListDisplay } from './ht-source-list.js';
