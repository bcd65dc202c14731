/** The page that prints: a sheet of facts with their sources, or a poster for a restroom door. */
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { citedIds } from '@ht-widgets/core/statement.js';
import type { Language } from '@ht-widgets/facts';
import { contactsIn } from '@ht-widgets/facts/view.js';
import { factsOf, found, type FactEntry, type Search } from './catalog.js';
import { builderData } from './ledger.js';
import type { BuilderData } from '../../packages/pages/build/site/texts.js';
import { banner } from './pictures/strings.js';
import { printed, referencesOf } from './pictures/paper.js';
import { checkbox, field, radios } from './view/controls.js';
import { en, es } from './words/print.js';

type Paper = 'sheet' | 'poster';

const place = document.querySelector<HTMLElement>('#print');
const language: Language = document.documentElement.lang === 'es' ? 'es' : 'en';
const words = { en, es }[language];
const data = builderData('en', 'es');

/** So many facts fit on a sheet and a half; more is a booklet. */
const most = 12;
/** What a sheet has before a choice: those that the guides recommend first. */
const usual = ['nhth-mo-cases-2024', 'nhth-mo-victims-2024', 'metrics-incomplete'];

class Printer {
  readonly data: BuilderData;
  readonly facts: readonly FactEntry[];
  search: Search = { words: '', topic: '', standing: '' };
  paper: Paper = 'sheet';
  chosen: readonly string[] = usual;
  /** How many facts are on the first page with the slips; undefined if all is on one page. */
  first: number | undefined;

  constructor(loaded: BuilderData) {
    this.data = loaded;
    this.facts = factsOf(loaded.dataset, loaded.topics, language);
    this.read();
    addEventListener('hashchange', () => {
      this.read();
      this.render();
    });
  }

  /** The facts and the paper that the address names; what does not exist is left out. */
  read(): void {
    const given = new URLSearchParams(location.hash.slice(1, 4000));
    if (given.get('paper') === 'poster') this.paper = 'poster';
    const ids = (given.get('facts') ?? '').split(' ');
    const known = this.facts.map(({ id }) => id).filter((id) => ids.includes(id));
    if (known.length > 0) this.chosen = known.slice(0, most);
  }

  change(changed: Partial<Pick<Printer, 'paper' | 'chosen' | 'search'>>): void {
    Object.assign(this, changed);
    const given = { paper: this.paper, facts: this.chosen.join(' ') };
    try {
      history.replaceState(history.state, '', `#${new URLSearchParams(given).toString()}`);
    } catch {
      /* The page works without. */
    }
    this.render();
  }

  render(): void {
    if (!place) return;
    this.first = undefined;
    render(page(this), place);
    const sheet = place.querySelector('.sheet');
    this.first = sheet ? firstOf(sheet) : undefined;
    if (this.first !== undefined) render(page(this), place);
  }
}

/** What is inside the margins of a letter page, in CSS pixels, without a reserve for rounding. */
const pageHeight = 9.8 * 96;

/** How many facts fit on a page with the slips; undefined if the sources fit there too. */
function firstOf(sheet: Element): number | undefined {
  sheet.classList.add('measured');
  const { top, height } = sheet.getBoundingClientRect();
  const slips = sheet.querySelector('.tear')?.getBoundingClientRect().height ?? 0;
  const ends = [...sheet.querySelectorAll('.printed > section')].map(
    (fact) => fact.getBoundingClientRect().bottom - top + slips,
  );
  sheet.classList.remove('measured');
  if (height <= pageHeight) return undefined;
  const over = ends.findIndex((end) => end > pageHeight);
  return over < 0 ? ends.length : Math.max(over, 1);
}

function page(printer: Printer): TemplateResult {
  const { paper } = printer;
  return html`<div class="choices">
      ${radios({
        name: 'paper',
        legend: words.what,
        look: 'cards',
        options: [
          { value: 'sheet', label: words.sheet, hint: words.sheetAbout },
          { value: 'poster', label: words.poster, hint: words.posterAbout },
        ],
        value: paper,
        change: (value) => printer.change({ paper: value as Paper }),
      })}
      ${paper === 'sheet' ? facts(printer) : nothing}
      <p class="actions">
        <button type="button" class="button" @click=${() => print()}>${words.print}</button>
      </p>
    </div>
    <article class="paper ${paper}" aria-label=${words[paper]}>
      ${paper === 'sheet' ? sheet(printer) : poster(printer)}
    </article>`;
}

function facts(printer: Printer): TemplateResult {
  const { chosen, search } = printer;
  const all = found(printer.facts, search);
  const listed = all.slice(0, 10);
  const others = printer.facts.filter((one) => chosen.includes(one.id) && !listed.includes(one));
  // What is ticked stays in its place.
  const shown: readonly FactEntry[] = [...others, ...listed];
  const tick = (id: string, on: boolean): void =>
    printer.change({ chosen: on ? [...chosen, id] : chosen.filter((each) => each !== id) });
  return html`${field({
    name: 'search',
    label: words.search,
    type: 'search',
    value: search.words,
    change: (text) => printer.change({ search: { ...search, words: text } }),
  })}
    <p role="status" class="count">${words.found(all.length, chosen.length)}</p>
    <div role="group" aria-label=${words.facts} class="group list">
      ${repeat(
        shown.filter(({ id }) => chosen.length < most || chosen.includes(id)),
        ({ id }) => id,
        ({ id, label, standingWords }) =>
          checkbox(id, `${label}. ${standingWords}.`, chosen.includes(id), (on) => tick(id, on)),
      )}
    </div>`;
}

function sheet({ data: { dataset }, facts: all, chosen, first }: Printer): TemplateResult {
  const cited = new Set(
    all.filter(({ id }) => chosen.includes(id)).flatMap(({ fact }) => citedIds(fact)),
  );
  const slips = html`<div class="tear" aria-label=${words.tear} role="group">
    ${Array.from({ length: 8 }, (_, i) => slip(dataset, i))}
  </div>`;
  const sources = html`<section class="sources">
    <h3>${words.sources}</h3>
    <ul>
      ${referencesOf(cited, language)?.map((reference) => html`<li>${reference}</li>`)}
    </ul>
  </section>`;
  const card = (fact: string): TemplateResult =>
    html`<section>${printed(dataset, 'stat', { fact }, language)}</section>`;
  const cards = (ids: readonly string[]): TemplateResult =>
    html`<div class="printed">${ids.map(card)}</div>`;
  const title = html`<h2>${words.title}</h2>`;
  if (first === undefined)
    return html`<div class="leaf">${title} ${cards(chosen)} ${sources} ${slips}</div>`;
  return html`<div class="leaf">${title} ${cards(chosen.slice(0, first))} ${slips}</div>
    <div class="leaf">${cards(chosen.slice(first))} ${sources}</div>`;
}

/** One of the slips to tear off. Readers hear the first alone. */
function slip(dataset: BuilderData['dataset'], index: number): TemplateResult {
  const { contacts, services } = contactsIn(dataset, language);
  const valueOf = (id: string): string => contacts.find((one) => one.id === id)?.value ?? '';
  return html`<p aria-hidden=${index > 0 ? 'true' : nothing}>
    <span>${services['nhth']?.name}</span>
    <b>${valueOf('nhth-call')}</b>
    <span>${banner[language].verb.text} ${valueOf('nhth-text')}</span>
  </p>`;
}

function poster({ data: { dataset } }: Printer): TemplateResult {
  const source = dataset.sources.find(({ id }) => id === 'dps-mo');
  const address = source?.url ?? '';
  return html`${(['en', 'es'] as const).map((lang) => half(dataset, lang))}
    <footer>
      ${[en, es].map(
        ({ notOfficial }, i) => html`<p lang=${i === 0 ? 'en' : 'es'}>
          ${notOfficial} <a href=${address} rel="noreferrer noopener">${address}</a>
        </p>`,
      )}
    </footer>`;
}

function half(dataset: BuilderData['dataset'], lang: Language): TemplateResult {
  const { contacts, services, help } = contactsIn(dataset, lang);
  const { danger, verb } = banner[lang];
  const valueOf = (id: string): string => contacts.find((one) => one.id === id)?.value ?? '';
  return html`<section lang=${lang}>
    <h2>${help.situations}</h2>
    <p class="call">${verb.phone} <b>${valueOf('nhth-call')}</b></p>
    <p class="also">
      ${verb.text} <b>${valueOf('nhth-text')}</b><br />
      ${danger} <b>${valueOf('911')}</b>
    </p>
    <p><b>${services['nhth']?.name}.</b> ${services['nhth']?.about} ${help.phoneTraces}</p>
  </section>`;
}

if (place && data && referencesOf(new Set(), language)) {
  place.replaceChildren();
  new Printer(data).render();
} else if (place) {
  const message = document.createElement('p');
  message.className = 'warning';
  message.setAttribute('role', 'status');
  message.textContent = words.failed;
  place.prepend(message);
}
