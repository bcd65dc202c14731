export { HtResponseList } from './ht-response-list.js';
