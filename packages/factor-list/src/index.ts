export { HtFactorList, type FactorListDisplay } from './ht-factor-list.js';
