import { named } from '@ht-widgets/core/attributes.js';
import {
  escapeText,
  factHtml,
  list,
  listedByHtml,
  statementsOf,
  strong,
  withRole,
  type Fallback,
} from '@ht-widgets/core/statement.js';
import { factorsIn, listsIn, sliceIn, type Dataset } from '@ht-widgets/facts/view.js';

/**
 * The text of `<ht-factor-list>` where it is not drawn: the factors, each with how it is exploited
 * and its facts; then whose list it is.
 */
export const fallback: Fallback = {
  lines(dataset, { factors, display }, language) {
    const slice = sliceIn(dataset, language);
    const items = named(factorsIn(dataset, language), factors).map(({ name, exploited, facts }) => {
      const title = strong(`${name}.`);
      const body = [
        withRole('p', 'text', escapeText(exploited)),
        ...statementsOf(facts, slice, language).flatMap(factHtml),
      ].join('');
      return display === 'details'
        ? `<details><summary>${title}</summary>${body}</details>`
        : title + body;
    });
    const whose = statementsOf([namedBy(dataset)], slice, language).flatMap(listedByHtml);
    return [...list(items), ...whose];
  },

  title(dataset, _attributes, language) {
    return sliceIn(dataset, language).facts[namedBy(dataset)]?.label ?? '';
  },
};

/** The id of the fact that says whose list it is; empty if there is none. */
function namedBy(dataset: Dataset): string {
  return listsIn(dataset).factors?.namedBy ?? '';
}
