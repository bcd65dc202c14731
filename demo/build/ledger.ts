/** What the build wrote for the builder, and what is loaded later. All of it is classic scripts. */
import type { Language } from '@ht-widgets/facts';
import type { Known } from './state.js';
import { Filler, type BuilderData } from '../../packages/pages/build/site/texts.js';

interface Globals {
  htBuilderData?: BuilderData;
  htBuilderTexts?: Partial<Record<Language, readonly unknown[]>>;
}

let filler: Filler | undefined;

/** The ledger with the texts of these languages; undefined where a file of it did not load. */
export function builderData(...languages: readonly Language[]): BuilderData | undefined {
  const { htBuilderData: data, htBuilderTexts: texts = {} } = globalThis as Globals;
  if (!data) return undefined;
  filler ??= new Filler(data.dataset);
  for (const language of languages) {
    const loaded = texts[language];
    if (!loaded) return undefined;
    if (!filler.has(language)) filler.fill(language, loaded);
  }
  return data;
}

/** Loads the texts of a language into the ledger of the page. `own`: the folder of the builder. */
export async function loadTexts(own: string, language: Language): Promise<void> {
  await loadScript(`${own}data-${language}.js`);
  if (!builderData(language)) throw new Error(language);
}

/** Whether the ledger of the page has them. */
export function hasTexts(language: Language): boolean {
  return filler?.has(language) === true;
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
