/** The examples of the elements as HTML: what an author pastes, with the text of the ledger. */
import { examples as chartExamples } from '@ht-widgets/chart/examples.js';
import { examples as dataNoteExamples } from '@ht-widgets/data-note/examples.js';
import { examples as factorListExamples } from '@ht-widgets/factor-list/examples.js';
import { examples as hotlineBannerExamples } from '@ht-widgets/hotline-banner/examples.js';
import { examples as quickExitExamples } from '@ht-widgets/quick-exit/examples.js';
import { examples as responseListExamples } from '@ht-widgets/response-list/examples.js';
import { examples as sourceListExamples } from '@ht-widgets/source-list/examples.js';
import { examples as statExamples } from '@ht-widgets/stat/examples.js';
import { examples as typeListExamples } from '@ht-widgets/type-list/examples.js';
import { examplesMarkup } from '../../ht-widgets/src/snippet/example-markup.js';
import { ledger } from './ledger.js';

const dataset = await ledger();

export const chart = examplesMarkup(dataset, 'chart', chartExamples);
export const dataNote = examplesMarkup(dataset, 'data-note', dataNoteExamples);
export const factorList = examplesMarkup(dataset, 'factor-list', factorListExamples);
export const hotlineBanner = examplesMarkup(dataset, 'hotline-banner', hotlineBannerExamples);
export const quickExit = examplesMarkup(dataset, 'quick-exit', quickExitExamples);
export const responseList = examplesMarkup(dataset, 'response-list', responseListExamples);
export const sourceList = examplesMarkup(dataset, 'source-list', sourceListExamples);
export const stat = examplesMarkup(dataset, 'stat', statExamples);
export const typeList = examplesMarkup(dataset, 'type-list', typeListExamples);

const byTag = {
  'ht-stat': stat,
  'ht-chart': chart,
  'ht-factor-list': factorList,
  'ht-type-list': typeList,
  'ht-response-list': responseList,
  'ht-hotline-banner': hotlineBanner,
};
/** The elements that show figures, laws or ways to help. */
export const tags = Object.keys(byTag);
/** All of their examples. */
export const examples = Object.entries(byTag).flatMap(([tag, named]) =>
  Object.entries(named).map(([name, markup]) => ({ title: `${tag}: ${name}`, markup })),
);
export const everything = examples.map(({ markup }) => markup).join('\n');
