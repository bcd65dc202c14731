/** The self-contained file: the element with its data, in both languages. */
import limits from '@ht-widgets/facts/inline/limits.js';
import { keep } from '@ht-widgets/facts/records.inline.js';
import './define.js';

keep('limits', limits);
