/** What the build wrote for the builder, and what is loaded later. All of it is classic scripts. */
import type { Dataset } from '@ht-widgets/facts/view.js';
import type { Settings } from '../../packages/wordpress/src/settings.js';
import type { Known } from './state.js';
import type { Topic } from '../../packages/pages/build/site/topics.js';

/** `data.js`, next to the builder's page. */
export interface BuilderData {
  dataset: Dataset;
  settings: Settings;
  /** By the id of a fact. */
  topics: Readonly<Record<string, Topic>>;
}

/** Undefined where `data.js` did not load. */
export function builderData(): BuilderData | undefined {
  return (globalThis as { htBuilderData?: BuilderData }).htBuilderData;
}

const scripts = new Map<string, Promise<void>>();

/** Runs a script once; rejects if it does not load, and then it may be tried again. */
export function loadScript(address: string): Promise<void> {
  const known = scripts.get(address);
  if (known) return known;
  const loading = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      script.remove();
      scripts.delete(address);
      reject(new Error(address));
    });
    document.head.append(script);
  });
  scripts.set(address, loading);
  return loading;
}

/** The ids that attributes take, without facts that were withdrawn. */
export function knownIn({ dataset, settings }: Pick<BuilderData, 'dataset' | 'settings'>): Known {
  const { facts, charts = [], factors = [], types = [], responses = [], contacts = [] } = dataset;
  const shown = facts.filter(({ withdrawn }) => !withdrawn);
  const records: Readonly<Record<string, readonly { id: string }[]>> = {
    fact: shown,
    compare: shown,
    chart: charts,
    factors,
    types,
    areas: responses,
    contacts,
  };
  return { settings, idsOf: (name) => (records[name] ?? []).map(({ id }) => id) };
}
