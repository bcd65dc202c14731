import type { Command } from 'commander';
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
import { exit, UsageError, wordOption } from './command.js';
import { didYouMean } from './nearest.js';
import { print } from './io.js';
import { addData, languageIn } from './data.js';
import { current, languages } from './ledger.js';

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
    const { facts, sources } = sliceIn(current(), language);
    return Object.entries(facts).map(([id, fact]) => ({
      id,
      standing: fact.withdrawn ? 'withdrawn' : fact.standing,
      label: headline(statementOf(fact, sources, language)),
    }));
  },
  charts: (language) =>
    chartsIn(current(), language).map(({ id, title }) => ({ id, standing: '', label: title })),
  factors: (language) => named(factorsIn(current(), language)),
  types: (language) => named(typesIn(current(), language)),
  areas: (language) => named(responsesIn(current(), language)),
  contacts(language) {
    const { contacts, services } = contactsIn(current(), language);
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

export function addList(program: Command): void {
  addData(program.command('list'))
    .summary('list the ids that snippets take, with what they mean')
    .description('Lists ids. An empty list ends with 1.')
    .argument('[word...]', 'only what has all these words in its id, label or standing')
    .addOption(wordOption('topic', names, 'default: all'))
    .addOption(wordOption('lang', languages, 'language of the labels'))
    .option('--json', 'print a JSON list of {topic, id, standing, label}')
    .addHelpText(
      'after',
      `
Examples:
  ht-widgets list labor 2021
  ht-widgets list --topic charts
  ht-widgets list contested

The standing of a fact: checked, read in the law, in an official publication, or in two
places that print the same; secondhand, read only in another publication; corrected, where
the article is wrong; contested, not to be shown alone; attributed, an organization's own
statement.`,
    )
    .action(run);
}

interface Options {
  topic?: string;
  lang?: Language;
  json?: true;
}

function run(words: string[], { topic, lang: asked, json }: Options): void {
  const lang = languageIn(asked);
  const [taken] = words.filter((word) => names.includes(word));
  if (topic === undefined && taken !== undefined && words.length === 1)
    throw new UsageError(`to list all ${taken}: --topic ${taken}`);
  const all = (topic === undefined ? names : [topic]).flatMap((name) =>
    (topics[name]?.(lang) ?? []).map((entry): Entry => ({ topic: name, ...entry })),
  );
  const found = all.filter(({ id, label, standing }) => {
    const text = `${id} ${label} ${standing}`.toLowerCase();
    return words.every((word) => text.includes(word.toLowerCase()));
  });
  if (found.length === 0) process.exitCode = exit.problems;
  const ids = all.map(({ id }) => id);
  if (json) print(JSON.stringify(found, null, 2));
  else if (found.length > 0) print(tables(found));
  else print(`Nothing has ${words.join(' and ')} in it${didYouMean(words.join('-'), ids)}.`);
}

/** A table for each topic. */
function tables(found: readonly Entry[]): string {
  const width = Math.max(...found.map(({ id }) => id.length));
  const row = ({ topic, id, standing, label }: Entry) =>
    [id.padEnd(width), ...(topic === 'facts' ? [standing.padEnd(10)] : []), label].join('  ');
  return [...new Set(found.map(({ topic }) => topic))]
    .map((topic) => {
      const rows = found.filter((entry) => entry.topic === topic).map(row);
      return [topic.toUpperCase(), ...rows].join('\n');
    })
    .join('\n\n');
}
