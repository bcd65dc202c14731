import facts from '@ht-widgets/facts/inline/facts.js';
import { keep } from '@ht-widgets/facts/records.inline.js';
import './define.js';

keep('facts', facts);
