import {
  attributionHtml,
  escapeText,
  list,
  paragraph,
  sentence,
  statementsOf,
  standingParts,
  strong,
  textOf,
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
      const word = textOf(standingParts(statement, true).slice(0, 1)).trim();
      const attribution = sentence(attributionHtml(statement, true)).replace(word, strong(word));
      const said = withRole('p', 'text', escapeText(statement.text ?? ''));
      return `${said} ${withRole('p', 'source', attribution)}`;
    });
    const shown = display === 'short' ? limits.slice(0, 2) : limits;
    const [only] = shown;
    return shown.length === 1 && only !== undefined
      ? [only]
      : [paragraph(strong(dictionary[language].title)), ...list(shown)];
  },

  title(_dataset, _attributes, language) {
    return dictionary[language].title;
  },
};
