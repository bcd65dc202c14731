export { HtChart, type ChartDisplay } from './ht-chart.js';
