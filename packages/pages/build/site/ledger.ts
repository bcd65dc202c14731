/** The ledger in the site: its facts, its claims and changes, and its data as files. */
import { languagesOf } from '@ht-widgets/facts/localize.js';
import { recordName } from '@ht-widgets/facts/record-name.js';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readChanges, readClaimTexts } from '../../../facts/build/changes.ts';
import { changesFeed, changesParts, suffix } from '../changes-page.ts';
import { claimsParts } from '../claims-page.ts';
import type { Language, Parts } from '../page.ts';
import { another, csv, folders } from './facts.ts';
import { ledger } from './widgets.ts';

const folder = 'packages/facts/data/us-mo';
const changes = readChanges(folder);
const languages: readonly Language[] = languagesOf(ledger);

export interface LogPage {
  url: string;
  lang: Language;
  title: string;
  intro: string;
  content: string;
  /** The same page in the other language. */
  other: string;
}

/** The pages of claims and of changes, in each language, without head and banner. */
export const logPages: readonly LogPage[] = languages.flatMap((lang) => {
  const texts = readClaimTexts(folder, lang);
  return [
    logPage('claims', lang, claimsParts({ dataset: ledger, texts, changes }, lang)),
    logPage('changes', lang, changesParts(ledger, changes, lang)),
  ];
});

function logPage(name: string, lang: Language, { title, intro, content }: Parts): LogPage {
  return {
    url: `ledger/${name}${suffix[lang]}.html`,
    ...{ lang, title, intro, content: withFactPages(content, lang) },
    other: `/ledger/${name}${suffix[another[lang]]}.html`,
  };
}

/** Links to facts lead to their own pages, in the same language. */
function withFactPages(html: string, lang: Language): string {
  return html.replace(
    /<p class="id">(?:<a href="[^"]*">)?<code>([\w-]+)<\/code>(?:<\/a>)?/g,
    (_, id: string) =>
      `<p class="id"><a href="${folders[lang]}${recordName(id)}.html"><code>${id}</code></a>`,
  );
}

/** The ledger as JSON and CSV, and the feeds. */
export function writeLedgerFiles(out: string): void {
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}/ledger.json`, `${JSON.stringify(ledger, null, 1)}\n`);
  writeFileSync(`${out}/ledger.csv`, csv());
  for (const language of languages)
    writeFileSync(`${out}/changes${suffix[language]}.xml`, changesFeed(ledger, changes, language));
}
