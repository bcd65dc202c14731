import charts from '@ht-widgets/facts/inline/charts.js';
import { keep } from '@ht-widgets/facts/records.inline.js';
import './define.js';

keep('charts', charts);
