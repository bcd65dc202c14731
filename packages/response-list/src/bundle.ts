/** The self-contained file: the element with its data, in both languages. */
import responses from '@ht-widgets/facts/inline/responses.js';
import { keep } from '@ht-widgets/facts/records.inline.js';
import './define.js';

keep('responses', responses);
