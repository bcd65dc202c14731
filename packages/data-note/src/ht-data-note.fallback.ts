import {
  attributionHtml,
  escapeText,
  list,
  paragraph,
  sentence,
  statementsOf,
  strong,
  withRole,
  type Fallback,
} from '@ht-widgets/core/statement.js';
import { sliceIn } from '@ht-widgets/facts/view.js';
import { dictionary } from './ht-data-note.strings.js';

/**
 * The text of `<ht-data-note>` where it is not drawn: what the figures can and cannot say, or with
 * `display="short"` the first two of these sentences.
 */
export const fallback: Fallback = {
  lines(dataset, { display }, language) {
    const slice = sliceIn(dataset, language);
    const limits = statementsOf(dataset.limits ?? [], slice, language).map((statement) => {
      const attribution = sentence(attributionHtml(statement, true));
      const source = withRole('span', 'source', attribution);
      return `${escapeText(statement.text ?? '')} ${source}`;
    });
    const shown = display === 'short' ? limits.slice(0, 2) : limits;
    const [only] = shown;
    return shown.length === 1 && only !== undefined
      ? [paragraph(only)]
      : [paragraph(strong(dictionary[language].title)), ...list(shown)];
  },

  title(_dataset, _attributes, language) {
    return dictionary[language].title;
  },
};
