import limits from '@ht-widgets/facts/inline/limits.js';
import { keep } from '@ht-widgets/facts/records.inline.js';
import './define.js';

keep('limits', limits);
