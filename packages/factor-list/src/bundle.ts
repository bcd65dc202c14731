import factors from '@ht-widgets/facts/inline/factors.js';
import { keep } from '@ht-widgets/facts/records.inline.js';
import './define.js';

keep('factors', factors);
