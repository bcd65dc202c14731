/** Writes the claims and the changes of the ledger to `demo/`, and the claims to `dist/embed/`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { languagesOf } from '@ht-widgets/facts/localize.js';
import { readChanges, readClaimTexts } from '../../facts/build/changes.ts';
import type { Dataset } from '../../facts/generated/types.js';
import { changesFeed, changesPage, suffix } from './changes-page.ts';
import { claimsPage } from './claims-page.ts';
import { headAlone } from './page.ts';

const folder = 'packages/facts/data/us-mo';
const dataset = JSON.parse(readFileSync('dist/facts/us-mo.json', 'utf8')) as Dataset;
const changes = readChanges(folder);

for (const language of languagesOf(dataset)) {
  const texts = readClaimTexts(folder, language);
  const end = suffix[language];
  const ledger = { dataset, texts, changes };
  writeFileSync(`demo/claims${end}.html`, claimsPage(ledger, language));
  writeFileSync(`dist/embed/claims${end}.html`, claimsPage(ledger, language, headAlone()));
  writeFileSync(`demo/changes${end}.html`, changesPage(dataset, changes, language));
  writeFileSync(`demo/changes${end}.xml`, changesFeed(dataset, changes, language));
}
