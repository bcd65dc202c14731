/** The article claim by claim: what it says, what the ledger says, how sure that is, and why. */
import { dictionary as panelWords } from '@ht-widgets/core/citation-panel.strings.js';
import {
  capitalized,
  dictionary as words,
  escapeAttribute,
  escapeText,
  inLanguage,
} from '@ht-widgets/core/statement.js';
import { titleLanguage } from '@ht-widgets/facts/makers.js';
import { citationsIn } from '@ht-widgets/facts/view.js';
import type { Change, ClaimTexts } from '../../facts/build/changes.ts';
import type { Dataset, Fact } from '../../facts/generated/types.js';
import { fallbacks } from '../../ht-widgets/src/snippet/fallbacks.ts';
import { changeHtml, suffix } from './changes-page.ts';
import { pageOf, type Language, type Parts } from './page.ts';

const strings = {
  en: {
    title: 'The article, claim by claim',
    intro: (claims: number, article: string) =>
      `The ledger began with ${article}, an article by NightLight. Here are its ${claims} claims ` +
      'in our words, each with what the ledger says. The names of the parts are ours.',
    words: 'What the words next to a claim mean',
    brackets: 'Square brackets hold our description of a source without a title.',
    parts: 'Parts of the article',
    up: 'All parts',
    claim: (number: number) => `Claim ${number}`,
    article: 'The article says',
    ledger: 'The ledger says',
    evidence: 'How we read each source',
    changed: 'What changed',
    unchanged: 'Where a claim does not say what changed, nothing has since the first version.',
    changes: 'Numbers that changed',
    other: '<a href="claims-es.html" hreflang="es" lang="es">Español</a>',
  },
  es: {
    title: 'El artículo, afirmación por afirmación',
    intro: (claims: number, article: string) =>
      `El registro empezó con ${article}, un artículo de NightLight. Aquí están sus ${claims} ` +
      'afirmaciones en nuestras palabras, cada una con lo que dice el registro. ' +
      'Los nombres de las partes son nuestros.',
    words: 'Qué significan las palabras junto a una afirmación',
    brackets: 'Entre corchetes va nuestra descripción de una fuente sin título.',
    parts: 'Partes del artículo',
    up: 'Todas las partes',
    claim: (number: number) => `Afirmación ${number}`,
    article: 'El artículo dice',
    ledger: 'El registro dice',
    evidence: 'Cómo leímos cada fuente',
    changed: 'Lo que cambió',
    unchanged:
      'Si una afirmación no dice lo que cambió, nada ha cambiado desde la primera versión.',
    changes: 'Cifras que cambiaron',
    other: '<a href="claims.html" hreflang="en" lang="en">English</a>',
  },
} as const;

interface Ledger {
  dataset: Dataset;
  texts: ClaimTexts;
  changes: readonly Change[];
}

export function claimsPage(ledger: Ledger, language: Language, look?: string): string {
  return pageOf(ledger.dataset, claimsParts(ledger, language, look));
}

/** The page of `demo/`; with `look`, that of another folder, which has no page of changes. */
export function claimsParts(
  { dataset, texts, changes }: Ledger,
  language: Language,
  look?: string,
): Parts {
  const { title, intro, unchanged, parts, up, changes: log, other } = strings[language];
  const logLink = look ? '' : `<a href="changes${suffix[language]}.html">${log}</a> · `;
  const claims = dataset.facts
    .filter((fact) => fact.claim !== null)
    .sort((a, b) => (a.claim ?? 0) - (b.claim ?? 0));
  const sections = texts.parts.map(({ from, to, name }) => {
    const inPart = claims.filter(({ claim }) => (claim ?? 0) >= from && (claim ?? 0) <= to);
    const entries = inPart.map((fact) => entry(fact, { dataset, texts, changes }, language));
    return `    <section aria-labelledby="part-${from}">
      <h2 id="part-${from}">${escapeText(name)}</h2>
${entries.join('\n')}
      <p class="up"><a href="#parts">${up}</a></p>
    </section>`;
  });
  const jumps = texts.parts.map(({ from, to, name }) => {
    const numbers = from === to ? from : `${from}–${to}`;
    return `<li><a href="#part-${from}">${escapeText(name)}</a> <small>${numbers}</small></li>`;
  });
  return {
    language,
    title,
    intro: `<p class="intro">${intro(claims.length, articleLink(dataset))} ${unchanged}</p>
    <p>${logLink}${other}</p>`,
    look,
    content: `    <nav id="parts" aria-label="${parts}"><ul>${jumps.join('')}</ul></nav>
${legend(claims, language)}
${sections.join('\n')}`,
  };
}

function articleLink({ sources }: Dataset): string {
  const { title, url } = sources.find(({ id }) => id === 'nightlight') ?? {};
  const name = `<cite lang="en">${escapeText(typeof title === 'string' ? title : '')}</cite>`;
  return url ? `<a href="${escapeAttribute(url)}" rel="noreferrer noopener">${name}</a>` : name;
}

/** Each word of standing once, with its meaning and with how many claims have it. */
function legend(claims: readonly Fact[], language: Language): string {
  const rows = Object.entries(panelWords[language].meaning).map(([standing, meaning]) => {
    const count = claims.filter((fact) => fact.standing === standing).length;
    const name = standingName(standing as Fact['standing'], language);
    return `<div><dt>${name} <small>${count}</small></dt> <dd>${escapeText(meaning)}</dd></div>`;
  });
  return `    <h2>${strings[language].words}</h2>
    <dl class="legend">${rows.join('')}</dl>
    <p>${strings[language].brackets}</p>`;
}

function standingName(standing: Fact['standing'], language: Language): string {
  return escapeText(capitalized(words[language].standing[standing]));
}

function entry(fact: Fact, { dataset, texts, changes }: Ledger, language: Language): string {
  const text = strings[language];
  const number = fact.claim ?? 0;
  const { standing } = fact;
  const { sources } = citationsIn(fact, dataset, language);
  const read = sources.map(({ id, producer, title, how, says }) => {
    const source = dataset.sources.find((each) => each.id === id);
    const titled = inLanguage(source && titleLanguage(source, language), escapeText(title));
    const printed = says === undefined ? '' : `${panelWords[language].other}: ${says}. `;
    return `<li>${escapeText(printed + producer)}, ${titled}: ${escapeText(how)}</li>`;
  });
  const own = changes.filter((change) => change.fact === fact.id);
  const changed = own.map((change) => changeHtml(change, fact, language)).join('');
  return `      <article id="claim-${number}" class="${standing}">
        <h3>${text.claim(number)} <small>${standingName(standing, language)}</small></h3>
        <div class="says">
          <h4>${text.article}</h4>
          <p>${escapeText(texts.says[number] ?? '')}</p>
        </div>
        <div class="now">
          <h4>${text.ledger}</h4>
          ${fallbacks.stat.lines(dataset, { fact: fact.id }, language).join('\n          ')}
        </div>
        <div class="how">
          <h4>${text.evidence}</h4>
          <ul>${read.join('')}</ul>${changed && `<h4>${text.changed}</h4>${changed}`}
        </div>
        <p class="id"><code>${fact.id}</code></p>
      </article>`;
}
