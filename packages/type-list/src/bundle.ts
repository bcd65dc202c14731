import types from '@ht-widgets/facts/inline/types.js';
import { keep } from '@ht-widgets/facts/records.inline.js';
import './define.js';

keep('types', types);
