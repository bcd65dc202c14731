/**
 * A statement is a fact as it is worded in one language: plain data, without Lit and without a
 * document. Everything that shows a fact reads it: the elements (citation.ts, listing.ts), the
 * fallbacks (html.ts), tables, copied text and titles.
 */
import type { Fact, Language, Source, Sources } from '@ht-widgets/facts';
import { dictionary } from './core.strings.js';
import { figureOf, figureText, type Figure } from './figure.js';

export interface NamedSource extends Source {
  id: string;
}

/** The same in every language. A page's dataset may use an id that the ledger uses. */
export function keyOf({ id, of }: Pick<NamedSource, 'id' | 'of'>): string {
  return of ? `${id} ${of}` : id;
}

/** One place in which a claim was read. */
export interface Reading {
  source: NamedSource;
  /** Where in the source, such as "p. 3". */
  locator: string | undefined;
  /** The sources that quote it, if it was read only there. Empty if second-hand. */
  via: readonly NamedSource[];
}

/** What another source prints of the same thing: "249". */
export interface Other {
  source: NamedSource;
  says: string;
}

/** How far a claim can be trusted, and who makes it. */
export interface Attribution {
  language: Language;
  standing: Fact['standing'];
  /** The standing in words: "source checked". */
  standingName: string;
  /** Who reported a second-hand claim, named in place of the standing. Otherwise empty. */
  reporters: readonly NamedSource[];
  readings: readonly Reading[];
  others: readonly Other[];
}

/** `caveat` and `short` are the limit of the claim: as sentences, and in a few words. */
export interface Statement
  extends Omit<Fact, 'citations' | 'others' | 'printedAs' | 'reason' | 'standing'>, Attribution {
  /** Undefined for a claim that is words: a list, a definition, a law, a statement. */
  figure: Figure | undefined;
  /** What the article says, and what is wrong with it. Empty if nothing is. */
  reason: string;
}

export function statementOf(fact: Fact, sources: Sources, language: Language): Statement {
  const { citations, others, printedAs, reason, ...said } = fact;
  const { printed } = said;
  return {
    ...said,
    ...attributionOf({ standing: fact.standing, citations, others }, sources, language),
    figure: figureOf(fact, language),
    reason: [
      fact.standing === 'corrected' && printed !== undefined
        ? dictionary[language].articleSays(printed, printedAs === 'quotation')
        : '',
      reason,
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** What names sources. */
type Cited = Pick<Fact, 'standing' | 'citations'> & { others?: Fact['others'] | undefined };

/** The attribution of what is not a fact but cites like one, such as a responder. */
export function attributionOf(
  { standing, citations, others = [] }: Cited,
  sources: Sources,
  language: Language,
): Attribution {
  const named = (id: string): NamedSource => ({ id, ...(sources[id] ?? { name: id }) });
  const reported = standing === 'secondhand';
  const readings = new Map<string, Reading & { via: NamedSource[] }>();
  const reporters = new Set<string>();
  for (const { source, locator, via } of citations) {
    const key = `${source} ${locator ?? ''}`;
    const reading = readings.get(key) ?? { source: named(source), locator, via: [] };
    readings.set(key, reading);
    if (via === undefined) continue;
    if (reported) reporters.add(via);
    else reading.via.push(named(via));
  }
  return {
    language,
    standing,
    standingName: dictionary[language].standing[standing],
    reporters: [...reporters].map(named),
    readings: [...readings.values()],
    others: others.map(({ source, says }) => ({ source: named(source), says })),
  };
}

/** The ids of all sources that a claim names, in order. An id may occur more than once. */
export function citedIds({ citations, standing, others = [] }: Cited): string[] {
  const compared = others.map(({ source }) => source);
  const made = citations.map(({ source }) => source);
  const read = citations.flatMap(({ via }) => via ?? []);
  return [...(standing === 'secondhand' ? [...read, ...made] : [...made, ...read]), ...compared];
}

/** Words, and the sources named among them. A printer prints the sources as links or by name. */
export type Parts = readonly (string | NamedSource)[];

/** "source checked", or "as reported by A and B". */
export function standingParts(
  { language, standingName, reporters }: Attribution,
  capital = false,
): readonly [string, ...Parts] {
  const { reportedBy, reportedByAll } = dictionary[language];
  const reported = reporters.length > 1 ? reportedByAll : reportedBy;
  const word = reporters.length > 0 ? `${reported} ` : standingName;
  return [capital ? capitalized(word) : word, ...listed(reporters, language)];
}

/** "Source: A", or "Original: A, not seen" where others are named that reported it. */
export function sourceLineParts(attribution: Attribution): Parts {
  const { source, original, notSeen } = dictionary[attribution.language];
  const reported = attribution.reporters.length > 0;
  return [
    `${reported ? original : source}: `,
    ...sourceParts(attribution, reported ? notSeen : ''),
  ];
}

/** "A, p. 3, via B and C; D; compare: 249 (E)": where it was read, and what others print. */
export function sourceParts({ language, readings, others }: Attribution, remark = ''): Parts {
  return [
    ...readings.flatMap(({ source, locator, via }, i) => [
      ...(i === 0 ? [] : ['; ']),
      source,
      ...(locator === undefined ? [] : [`, ${locator}`]),
      ...(via.length === 0 ? [] : [`, ${dictionary[language].via} `, ...listed(via, language)]),
    ]),
    ...(remark === '' ? [] : [remark]),
    ...others.flatMap(({ source, says }, i) => [
      i === 0 ? `; ${dictionary[language].compare}: ` : ', ',
      `${says} (`,
      source,
      ')',
    ]),
  ];
}

/** "A", "A and B", "A, B and C". Not `Intl.ListFormat`: the sources become links. */
function listed(sources: readonly NamedSource[], language: Language): Parts {
  const last = sources.length - 1;
  return sources.flatMap((source, i) =>
    i === 0 ? [source] : [i === last ? ` ${dictionary[language].and} ` : ', ', source],
  );
}

/** The parts as plain text. */
export function textOf(parts: Parts): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.name)).join('');
}

/** "nearly 12,000 contacts with the hotline", or the label alone for a claim that is words. */
export function headline({ figure, label }: Pick<Statement, 'figure' | 'label'>): string {
  return figure ? `${figureText(figure)} ${label}` : label;
}

/** The words of a claim on one line, without a full stop at the end; undefined if it has none. */
export function wordsOf({ items, text }: Pick<Statement, 'items' | 'text'>): string | undefined {
  return items?.join('; ') ?? text?.replace(/\.$/, '');
}

/** Reason and limit for brackets inside a sentence, so without a full stop. */
export function bracketed({ reason, short }: Pick<Statement, 'reason' | 'short'>): string {
  return [reason.replace(/[.]$/, ''), short].filter(Boolean).join('; ');
}

/** The limit in a few words, as a sentence. */
export function shortSentence({ short }: Pick<Statement, 'short'>): string {
  return capitalized(short).replace(/[.]?$/, '.');
}

export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
