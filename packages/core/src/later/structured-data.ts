/**
 * A fact as schema.org data, for search engines: an `Observation` of a `StatisticalVariable`
 * (https://schema.org/Observation). A chunk of its own, loaded only where a page asks for it.
 */
import { findCitations, type SourceRecord } from '@ht-widgets/facts';
import type { Cited } from '../statement/cite.js';
import { figureText } from '../statement/figure.js';
import { headline, statementOf } from '../statement/statement.js';
import { toJson, type Json } from './json.js';

/** What a fact says, as an `Observation`; undefined for words, and for what must not stand alone. */
export async function observationOf({ id, fact, sources, language, src }: Cited): Promise<Json> {
  const statement = statementOf(fact, sources, language);
  const { figure, reason, caveat } = statement;
  if (!figure || fact.standing === 'contested') return undefined;
  const citations = await findCitations(id, language, src);
  return {
    '@context': 'https://schema.org',
    '@type': 'Observation',
    name: fact.label,
    description: [`${headline(statement)}.`, reason, caveat].filter(Boolean).join(' '),
    // "nearly 12,000" is text, since no number is meant.
    value:
      figure.qualifier === undefined
        ? (fact.value ?? { '@type': 'QuantitativeValue', minValue: fact.low, maxValue: fact.high })
        : figureText(figure),
    unitText: fact.kind === 'percent' || fact.kind === 'range' ? 'percent' : citations?.unit,
    observationDate: citations?.period === 'unstated' ? undefined : citations?.period,
    observationAbout:
      citations?.place == null ? undefined : { '@type': 'Place', name: citations.place },
    measurementQualifier: fact.standing,
    variableMeasured: {
      '@type': 'StatisticalVariable',
      name: fact.label,
      populationType: citations?.unit,
      measurementDenominator: fact.of,
    },
    subjectOf: citations && worksIn(citations.sources),
  };
}

/** What was read: of a figure that was read in others these, each based on the work that made it. */
function worksIn(sources: readonly SourceRecord[]): Json {
  const made = sources.filter(({ role }) => role === 'source');
  const readers = sources.filter(({ id }) => made.some(({ via }) => via.includes(id)));
  return [
    ...made.filter(({ via }) => via.length === 0).map((source) => work(source)),
    ...readers.map((reader) =>
      work(
        reader,
        made.filter(({ via }) => via.includes(reader.id)).map((source) => work(source)),
      ),
    ),
  ];
}

function work({ producer, title, url, datePublished, how }: SourceRecord, isBasedOn?: Json): Json {
  return {
    '@type': 'CreativeWork',
    name: title,
    url,
    datePublished,
    creator: { '@type': 'Organization', name: producer },
    creditText: how,
    isBasedOn,
  };
}

/** The part of Trusted Types that is used here (https://w3c.github.io/trusted-types/dist/spec/); not all engines have them. */
interface Policy {
  createScript: (text: string) => string;
}
interface TrustedTypes {
  createPolicy: (name: string, rules: Policy) => Policy;
}

let policy: Policy | undefined;

/** Trusted Types want a policy's word for the text of every script, also of one that is data. */
function trusted(json: string): string {
  policy ??= (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
    'ht-widgets',
    { createScript: (text) => text },
  );
  return policy?.createScript(json) ?? json;
}

const written = new WeakMap<Element, { script: HTMLScriptElement | undefined; turn: number }>();

/** Puts the data of what `element` shows into its document's head, in place of what stood there; nothing takes it out. */
export async function describe(element: Element, cited: Cited | undefined): Promise<void> {
  const before = written.get(element);
  const turn = (before?.turn ?? 0) + 1;
  written.set(element, { script: before?.script, turn });
  // Without its sources a figure is not written.
  const observation = cited && (await observationOf(cited).catch(() => undefined));
  const json = observation === undefined ? undefined : toJson(observation);
  const now = written.get(element);
  // While that loaded the element may have come to show something else.
  if (now?.turn !== turn) return;
  // Not `remove()`, which old libraries replace by their own.
  now.script?.parentNode?.removeChild(now.script);
  now.script = undefined;
  if (json === undefined) return;
  const script = element.ownerDocument.createElement('script');
  script.type = 'application/ld+json';
  try {
    script.text = trusted(json);
  } catch {
    return; // The page allows no policy of ours.
  }
  element.ownerDocument.head.append(script);
  now.script = script;
}
