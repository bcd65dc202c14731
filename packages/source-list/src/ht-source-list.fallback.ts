import { dictionary } from '@ht-widgets/core/citation-panel.strings.js';
import {
  escapeText,
  inLanguage,
  link,
  list,
  paragraph,
  sentence,
  type Fallback,
} from '@ht-widgets/core/statement.js';
import type { Language } from '@ht-widgets/facts';
import { localized } from '@ht-widgets/facts/localize.js';
import { producerIn, titleLanguage } from '@ht-widgets/facts/makers.js';
import { readingSentence } from '@ht-widgets/facts/reading.js';

const figuresNameSources: Readonly<Record<Language, string>> = {
  en: 'Each figure names its source next to it.',
  es: 'Cada cifra nombra su fuente a su lado.',
};

/**
 * The text of `<ht-source-list>` where it is not drawn: where the sources are, or with
 * `display="all"` every source of the ledger.
 */
export const fallback: Fallback = {
  lines({ sources }, { display }, language) {
    if (display !== 'all') return [paragraph(escapeText(figuresNameSources[language]))];
    const items = sources.map((each) => {
      const source = localized(each, language);
      const { title, datePublished, url, urlStatus } = source;
      const producer = producerIn(source, language);
      const year = datePublished === null ? '' : ` (${datePublished.slice(0, 4)})`;
      const name = link(title, url !== null && urlStatus === 'seen' ? url : undefined);
      const reading = escapeText(readingSentence(source, language));
      const titled = inLanguage(titleLanguage(each, language), sentence(name));
      return `${escapeText(producer + year)}. ${titled} ${reading}`;
    });
    return list(items);
  },

  title(_dataset, _attributes, language) {
    return dictionary[language].source;
  },
};
