/** What a reader copies: the forms of each fact, with its sentence, and of the whole list. */
import { globSync } from 'node:fs';
import type { Citations, Forms, Language } from '@ht-widgets/facts';
import { recordName } from '@ht-widgets/facts/record-name.js';
import { factsIn, sourcesIn, type Dataset } from '@ht-widgets/facts/view.js';
import { copyTexts } from '../../packages/core/src/later/copied.ts';
import { statementOf } from '../../packages/core/src/statement/statement.ts';
import type { ReferencesRecord } from '../../packages/facts/src/types.ts';
import ledger from '../../packages/facts/generated/us-mo.json' with { type: 'json' };

const dataset = ledger as unknown as Dataset;

/** A fact's forms, and the sentence that each has. */
export interface CopiedFact {
  id: string;
  note: string;
  forms: Forms;
}
export interface Copied {
  language: Language;
  facts: readonly CopiedFact[];
  /** The whole list of sources. */
  list: Forms;
}

async function record<Content>(language: Language, name: string): Promise<Content> {
  const [file = ''] = globSync(`packages/facts/records/*/${language}/l/${recordName(name)}.js`);
  const module = (await import(new URL(`../../${file}`, import.meta.url).href)) as {
    default: Content;
  };
  return module.default;
}

const citations = {
  en: await record<Record<string, Citations>>('en', 'citations'),
  es: await record<Record<string, Citations>>('es', 'citations'),
};
const references = {
  en: await record<ReferencesRecord>('en', 'references'),
  es: await record<ReferencesRecord>('es', 'references'),
};

export function copiedIn(language: Language): Copied {
  const facts = factsIn(dataset, language);
  const sources = sourcesIn(dataset.sources, language);
  return {
    language,
    list: references[language].all,
    facts: Object.entries(facts).map(([id, fact]) => {
      const citation = citations[language][id];
      if (!citation?.forms) throw new Error(`expected a citation of ${id}`);
      const { text, ...forms } = copyTexts(statementOf(fact, sources, language), citation);
      return { id, note: text, forms: forms as Forms };
    }),
  };
}
