/** What is copied of a fact: one text with figure, limit and day, inside each form. */
import {
  notePlaceholder,
  type Citations,
  type Forms,
  type Language,
  type SourceRecord,
} from '@ht-widgets/facts';
import { formatPeriod } from '../statement/period.js';
import { headline, type Statement } from '../statement/statement.js';
import { dictionary } from './citation-panel.strings.js';
import type { CopyTexts } from './copy-field.js';
import { toJson } from './to-json.js';

/** Every form has figure, period, unit, limit and the day of reading in one text. */
export function copyTexts(
  statement: Statement,
  citations: Citations,
): Partial<CopyTexts> & { text: string } {
  const text = copiedText(statement, citations);
  if (!citations.forms) return { text };
  const latex = text.replace(/[\\{}%&$#_]/g, '\\$&');
  const notes: Partial<CopyTexts> = {
    bibtex: latex,
    biblatex: latex,
    // The placeholder is inside a string of JSON.
    // There, pandoc reads one word and a colon at the start as a field.
    csl: toJson(text.replace(/^(\S+): /, '$1 – ')).slice(1, -1),
  };
  const forms = Object.entries(citations.forms) as [keyof Forms, string][];
  const filled = forms.map(([name, form]) => [
    name,
    form.split(notePlaceholder).join(notes[name] ?? text),
  ]);
  return { text, ...(Object.fromEntries(filled) as Forms) };
}

function copiedText(statement: Statement, citations: Citations): string {
  const { unit, period, place, asOf, sources: records } = citations;
  const { language, figure, label, text, items, of, caveat, standingName, reason } = statement;
  const strings = dictionary[language];
  const parts = [
    figure ? headline(statement) : `${label}: ${text ?? items?.join('; ') ?? ''}`,
    unit && `${strings.counts}: ${countsOf(unit, citations, language)}`,
    period && `${strings.period}: ${periodIn(period, language)}`,
    place && `${strings.place}: ${place}`,
    of && `${strings.outOf} ${of}`,
    `${strings.limit}: ${caveat}`,
    `${strings.standing}: ${standingName}`,
    reason,
    ...chains(records, language),
    `${strings.asOf}: ${formatPeriod(asOf, language)}`,
  ].flatMap((part) => (!part ? [] : /[.!?…][”’"»)]*$/.test(part) ? part : `${part}.`));
  // LaTeX knows none of the thin spaces of `Intl`.
  return parts.join(' ').replace(/[\u2009\u202F]/g, ' ');
}

/** "cases. A case is …": what is counted, and what the dataset says that one of them is. */
export function countsOf(
  unit: NonNullable<Citations['unit']>,
  citations: Citations | undefined,
  language: Language,
): string {
  return [dictionary[language].units[unit], citations?.meaning].filter(Boolean).join('. ');
}

export function periodIn(period: string, language: Language): string {
  return period === 'unstated' ? dictionary[language].unstated : formatPeriod(period, language);
}

/** Each source with how it was read; of one that was read in others, in which. */
function chains(records: readonly SourceRecord[], language: Language): string[] {
  const strings = dictionary[language];
  const named = records
    .filter(({ role }) => role === 'source')
    .map(({ producer, how, via }) => {
      const readers = records.filter(({ id }) => via.includes(id));
      const others = readers
        .filter((reader) => reader.producer !== producer)
        .map((reader) => `${reader.producer} (${reader.how})`);
      const reported = others.length > 1 ? strings.reportedByAll : strings.reportedBy;
      // What its maker printed elsewhere too is no report by another.
      const own = readers.find((reader) => reader.producer === producer)?.how ?? how;
      return others.length === 0
        ? `${strings.source}: ${producer} (${own})`
        : `${reported} ${others.join('; ')}; ${strings.original}: ${producer}, ${own}`;
    });
  const compared = records.flatMap(({ says, producer, how }) =>
    says === undefined ? [] : `${strings.other}: ${says}, ${producer} (${how})`,
  );
  return [...new Set([...named, ...compared])];
}
