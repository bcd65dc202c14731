/** The full citation of a fact: a separate chunk that loads when a reader opens it. */
import {
  findCitations,
  siteFolder,
  type Citations,
  type Language,
  type SourceRecord,
} from '@ht-widgets/facts';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Cited } from '../element/cite.js';
import type { StyledElement } from '../element/add-styles.js';
import { link, sourceNames } from '../statement/citation.js';
import { showCopyStyles } from './citation-panel.styles.js';
import { dictionary } from './citation-panel.strings.js';
import { copyTexts, countsOf, periodIn } from './copied.js';
import { drawCopyField } from './copy-field.js';
import { HtCopyEvent } from '../element/events.js';
import { formatPeriod } from '../statement/period.js';
import { statementOf, type Statement } from '../statement/statement.js';

/** Opens the citation of `cited` behind its button, or closes it. */
export async function togglePanel(button: HTMLElement, cited: Cited): Promise<void> {
  const place = button.parentElement;
  if (!place) return;
  // In a card it is as wide as the card.
  const home = place.closest('.card') ?? place;
  const key = place.dataset['key'];
  // A card may have two.
  const present = () =>
    [...home.querySelectorAll<HTMLElement>('.panel')].find(({ dataset }) => dataset['key'] === key);
  const close = () => {
    const panel = present();
    // Not `remove()`, which old libraries replace by their own.
    if (panel) home.removeChild(panel);
    button.setAttribute('aria-expanded', 'false');
    home.removeEventListener('keydown', closeByKey);
  };
  const closeByKey = (event: Event) => {
    if ((event as KeyboardEvent).key !== 'Escape') return;
    // A dialog of the page around the widget stays open.
    event.preventDefault();
    event.stopPropagation();
    close();
    button.focus();
  };
  if (present()) {
    close();
    return;
  }
  const { host } = place.getRootNode() as ShadowRoot & { host: StyledElement };
  const citations = await findCitations(cited.id, cited.language, cited.src).catch(() => undefined);
  // The reader pressed twice, or the element shows another fact by now.
  if (present() || place.dataset['key'] !== key) return;
  showCopyStyles(host);
  const panel = document.createElement('span');
  panel.className = 'panel';
  panel.dataset['key'] = key;
  home.append(panel);
  button.setAttribute('aria-expanded', 'true');
  home.addEventListener('keydown', closeByKey);
  // When the element shows another fact, the citation no longer belongs to it.
  const observer = new MutationObserver(() => {
    observer.disconnect();
    close();
  });
  observer.observe(place, { attributeFilter: ['data-key'] });
  const statement = statementOf(cited.fact, cited.sources, cited.language);
  // Claims are those of the article that the ledger began with.
  const article = cited.src ? undefined : claimPage(citations?.claim, cited.language);
  render(template(statement, citations, article), panel);
  const field = panel.querySelector<HTMLElement>('.field');
  if (citations && field)
    drawCopyField(field, cited.language, copyTexts(statement, citations), (format) => {
      button.dispatchEvent(new HtCopyEvent(format, cited.id));
    });
}

/** Where the ledger answers a claim of the article, if that page is next to the script. */
function claimPage(claim: number | undefined, language: Language): string | undefined {
  const folder = siteFolder();
  if (claim === undefined || folder === undefined) return undefined;
  return `${folder}embed/claims${language === 'en' ? '' : `-${language}`}.html#claim-${claim}`;
}

function template(
  statement: Statement,
  citations: Citations | undefined,
  article: string | undefined,
): TemplateResult {
  const { language, of, caveat, standing, standingName, reason } = statement;
  const strings = dictionary[language];
  const { unit, period, place, asOf, claim = 0 } = citations ?? {};
  const meaning = meaningOf(standing, citations, language);
  return html`<div class="parts"><div><p class="title">${strings.says}</p><dl>
      ${unit ? row(strings.counts, countsOf(unit, citations, language)) : nothing}
      ${period ? row(strings.period, periodIn(period, language)) : nothing}
      ${place ? row(strings.place, place) : nothing}
      ${of === undefined ? nothing : row(strings.outOf, of)}
      ${row(strings.limit, caveat)}
      ${row(strings.standing, `${standingName}: ${reason || meaning}`)}
      ${article ? row(strings.article, link(strings.claim(claim), article)) : nothing}
      ${asOf ? row(strings.asOf, formatPeriod(asOf, language)) : nothing}
    </dl></div>
    <div><p class="title">${strings.reached}</p><dl class="chain">${
      citations
        ? citations.sources.map((record) => sourceRow(record, language))
        : row(strings.source, sourceNames(statement))
    }</dl></div></div>
    ${citations ? html`<div class="field"></div>` : html`<p class="none">${strings.none}</p>`}`;
}

/** What the word of a standing means; and whether more than one source says the same. */
function meaningOf(
  standing: Statement['standing'],
  citations: Citations | undefined,
  language: Language,
): string {
  const { meaning, independent } = dictionary[language];
  const made = citations?.sources.filter(({ role }) => role === 'source') ?? [];
  const several = new Set(made.map(({ producer }) => producer)).size > 1;
  return meaning[standing] + (standing === 'checked' && several ? `; ${independent}` : '');
}

function row(term: string, description: unknown, name = ''): TemplateResult {
  return html`<dt class=${name}>${term}</dt><dd>${description}</dd>`;
}

/** Producer, title, publisher, dates, and how it was read. */
function sourceRow(
  { role, says, producer, title, lang, publisher, datePublished, how, unread, url }: SourceRecord,
  language: Language,
): TemplateResult {
  const strings = dictionary[language];
  const parts = [
    producer,
    publisher !== null && publisher !== producer ? publisher : '',
    datePublished === null ? '' : strings.published(formatPeriod(datePublished, language)),
  ].filter((part) => part !== '');
  const lead = says === undefined ? '' : `${says}: `;
  const work = link(title, url ?? undefined);
  const name = lang ? html`<span lang=${lang}>${work}</span>` : work;
  const text = html`${lead}${name}. ${parts.join(', ')}; ${how}.`;
  return row(strings[role], text, unread ? 'unread' : '');
}
