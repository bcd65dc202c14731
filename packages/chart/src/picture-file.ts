import type { SavedPicture } from '@ht-widgets/chart-kit';
import { localeOf } from '@ht-widgets/core';
import { fullName } from './ht-chart.select.js';
import { dictionary } from './ht-chart.strings.js';
import { attributionInWords, heightOf, noteOf, type Content } from './ht-chart.view.js';
import { limitOf } from './in-words.js';

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
    subtitle: of === undefined ? '' : `${strings.outOf} ${of}.`,
    lines: [
      // A picture has no table, so it says what else was printed.
      ...rows
        .filter(({ revised }) => revised)
        .map((row) => ({ text: `* ${fullName(row)}: ${limitOf(row.statement)}` })),
      { text: noteOf(content).dashed },
      { text: chart.note },
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
