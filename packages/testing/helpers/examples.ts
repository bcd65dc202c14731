/** The examples of the elements as HTML: what an author pastes, with the text of the ledger. */
import { examples as statExamples } from '@ht-widgets/stat/examples.js';
import { examplesMarkup } from '../../../build/example-markup.js';
import { ledger } from './helpers.js';

const dataset = await ledger();

export const stat = examplesMarkup(dataset, 'stat', statExamples);
