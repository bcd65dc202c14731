export { HtChart } from './ht-chart.js';
