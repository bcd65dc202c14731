/**
 * A fact as schema.org data, for search engines: an `Observation` of a `StatisticalVariable`
 * (https://schema.org/Observation). A chunk of its own, loaded only where a page asks for it.
 */
import { findCitations } from '@ht-widgets/facts';
import type { Cited } from './cite.js';
import { toJson, type Json } from './json.js';

/** What a fact says, as an `Observation`. */
export async function observationOf({ id, fact, language, src }: Cited): Promise<Json> {
  const citations = await findCitations(id, language, src);
  const value = fact.value ?? (fact.low === undefined ? undefined : { '@type': 'QuantitativeValue', minValue: fact.low, maxValue: fact.high });
  return {
    '@context': 'https://schema.org',
    '@type': 'Observation',
    name: fact.label,
    description: fact.caveat,
    value,
    unitText: fact.kind === 'percent' || fact.kind === 'range' ? 'percent' : citations?.unit,
    observationDate: citations?.period === 'unstated' ? undefined : citations?.period,
    observationAbout: citations?.place == null ? undefined : { '@type': 'Place', name: citations.place },
    measurementQualifier: fact.standing,
    variableMeasured: {
      '@type': 'StatisticalVariable',
      name: fact.label,
      populationType: citations?.unit,
      measurementDenominator: fact.of,
    },
    subjectOf: citations?.sources.map(({ producer, title, url, datePublished }) => ({
      '@type': 'CreativeWork',
      name: title,
      url,
      datePublished,
      creator: { '@type': 'Organization', name: producer },
    })),
  };
}

/** The part of Trusted Types that is used here (https://w3c.github.io/trusted-types/dist/spec/); not all engines have them. */
interface Policy { createScript: (text: string) => string }
interface TrustedTypes { createPolicy: (name: string, rules: Policy) => Policy }

let policy: Policy | undefined;

/** Trusted Types want a policy's word for the text of every script, also of one that is data. */
function trusted(json: string): string {
  policy ??= (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('ht-widgets', { createScript: (text) => text });
  return policy?.createScript(json) ?? json;
}

const written = new WeakMap<Element, { script: HTMLScriptElement | undefined; turn: number }>();

/** Puts the data of what `element` shows into its document's head, in place of what stood there; nothing takes it out. */
export async function describe(element: Element, cited: Cited | undefined): Promise<void> {
  const before = written.get(element);
  const turn = (before?.turn ?? 0) + 1;
  written.set(element, { script: before?.script, turn });
  // Without its sources a figure is not written.
  const json = cited && await observationOf(cited).then(toJson, () => undefined);
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
