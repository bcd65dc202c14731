import { headline, statementOf } from '@ht-widgets/core/statement.js';
import {
  chartsIn,
  contactsIn,
  factorsIn,
  responsesIn,
  sliceIn,
  typesIn,
} from '@ht-widgets/facts/view.js';
import type { Language } from '@ht-widgets/facts';
import { didYouMean, exit, UsageError, wordOf, type Command } from './command.js';
import { print } from './io.js';
import { languages, missouri } from './ledger.js';

interface Entry {
  topic: string;
  id: string;
  /** Of a fact: how far it can be trusted. */
  standing: string;
  /** What a reader would know it by. */
  label: string;
}

const topics: Readonly<Record<string, (language: Language) => Omit<Entry, 'topic'>[]>> = {
  facts(language) {
    const { facts, sources } = sliceIn(missouri, language);
    return Object.entries(facts).map(([id, fact]) => ({
      id,
      standing: fact.standing,
      label: headline(statementOf(fact, sources, language)),
    }));
  },
  charts: (language) =>
    chartsIn(missouri, language).map(({ id, title }) => ({ id, standing: '', label: title })),
  factors: (language) => named(factorsIn(missouri, language)),
  types: (language) => named(typesIn(missouri, language)),
  areas: (language) => named(responsesIn(missouri, language)),
  contacts(language) {
    const { contacts, services } = contactsIn(missouri, language);
    return contacts.map(({ id, service, channel, value }) => ({
      id,
      standing: '',
      label: `${services[service]?.name ?? service}, ${channel}: ${value}`,
    }));
  },
};
const names = Object.keys(topics);

function named(records: readonly { id: string; name: string }[]): Omit<Entry, 'topic'>[] {
  return records.map(({ id, name }) => ({ id, standing: '', label: name }));
}

export const list: Command = {
  usage: '[WORD…] [--topic TOPIC] [--lang LANGUAGE] [--json]',
  summary: 'list the ids that snippets take, with what they stand for',
  help: `With WORDs, only what has all of them in its id, its label or its standing.

  --topic TOPIC     ${names.join(', ')}; default all
  --lang LANGUAGE   ${languages.join(', ')}
  --json            print a JSON list of {topic, id, standing, label}

  ht-widgets list labor 2021
  ht-widgets list --topic charts
  ht-widgets list contested

The standing of a fact: confirmed by an independent source; secondhand, read only through
another source; corrected, where the article is wrong; contested, not to stand alone;
attributed, an organization's own statement. An empty list ends with 1.`,
  options: { topic: { type: 'string' }, lang: { type: 'string' }, json: { type: 'boolean' } },
  run(values, words) {
    const topic = wordOf(values, 'topic', names);
    const [taken] = words.filter((word) => names.includes(word));
    if (topic === undefined && taken !== undefined && words.length === 1)
      throw new UsageError(`to list all ${taken}: --topic ${taken}`);
    const language = wordOf(values, 'lang', languages) ?? 'en';
    const all = (topic === undefined ? names : [topic]).flatMap((name) =>
      (topics[name]?.(language) ?? []).map((entry): Entry => ({ topic: name, ...entry })),
    );
    const found = all.filter(({ id, label, standing }) =>
      words.every((word) =>
        `${id} ${label} ${standing}`.toLowerCase().includes(word.toLowerCase()),
      ),
    );
    if (values['json'] === true) print(JSON.stringify(found, null, 2));
    else
      print(
        found.length === 0
          ? `Nothing has ${words.join(' and ')} in it${didYouMean(
              words.join('-'),
              all.map(({ id }) => id),
            )}.`
          : tables(found),
      );
    return found.length === 0 ? exit.problems : exit.ok;
  },
};

/** A table for each topic. */
function tables(found: readonly Entry[]): string {
  const width = Math.max(...found.map(({ id }) => id.length));
  return [...new Set(found.map(({ topic }) => topic))]
    .map((topic) => {
      const own = found.filter((entry) => entry.topic === topic);
      return [
        topic.toUpperCase(),
        ...own.map(
          ({ id, standing, label }) =>
            `${id.padEnd(width)}  ${topic === 'facts' ? `${standing.padEnd('secondhand'.length)}  ` : ''}${label}`,
        ),
      ].join('\n');
    })
    .join('\n\n');
}
