/** What a picture says: the banner, or a fact with all that belongs to it; and the hotline. */
import {
  asOfHtml,
  capitalized,
  figureText,
  headline,
  sourceParts,
  standingParts,
  statementOf,
  textOf,
  wordsOf,
  type Statement,
} from '@ht-widgets/core/statement.js';
import type { Language } from '@ht-widgets/facts';
import { contactsIn, sliceIn, type Dataset } from '@ht-widgets/facts/view.js';
import { banner, stat } from './strings.js';

/** How a text looks: `layout.ts` has the size, weight and colour of each. */
export type Role =
  'figure' | 'label' | 'lead' | 'text' | 'limit' | 'reason' | 'claim' | 'standing' | 'source';

export interface Block {
  role: Role;
  text: string;
}

export interface Content {
  blocks: readonly Block[];
  /** In the strip at the foot: a line, and the number. */
  strip: { above: string; number: string; below: string };
  /** For people who do not see the picture. */
  alt: string;
  language: Language;
}

export interface Pictured {
  widget: string;
  attributes: Readonly<Partial<Record<string, string>>>;
  lang: Language;
}

/** Undefined for a widget that is no fact and no banner, and for a fact that is not chosen. */
export function contentOf(dataset: Dataset, pictured: Pictured): Content | undefined {
  const { widget, attributes, lang } = pictured;
  if (widget === 'hotline-banner') return bannerContent(dataset, attributes, lang);
  if (widget !== 'stat') return undefined;
  const { facts, sources } = sliceIn(dataset, lang);
  const fact = facts[attributes['fact'] ?? ''];
  if (!fact || fact.withdrawn) return undefined;
  const statement = statementOf(fact, sources, lang);
  const blocks = blocksOf(statement, fact.asOf);
  const strip = stripOf(dataset, lang);
  return { blocks, strip, language: lang, alt: altOf(blocks, strip) };
}

function sentence(text: string): string {
  return /[.!?…][”"’)]*$/.test(text) ? text : `${text}.`;
}

function blocksOf(statement: Statement, asOf: string): Block[] {
  const { figure, label, of, standing, reason, caveat, language } = statement;
  const foot: Block[] = [
    { role: 'limit', text: caveat },
    ...(of === undefined || !figure
      ? []
      : [{ role: 'limit' as const, text: `${stat[language].outOf} ${of}.` }]),
    { role: 'standing', text: sentence(textOf(standingParts(statement, true))) },
    { role: 'source', text: sentence(textOf(sourceParts(statement))) },
    { role: 'source', text: asOfText(asOf, language) },
  ];
  if (standing === 'contested') {
    const claim = [capitalized(headline(statement)), wordsOf(statement)].filter(Boolean).join(': ');
    return [{ role: 'reason', text: reason }, { role: 'claim', text: sentence(claim) }, ...foot];
  }
  const why: Block[] = reason === '' ? [] : [{ role: 'text', text: reason }];
  if (figure)
    return [
      { role: 'figure', text: capitalized(figureText(figure)) },
      { role: 'label', text: sentence(label) },
      ...why,
      ...foot,
    ];
  const said = wordsOf(statement) ?? '';
  return [
    { role: 'label', text: `${label}:` },
    { role: 'lead', text: sentence(said) },
    ...why,
    ...foot,
  ];
}

/** "As of November 2026." */
function asOfText(day: string, language: Language): string {
  return asOfHtml(day, language).replace(/<[^>]*>/g, '');
}

function stripOf(dataset: Dataset, language: Language): Content['strip'] {
  const { contacts, services } = contactsIn(dataset, language);
  const { danger, verb } = banner[language];
  const find = (id: string): string => contacts.find((one) => one.id === id)?.value ?? '';
  return {
    above: services['nhth']?.name ?? '',
    number: find('nhth-call'),
    below: `${verb.text} ${find('nhth-text')}. ${danger} ${find('911')}.`,
  };
}

function bannerContent(
  dataset: Dataset,
  { about }: Pictured['attributes'],
  language: Language,
): Content {
  const { contacts, services, help } = contactsIn(dataset, language);
  const question = about === 'child' ? help.situationsChild : help.situations;
  const { verb, askFor } = banner[language];
  const relay = contacts.find(({ id }) => id === 'nhth-relay');
  const chat = contacts.find(({ id }) => id === 'nhth-chat');
  const service = services['nhth'];
  const checked = contacts.find(({ id }) => id === 'nhth-call')?.checkedOn ?? '';
  const blocks: Block[] = [
    { role: 'lead', text: question },
    { role: 'text', text: service?.about ?? '' },
    ...(chat ? [{ role: 'text' as const, text: `${verb.chat}: ${chat.value}` }] : []),
    ...(relay
      ? [
          {
            role: 'text' as const,
            text: `${verb.relay} ${relay.value} ${askFor} ${relay.askFor ?? ''}.`,
          },
        ]
      : []),
    { role: 'source', text: help.phoneTraces },
    { role: 'source', text: asOfText(checked, language) },
  ];
  const strip = stripOf(dataset, language);
  return { blocks, strip, language, alt: altOf(blocks, strip) };
}

function altOf(blocks: readonly Block[], { above, number, below }: Content['strip']): string {
  return [...blocks.map(({ text }) => text), `${above}: ${number}. ${below}`].join(' ');
}
