/** What a visitor can choose from, in the words of one language, and how it is searched. Pure. */
import {
  capitalized,
  headline,
  standingParts,
  statementOf,
  textOf,
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
import { topicNames, type Topic } from '../../packages/pages/build/site/topics.js';

export interface FactEntry {
  id: string;
  /** Figure and label. */
  label: string;
  standing: Fact['standing'];
  /** "Source checked", or "As reported by A". */
  standingWords: string;
  /** In a few words. */
  limit: string;
  /** Why a figure is contested or corrected; otherwise empty. */
  reason: string;
  topic: Topic | undefined;
  fact: Fact;
}

/** The most trusted first. */
export const standings: readonly Fact['standing'][] = [
  'checked',
  'secondhand',
  'corrected',
  'attributed',
  'contested',
];

type Topics = Readonly<Record<string, Topic>>;

/** Every fact that is not withdrawn: by topic, by standing, the latest first. */
export function factsOf(dataset: Dataset, topics: Topics, language: Language): FactEntry[] {
  const { facts, sources } = sliceIn(dataset, language);
  const entries = Object.entries(facts)
    .filter(([, fact]) => !fact.withdrawn)
    .map(([id, fact]): FactEntry => {
      const statement = statementOf(fact, sources, language);
      return {
        id,
        label: capitalized(headline(statement)),
        standing: fact.standing,
        standingWords: textOf(standingParts(statement, true)),
        limit: capitalized(statement.short),
        reason: statement.reason,
        topic: topics[id],
        fact,
      };
    });
  const rank = ({ topic, standing }: FactEntry): number =>
    (topic ? topicNames.indexOf(topic) : topicNames.length) * 10 + standings.indexOf(standing);
  const until = ({ fact }: FactEntry): string => fact.period?.split('/').at(-1) ?? '';
  return entries.sort((a, b) => rank(a) - rank(b) || until(b).localeCompare(until(a)));
}

export interface Search {
  words: string;
  topic: Topic | '';
  standing: Fact['standing'] | '';
}

/** Lower case, without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The facts that have all the words in their text, their standing or their name. */
export function found(entries: readonly FactEntry[], search: Search): FactEntry[] {
  const words = plain(search.words.slice(0, 200)).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const { id, label, standingWords, limit, topic, standing } = entry;
    if (search.topic !== '' && topic !== search.topic) return false;
    if (search.standing !== '' && standing !== search.standing) return false;
    const text = plain([id, label, standingWords, standing, limit, entry.reason].join(' '));
    return words.every((word) => text.includes(word));
  });
}

export interface Named {
  id: string;
  label: string;
}

/** What an author knows each id by, for attributes that take the ids of other records. */
export function namesOf(dataset: Dataset, attribute: string, language: Language): Named[] {
  const named = (records: readonly { id: string; name: string }[]): Named[] =>
    records.map(({ id, name }) => ({ id, label: name }));
  switch (attribute) {
    case 'chart':
      return chartsIn(dataset, language).map(({ id, title }) => ({ id, label: title }));
    case 'factors':
      return named(factorsIn(dataset, language));
    case 'types':
      return named(typesIn(dataset, language));
    case 'areas':
      return named(responsesIn(dataset, language));
    case 'contacts': {
      const { contacts, services } = contactsIn(dataset, language);
      return contacts.map(({ id, service, value }) => ({
        id,
        label: `${services[service]?.name ?? service}: ${value}`,
      }));
    }
    default:
      return [];
  }
}
