import { define } from '@ht-widgets/core';
import { HtChart } from './ht-chart.js';

define('ht-chart', HtChart);

declare global {
  interface HTMLElementTagNameMap {
    'ht-chart': HtChart;
  }
}
