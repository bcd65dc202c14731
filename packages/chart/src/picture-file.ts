import type { SavedPicture } from '@ht-widgets/chart-kit';
import { localeOf } from '@ht-widgets/core';
import { dictionary } from './ht-chart.strings.js';
import { attributionInWords, heightOf, notesOf, type Content } from './ht-chart.view.js';

/** What a saved picture says around the drawing. */
export function savedPictureOf(content: Content): SavedPicture {
  const { chart, groups, rows, of, language } = content;
  const strings = dictionary[language];
  const [day = ''] = rows.map(({ fact }) => fact.asOf).sort();
  const format = new Intl.DateTimeFormat(localeOf[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return {
    title: chart.title,
    subtitle: [chart.subtitle, of === undefined ? '' : `${strings.outOf} ${of}.`]
      .filter(Boolean)
      .join(' '),
    lines: [
      { text: chart.note },
      ...notesOf(content).map(([letter, text]) => ({ text: `${letter} ${text}` })),
      ...groups.map(({ statement, figures }) => ({
        standing: statement.standing,
        text: [figures && `${figures}.`, `${attributionInWords(statement)}.`, statement.reason]
          .filter(Boolean)
          .join(' '),
      })),
      { text: strings.asOf(format.format(new Date(day))) },
    ],
    height: heightOf(content),
  };
}
