/** Writes `demo/ledger.html`: the whole ledger on one page, in plain HTML, to check and cite it. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Dataset, Fact } from '../../facts/generated/types.js';
import { fallbacks } from '../../ht-widgets/src/snippet/fallbacks.ts';
import { escapeText } from '@ht-widgets/core/statement.js';
import { pageOf } from './page.ts';

const dataset = JSON.parse(readFileSync('dist/facts/us-mo.json', 'utf8')) as Dataset;
const titles = {
  checked: 'Source checked',
  secondhand: 'As reported by another source',
  corrected: 'Corrected',
  contested: 'Contested',
  attributed: 'Organizations’ own statements',
} as const;
const standings = Object.keys(titles) as (keyof typeof titles)[];

const read = dataset.sources.filter((source) => source.read !== 'not-read');

/** Says of each translation whether a native speaker has read it. */
const reviews = (dataset.translations ?? []).map(({ language, reviewedBy, reviewedOn }) => {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  return reviewedBy === null
    ? `No native speaker has read the ${name} texts yet.`
    : `${reviewedBy} read the ${name} texts on ${reviewedOn ?? 'a day not noted'}.`;
});

const said = (id: string, language: 'en' | 'es') =>
  fallbacks.stat.lines(dataset, { fact: id }, language).join('\n        ');

const inWords = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const dayOf = (date: string) => inWords.format(new Date(date));
const claimLink = (claim: number) =>
  `<small><a href="claims.html#claim-${claim}">Claim ${claim}</a></small>`;

const entry = ({ id, claim, standing, asOf, reviewBy }: Fact) => `
      <article id="${id}" class="${standing}">
        <h3><code>${id}</code>${claim === null ? '' : ` ${claimLink(claim)}`}</h3>
        <div>${said(id, 'en')}</div>
        <div lang="es">${said(id, 'es')}</div>
        <p class="dates">Read on ${dayOf(asOf)}. Needs review by ${dayOf(reviewBy)}.</p>
      </article>`;

const section = (standing: keyof typeof titles) => `
    <section aria-labelledby="${standing}">
      <h2 id="${standing}">${titles[standing]}</h2>${dataset.facts
        .filter((fact) => fact.standing === standing)
        .map(entry)
        .join('')}
      <p class="up"><a href="#standings">All parts</a></p>
    </section>`;

const numbers = [
  `${dataset.facts.length} facts from ${dataset.sources.length} sources. We read ${read.length} of`,
  `the sources, in archived copies, on ${dayOf(dataset.compiledOn)}. The other`,
  `${dataset.sources.length - read.length} we know only through these, and each entry says so.`,
].join(' ');
const links = standings.map((standing) => {
  const count = dataset.facts.filter((fact) => fact.standing === standing).length;
  return `<li><a href="#${standing}">${titles[standing]}</a> <small>${count}</small></li>`;
});
const { length } = dataset.sources;
links.push(`<li><a href="#sources">Sources</a> <small>${length}</small></li>`);

writeFileSync(
  'demo/ledger.html',
  pageOf(dataset, {
    language: 'en',
    title: 'The ledger',
    intro: `<p class="intro">Every fact that the widgets can show: ${numbers}</p>
    <p>${reviews.map(escapeText).join(' ')}</p>
    <p><a href="claims.html">The article, claim by claim</a> ·
      <a href="changes.html">Numbers that changed</a></p>`,
    content: `    <nav id="standings" aria-label="Parts of the ledger">
      <ul>${links.join('')}</ul>
    </nav>
${standings.map(section).join('\n')}
    <section aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <p>Square brackets hold our description of a source without a title.</p>
      ${fallbacks['source-list'].lines(dataset, { display: 'all' }, 'en').join('\n      ')}
    </section>`,
  }),
);
