import contacts from '@ht-widgets/facts/inline/contacts.js';
import { keep } from '@ht-widgets/facts/records.inline.js';
import './define.js';

keep('contacts', contacts);
