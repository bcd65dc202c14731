export { HtTypeList } from './ht-type-list.js';
