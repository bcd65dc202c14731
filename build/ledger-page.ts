/** Writes `demo/ledger.html`: the whole ledger on one page, in plain HTML, for whoever checks or cites it. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Dataset } from '../packages/facts/generated/types.js';
import { fallbacks } from '../packages/ht-widgets/src/snippet/fallbacks.ts';
import { escapeText } from '@ht-widgets/core/statement.js';

const dataset = JSON.parse(readFileSync('dist/facts/us-mo.json', 'utf8')) as Dataset;
const standings = ['confirmed', 'secondhand', 'corrected', 'contested', 'attributed'] as const;
const titles = {
  confirmed: 'Confirmed',
  secondhand: 'As reported by another source',
  corrected: 'Corrected',
  contested: 'Contested',
  attributed: 'Organizations’ own statements',
} as const;

const read = dataset.sources.filter((source) => source.read !== 'not-read');

/** Says of each translation whether a native speaker has read it. */
const reviews = (dataset.translations ?? []).map(({ language, reviewedBy, reviewedOn }) => {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  return reviewedBy === null
    ? `The ${name} texts have not been read by a native speaker yet.`
    : `The ${name} texts were read by ${reviewedBy} on ${reviewedOn ?? 'a day not noted'}.`;
});

const entries = (standing: (typeof standings)[number]) =>
  dataset.facts
    .filter((fact) => fact.standing === standing)
    .map(
      (fact) => `
      <article id="${fact.id}">
        <h3><code>${fact.id}</code>${fact.claim === null ? '' : ` <small>claim ${fact.claim}</small>`}</h3>
        <div>${fallbacks.stat.lines(dataset, { fact: fact.id }, 'en').join('\n        ')}</div>
        <div lang="es">${fallbacks.stat.lines(dataset, { fact: fact.id }, 'es').join('\n        ')}</div>
        <p class="dates">Read ${fact.asOf}; to be looked at again by ${fact.reviewBy}.</p>
      </article>`,
    )
    .join('');

writeFileSync(
  'demo/ledger.html',
  `<!doctype html>
<!-- Written by build/ledger-page.ts. -->
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>The ledger – ht-widgets</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="parish.css">
  <link rel="stylesheet" href="ledger.css">
  <link rel="stylesheet" href="../dist/ht-widgets.css">
  <script type="module" src="../dist/ht-widgets.js"></script>
</head>
<body>
  <ht-quick-exit>${fallbacks['quick-exit'].lines(dataset, {}, 'en').join('')}</ht-quick-exit>
  <main class="wrap">
    <h1>The ledger</h1>
    <p class="intro">Every fact that the widgets can show: ${dataset.facts.length} facts from ${dataset.sources.length} sources. ${read.length} of them were read, in archived copies, on ${new Date(dataset.compiledOn).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })}; the other ${dataset.sources.length - read.length} are known only through these, and marked so.</p>
    <p>${reviews.map(escapeText).join(' ')}</p>
    <ht-hotline-banner>
      ${fallbacks['hotline-banner'].lines(dataset, {}, 'en').join('\n      ')}
    </ht-hotline-banner>
    <nav aria-label="Standings"><ul>${standings.map((standing) => `<li><a href="#${standing}">${titles[standing]}</a></li>`).join('')}<li><a href="#sources">Sources</a></li></ul></nav>
${standings
  .map(
    (standing) => `
    <section aria-labelledby="${standing}">
      <h2 id="${standing}">${titles[standing]}</h2>${entries(standing)}
    </section>`,
  )
  .join('\n')}
    <section aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      ${fallbacks['source-list'].lines(dataset, { display: 'all' }, 'en').join('\n      ')}
    </section>
  </main>
</body>
</html>
`,
);
