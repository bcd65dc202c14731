/** The article claim by claim: what it says, what the ledger says, how sure that is, and why. */
import { dictionary as panelWords } from '@ht-widgets/core/citation-panel.strings.js';
import { dictionary as words, escapeText } from '@ht-widgets/core/statement.js';
import { citationsIn } from '@ht-widgets/facts/view.js';
import type { Change, ClaimTexts } from '../packages/facts/build/changes.ts';
import type { Dataset, Fact } from '../packages/facts/generated/types.js';
import { fallbacks } from '../packages/ht-widgets/src/snippet/fallbacks.ts';
import { changeHtml, suffix } from './changes-page.ts';
import { pageOf, type Language } from './page.ts';

const strings = {
  en: {
    title: 'The article, claim by claim',
    intro: (claims: number) =>
      `The ledger began with an article of NightLight. Here are its ${claims} claims, in our ` +
      'words, each with what the ledger says. The names of its parts are ours.',
    claim: (number: number) => `Claim ${number}`,
    article: 'The article says',
    ledger: 'The ledger says',
    standing: 'Standing',
    evidence: 'Evidence',
    changed: 'What changed',
    unchanged: 'Nothing has changed since the first version.',
    changes: 'Numbers that changed',
    other: '<a href="claims-es.html" hreflang="es" lang="es">Español</a>',
  },
  es: {
    title: 'El artículo, afirmación por afirmación',
    intro: (claims: number) =>
      `El registro empezó con un artículo de NightLight. Aquí están sus ${claims} ` +
      'afirmaciones, en nuestras palabras, cada una con lo que dice el registro. ' +
      'Los nombres de las partes son nuestros.',
    claim: (number: number) => `Afirmación ${number}`,
    article: 'El artículo dice',
    ledger: 'El registro dice',
    standing: 'Grado de certeza',
    evidence: 'Fuentes',
    changed: 'Lo que cambió',
    unchanged: 'Nada ha cambiado desde la primera versión.',
    changes: 'Cifras que cambiaron',
    other: '<a href="claims.html" hreflang="en" lang="en">English</a>',
  },
} as const;

interface Ledger {
  dataset: Dataset;
  texts: ClaimTexts;
  changes: readonly Change[];
}

export function claimsPage({ dataset, texts, changes }: Ledger, language: Language): string {
  const { title, intro, changes: log, other } = strings[language];
  const claims = dataset.facts
    .filter((fact) => fact.claim !== null)
    .sort((a, b) => (a.claim ?? 0) - (b.claim ?? 0));
  const sections = texts.parts.map(({ from, to, name }) => {
    const inPart = claims.filter(({ claim }) => (claim ?? 0) >= from && (claim ?? 0) <= to);
    const entries = inPart.map((fact) => entry(fact, { dataset, texts, changes }, language));
    return `    <section aria-labelledby="part-${from}">
      <h2 id="part-${from}">${escapeText(name)}</h2>
${entries.join('\n')}
    </section>`;
  });
  return pageOf(dataset, {
    language,
    title,
    intro: `<p class="intro">${intro(claims.length)}</p>
    <p><a href="changes${suffix[language]}.html">${log}</a> · ${other}</p>`,
    content: sections.join('\n'),
  });
}

function entry(fact: Fact, { dataset, texts, changes }: Ledger, language: Language): string {
  const text = strings[language];
  const number = fact.claim ?? 0;
  const standing = words[language].standing[fact.standing];
  const meaning = panelWords[language].meaning[fact.standing];
  const read = citationsIn(fact, dataset, language).sources.map(
    ({ producer, title, how }) => `<li>${escapeText(`${producer}, ${title}: ${how}`)}</li>`,
  );
  const own = changes.filter((change) => change.fact === fact.id);
  const changed = own.map((change) => changeHtml(change, fact, language));
  return `      <article id="claim-${number}">
        <h3>${text.claim(number)} <code>${fact.id}</code></h3>
        <div>
          <p><strong>${text.article}:</strong> ${escapeText(texts.says[number] ?? '')}</p>
          <p><strong>${text.standing}:</strong> ${escapeText(`${standing}: ${meaning}`)}.</p>
          <p><strong>${text.evidence}:</strong></p>
          <ul>${read.join('')}</ul>
          <p><strong>${text.changed}:</strong> ${own.length === 0 ? text.unchanged : ''}</p>
          ${changed.join('\n          ')}
        </div>
        <div>
          <p><strong>${text.ledger}:</strong></p>
          ${fallbacks.stat.lines(dataset, { fact: fact.id }, language).join('\n          ')}
        </div>
      </article>`;
}
