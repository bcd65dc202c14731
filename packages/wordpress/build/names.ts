/** What an author knows each id by, for the block editor. */
import {
  capitalized,
  headline,
  standingParts,
  statementOf,
  textOf,
} from '@ht-widgets/core/statement.js';
import type { Fact } from '@ht-widgets/facts';
import {
  chartsIn,
  contactsIn,
  factorsIn,
  responsesIn,
  sliceIn,
  typesIn,
} from '@ht-widgets/facts/view.js';
import type { Name, Names } from '../src/settings.js';
import type { Source } from './printed.js';

/** What an author finds first. */
const order: readonly Fact['standing'][] = [
  'checked',
  'secondhand',
  'corrected',
  'attributed',
  'contested',
];

export function namesOf({ dataset, language }: Source): Names {
  const { facts, sources } = sliceIn(dataset, language);
  const { contacts, services } = contactsIn(dataset, language);
  const statements = Object.entries(facts)
    .filter(([, fact]) => !fact.withdrawn)
    .map(([id, fact]) => [id, statementOf(fact, sources, language)] as const)
    .sort(([, one], [, other]) => order.indexOf(one.standing) - order.indexOf(other.standing));
  return {
    fact: statements.map(([id, statement]) => ({
      id,
      label: capitalized(headline(statement)),
      standing: textOf(standingParts(statement, true)),
      limit: capitalized(statement.short),
    })),
    chart: chartsIn(dataset, language).map(({ id, title }) => ({ id, label: title })),
    factors: factorsIn(dataset, language).map(named),
    types: typesIn(dataset, language).map(named),
    areas: responsesIn(dataset, language).map(named),
    contacts: contacts.map(({ id, service, value }) => ({
      id,
      label: `${services[service]?.name ?? service}: ${value}`,
    })),
  };
}

function named({ id, name }: { id: string; name: string }): Name {
  return { id, label: name };
}
