/** Every default text that a visitor reads as a sentence, by kind, for readings.ts. */
import { readFileSync } from 'node:fs';
import { dictionary as panel } from '@ht-widgets/core/citation-panel.strings.js';
import {
  capitalized,
  formatPeriod,
  headline,
  statementsOf,
  dictionary as core,
  type Statement,
} from '@ht-widgets/core/statement.js';
import type { Fact, Language } from '@ht-widgets/facts';
import {
  chartsIn,
  contactsIn,
  factorsIn,
  responsesIn,
  sliceIn,
  typesIn,
  type Dataset,
} from '@ht-widgets/facts/view.js';
import { dictionary as chart } from '../packages/chart/src/ht-chart.strings.js';
import { dictionary as copyField } from '../packages/core/src/later/copy-field.strings.js';
import { dictionary as dataNote } from '../packages/data-note/src/ht-data-note.strings.js';
import { leadOf } from '../packages/hotline-banner/src/ht-hotline-banner.select.js';
import { dictionary as banner } from '../packages/hotline-banner/src/ht-hotline-banner.strings.js';
import { dictionary as frame } from '../packages/ht-widgets/src/embed/embed.strings.js';
import { dictionary as exit } from '../packages/quick-exit/src/ht-quick-exit.strings.js';
import { dictionary as sourceList } from '../packages/source-list/src/ht-source-list.strings.js';
import { dictionary as stat } from '../packages/stat/src/ht-stat.strings.js';
import { dictionary as typeList } from '../packages/type-list/src/ht-type-list.strings.js';

/** The kinds of texts, in the order of the table. */
export const kinds = [
  'banner',
  'statement',
  'statement with its limit in brackets',
  'limit',
  'reason',
  'chart',
  'factor',
  'type',
  'response',
  'claim',
  'change',
  'interface',
] as const;
export type Kind = (typeof kinds)[number];

export interface Text {
  kind: Kind;
  /** Where it is written: the id of a record with the name of a field. */
  id: string;
  /** What a visitor reads as one text. Each block is a paragraph, a heading or an entry. */
  blocks: readonly string[];
}

/** Fields of facts that are not measured, such as "law-coercion.text". */
type Left = ReadonlySet<string>;

const folder = 'packages/facts/data/us-mo';
const json = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));

/** What is measured. `left`: texts that cannot change, as in `reading.json`. */
export function textsIn(dataset: Dataset, language: Language, left: Left): Text[] {
  return [
    ...bannerTexts(dataset, language),
    ...factTexts(dataset, language, left),
    ...listTexts(dataset, language),
    ...pageTexts(language),
    ...interfaceTexts(language),
  ];
}

function bannerTexts(dataset: Dataset, language: Language): Text[] {
  const { help, services, contacts } = contactsIn(dataset, language);
  const strings = banner[language];
  const written: Record<string, string> = {
    ...help,
    danger: `${strings.danger} 911.`,
    compared: `${strings.compared(formatPeriod('2026-11', language))}.`,
    checked: `${strings.checked(formatPeriod('2026-11', language))}.`,
    stays: strings.stays,
    copied: `${strings.copied} ${strings.stays}`,
    refused: strings.refused,
  };
  for (const [id, { about }] of Object.entries(services)) written[`${id}.about`] = about;
  for (const contact of contacts)
    if (contact.askFor !== undefined)
      written[contact.id] =
        `${leadOf(contact, language)} ${contact.value} ${strings.askFor} ${contact.askFor}.`;
  return Object.entries(written).map(([id, text]) => ({ kind: 'banner', id, blocks: [text] }));
}

/** A figure reads as one sentence with its label. So does a limit in brackets behind it. */
function factTexts(dataset: Dataset, language: Language, left: Left): Text[] {
  const slice = sliceIn(dataset, language);
  const ids = dataset.facts.map(({ id }) => id);
  return ids.flatMap((id) =>
    statementsOf([id], slice, language).flatMap((statement) => {
      const { caveat, short } = statement;
      const { reason } = slice.facts[id] as Fact;
      const said = saidIn(statement, (field) => left.has(`${id}.${field}`));
      const { of } = statement;
      const outOf = of === undefined ? [] : [`${stat[language].outOf} ${of}.`];
      return [
        { kind: 'statement', id, blocks: [...said, ...outOf] },
        { kind: 'limit', id: `${id}.caveat`, blocks: [caveat] },
        {
          kind: 'statement with its limit in brackets',
          id: `${id}.short`,
          blocks: [...said, short],
        },
        ...(reason === undefined ? [] : [{ kind: 'reason', id: `${id}.reason`, blocks: [reason] }]),
      ] as Text[];
    }),
  );
}

function saidIn(statement: Statement, isLeft: (field: string) => boolean): string[] {
  const { figure, label, items, text } = statement;
  if (figure) return [capitalized(`${headline(statement)}.`)];
  return [
    label,
    ...(items === undefined || isLeft('items') ? [] : items),
    ...(text === undefined || isLeft('text') ? [] : [text]),
  ];
}

function listTexts(dataset: Dataset, language: Language): Text[] {
  return [
    ...chartsIn(dataset, language).flatMap(({ id, title, note }): Text[] => [
      { kind: 'chart', id: `${id}.title`, blocks: [title] },
      { kind: 'chart', id: `${id}.note`, blocks: [note] },
    ]),
    ...factorsIn(dataset, language).map(({ id, exploited }): Text => ({
      kind: 'factor',
      id,
      blocks: [exploited],
    })),
    ...typesIn(dataset, language).map(({ id, plain }): Text => ({
      kind: 'type',
      id,
      blocks: [plain],
    })),
    ...responsesIn(dataset, language).flatMap(({ id, meaning, safe }): Text[] => [
      { kind: 'response', id: `${id}.meaning`, blocks: [meaning] },
      { kind: 'response', id: `${id}.safe`, blocks: [safe] },
    ]),
  ];
}

/** What the pages of claims and of changes say. */
function pageTexts(language: Language): Text[] {
  const { says } = json(`claims.${language}.json`) as { says: Record<string, string> };
  const changes = json('changes.json') as { fact: string; why: Record<Language, string> }[];
  return [
    ...Object.entries(says).map(([number, text]): Text => ({
      kind: 'claim',
      id: `claim ${number}`,
      blocks: [text],
    })),
    ...changes.map(({ fact, why }): Text => ({
      kind: 'change',
      id: `${fact}.why`,
      blocks: [why[language]],
    })),
  ];
}

/** Sentences of the widgets. A button or the head of a column is no sentence. */
function interfaceTexts(language: Language): Text[] {
  const { meaning, none } = panel[language];
  const written: Record<string, string> = {
    none,
    dataNote: dataNote[language].title,
    newer: stat[language].newer('2023'),
    words: typeList[language].words,
    noSource: sourceList[language].none,
    notSaved: chart[language].notSaved,
    reading: chart[language].reading('Missouri'),
    position: chart[language].position(1, 9),
    copied: copyField[language].copied,
    refused: copyField[language].refused,
    exitMore: exit[language].more(2),
    exitExpired: exit[language].expired,
    frameNotLoaded: frame[language].notLoaded,
    frameMissing: frame[language].missingValue,
    frameExit: frame[language].quickExit,
  };
  for (const [standing, words] of Object.entries(meaning))
    written[`meaning.${standing}`] =
      `${capitalized(core[language].standing[standing as Fact['standing']])}: ${words}.`;
  return Object.entries(written).map(([id, text]) => ({ kind: 'interface', id, blocks: [text] }));
}
