import { escapeAttribute, escapeText, type Fallback } from '@ht-widgets/core/statement.js';
import { dictionary } from './ht-quick-exit.strings.js';
import { usualDestination } from './leave/destination.js';

/** The content of `<ht-quick-exit>`: the link that it enhances. */
export const fallback: Fallback = {
  lines(_dataset, { href = usualDestination }, language) {
    const label = escapeText(dictionary[language].label);
    // A page may have <base target="_blank">: without script, it would stay open in its tab.
    const to = `href="${escapeAttribute(href)}" rel="noreferrer nofollow" target="_self"`;
    return [`<a lang="${language}" ${to}>${label}</a>`];
  },

  title(_dataset, _attributes, language) {
    return dictionary[language].label;
  },
};
