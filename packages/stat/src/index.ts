export { HtStat, type StatDisplay } from './ht-stat.js';
