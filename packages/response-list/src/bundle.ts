import responses from '@ht-widgets/facts/inline/responses.js';
import { keep } from '@ht-widgets/facts/records.inline.js';
import './define.js';

keep('responses', responses);
