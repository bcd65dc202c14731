import references from '@ht-widgets/facts/inline/references.js';
import sources from '@ht-widgets/facts/inline/sources.js';
import { keep } from '@ht-widgets/facts/records.inline.js';
import './define.js';

keep('sources', sources);
keep('references', references);
