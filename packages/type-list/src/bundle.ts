/** The self-contained file: the element with its data, in both languages. */
import types from '@ht-widgets/facts/inline/types.js';
import { keep } from '@ht-widgets/facts/records.inline.js';
import './define.js';

keep('types', types);
