/** A fact as https://schema.org/Observation, for search engines; loaded if a page requests it. */
import { findCitations, type Citations } from '@ht-widgets/facts';
import type { Cited } from '../element/cite.js';
import { figureText } from '../statement/figure.js';
import { headline, statementOf } from '../statement/statement.js';
import { toJson, type Json } from './to-json.js';

/** A fact as an `Observation`; undefined for words and for contested claims. */
export async function observationOf(cited: Cited): Promise<Json> {
  const { id, fact, sources, language, src } = cited;
  const statement = statementOf(fact, sources, language);
  const { figure, label, reason, caveat, unit, period, place } = statement;
  if (!figure || fact.standing === 'contested') return undefined;
  const citations = await findCitations(id, language, src).catch(() => undefined);
  return {
    '@context': 'https://schema.org',
    '@type': 'Observation',
    name: label,
    description: [`${headline(statement)}.`, reason, caveat].filter(Boolean).join(' '),
    // "nearly 12,000" is text, since no number is meant.
    value:
      figure.qualifier === undefined
        ? (fact.value ?? { '@type': 'QuantitativeValue', minValue: fact.low, maxValue: fact.high })
        : figureText(figure),
    unitText: fact.kind === 'percent' || fact.kind === 'range' ? 'percent' : unit,
    // An interval is its end and its length.
    observationDate: /[-\d]+$/.exec(period ?? '')?.[0],
    observationPeriod: citations?.duration,
    observationAbout: typed('Place', place),
    measurementQualifier: typed('Enumeration', fact.standing),
    variableMeasured: {
      '@type': 'StatisticalVariable',
      name: label,
      populationType: typed('Class', unit),
      measurementDenominator: typed('StatisticalVariable', fact.of),
    },
    subjectOf: worksOf(cited, citations),
  };
}

const typed = (type: string, name: string | null | undefined): Json =>
  name == null ? undefined : { '@type': type, name };

/**
 * What was read. A figure that was read in another work is given as that work, based on the one
 * that made it. Without the full citation, sources have only their names and addresses.
 */
function worksOf({ fact, sources }: Cited, citations: Citations | undefined): Json {
  const work = (id: string): { [name: string]: Json } => {
    const { name, url } = sources[id] ?? { name: id };
    const record = citations?.sources.find((one) => one.id === id);
    return {
      '@type': 'CreativeWork',
      name: record?.title ?? name,
      url,
      datePublished: record?.datePublished,
      creator: record?.creator as unknown as Json,
      creditText: record?.how,
    };
  };
  const read = new Set(fact.citations.map(({ source, via }) => via ?? source));
  return [...read].map((id) => {
    const bases = fact.citations.flatMap(({ source, via }) => (via === id ? work(source) : []));
    return { ...work(id), isBasedOn: bases[0] && bases };
  });
}

/** The used part of Trusted Types: https://w3c.github.io/trusted-types/dist/spec/ */
interface Policy {
  createScript: (text: string) => string;
}
interface TrustedTypes {
  createPolicy: (name: string, rules: Policy) => Policy;
}

let policy: Policy | undefined;

/** Trusted Types need a policy for the text of every script, also of one that is data. */
function trusted(json: string): string {
  policy ??= (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
    'ht-widgets',
    { createScript: (text) => text },
  );
  return policy?.createScript(json) ?? json;
}

const written = new WeakMap<Element, { script: HTMLScriptElement | undefined; turn: number }>();
const ours = new WeakSet<HTMLScriptElement>();

/** What an earlier visit wrote of a fact, in a page that was saved or prerendered with it. */
function savedOf(fact: string, { head }: Document): HTMLScriptElement | undefined {
  const scripts = head.querySelectorAll<HTMLScriptElement>(`script[data-ht-described]`);
  return [...scripts].find((each) => each.dataset['htDescribed'] === fact && !ours.has(each));
}

/** Writes what `element` shows into its document's head; `cited` undefined removes it. */
export async function describe(element: Element, cited: Cited | undefined): Promise<void> {
  const before = written.get(element);
  const turn = (before?.turn ?? 0) + 1;
  written.set(element, { script: before?.script, turn });
  const observation = cited && (await observationOf(cited));
  const json = observation === undefined ? undefined : toJson(observation);
  const now = written.get(element);
  // The element may show something else by now.
  if (now?.turn !== turn) return;
  const saved = cited && savedOf(cited.id, element.ownerDocument);
  // Not `remove()`, which old libraries replace by their own.
  for (const old of [now.script, saved]) old?.parentNode?.removeChild(old);
  now.script = undefined;
  if (!cited || json === undefined) return;
  const script = element.ownerDocument.createElement('script');
  script.type = 'application/ld+json';
  script.dataset['htDescribed'] = cited.id;
  ours.add(script);
  try {
    script.text = trusted(json);
  } catch {
    return; // The page allows no policy of ours.
  }
  element.ownerDocument.head.append(script);
  now.script = script;
}
