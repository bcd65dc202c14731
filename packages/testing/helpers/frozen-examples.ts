/**
 * The examples of every element with the frozen ledger: a correction of a figure changes none of
 * the texts that are recorded from them. For Node and for browsers.
 */
import { examples as chart } from '@ht-widgets/chart/examples.js';
import { examples as dataNote } from '@ht-widgets/data-note/examples.js';
import { examples as factorList } from '@ht-widgets/factor-list/examples.js';
import { examples as hotlineBanner } from '@ht-widgets/hotline-banner/examples.js';
import { examples as quickExit } from '@ht-widgets/quick-exit/examples.js';
import { examples as responseList } from '@ht-widgets/response-list/examples.js';
import { examples as stat } from '@ht-widgets/stat/examples.js';
import { examples as typeList } from '@ht-widgets/type-list/examples.js';
import type { Example } from '@ht-widgets/core/statement.js';
import type { Dataset } from '../../facts/generated/types.js';
import type { WidgetName } from '../../ht-widgets/src/names.js';
import { examplesMarkup } from '../../ht-widgets/src/snippet/example-markup.js';

export const frozenLedger = '/packages/testing/fixtures/ledger/frozen.json';

const all: Readonly<Record<string, Readonly<Record<string, Example>>>> = {
  stat,
  chart,
  'factor-list': factorList,
  'type-list': typeList,
  'response-list': responseList,
  'data-note': dataNote,
  'hotline-banner': hotlineBanner,
  'quick-exit': quickExit,
};

/** Two facts and their list: `display="all"` would list the sources of the real ledger. */
const sources =
  '<p><ht-stat fact="nhth-mo-cases-2021" display="inline"></ht-stat> and ' +
  '<ht-stat fact="nhth-mo-cases-2024" display="inline"></ht-stat></p>' +
  '<ht-source-list></ht-source-list>';

export const frozenWidgets = [...Object.keys(all), 'source-list'];

/** Every example of a widget as markup, by its name, if the frozen ledger has what it names. */
export function frozenExamples(
  frozen: Dataset,
  widget: string,
  language: 'en' | 'es',
): Record<string, string> {
  const examples = all[widget];
  const markup = examples
    ? examplesMarkup(frozen, widget as WidgetName, inLanguage(examples, language, frozen))
    : { page: sources };
  return Object.fromEntries(
    Object.entries(markup).map(([name, html]) => [
      name,
      html.replace(/<ht-(?!source|quick)[a-z-]+/g, `$& src="${frozenLedger}"`),
    ]),
  );
}

function inLanguage(
  examples: Readonly<Record<string, Example>>,
  lang: string,
  { facts, charts = [] }: Dataset,
): Record<string, Example> {
  const known = new Set([...facts, ...charts].map(({ id }) => id));
  const has = ({ attributes: { fact, compare, chart: id } }: Example) =>
    [fact, compare, id].every((name) => name === undefined || known.has(name));
  return Object.fromEntries(
    Object.entries(examples)
      .filter(([, example]) => has(example))
      .map(([name, example]) => [
        name,
        { ...example, attributes: { lang, ...example.attributes } },
      ]),
  );
}
