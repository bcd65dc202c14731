/**
 * The complete text of a widget, for where it is not drawn: inside its tag, in a newsletter, in an editor that drops
 * tags it does not know. Nothing but `p strong em span blockquote ul li a`
 * (and `details summary` where that is asked for), so that it survives WordPress's filter. For the
 * command, and for pages that build snippets. `span` and `em` part what ht-widgets.css gives the place it has when drawn.
 */
import type { Contact, ContactSlice, Fact, Factor, Language, Slice, Sources } from '@ht-widgets/facts';
import { contactsIn, factorsIn, factsIn, sourcesIn } from '@ht-widgets/facts/view.js';
// Only what is pure of other packages, and no package whole: that would bring Lit along.
import { dictionary as common } from '../../core/src/core.strings.js';
import { figureOf, localeOf } from '../../core/src/figure.js';
import type { Dataset } from '../../facts/generated/types.js';
import { select, type Group, type Selection } from '../../hotline-banner/src/ht-hotline-banner.select.js';
import { dictionary as bannerWords } from '../../hotline-banner/src/ht-hotline-banner.strings.js';
import { dictionary as statWords } from '../../stat/src/ht-stat.strings.js';
import { escapeText, html, plain, type Markup } from './markup.js';

export type WidgetName = 'stat' | 'factor-list' | 'hotline-banner';
export type Attributes = Readonly<Partial<Record<string, string>>>;

/** The fact that says whose list the factors are. */
const naming = 'vulnerability-factors';

/**
 * The text of a widget with these attributes: lines of HTML, which may be joined by anything. An id that does not exist
 * is left out: whoever takes ids from people says so before.
 */
export function fallback(dataset: Dataset, widget: WidgetName, attributes: Attributes, language: Language): string[] {
  if (widget === 'hotline-banner') {
    const slice = contactsIn(dataset, language);
    const shown = select(ids(attributes['contacts']), attributes['about'], slice);
    const uris = new Map(dataset.contacts?.map(({ id, uri }) => [id, uri]));
    return banner(shown, uris, slice.help, attributes['about'] === 'child', language);
  }
  const slice = sliceOf(dataset, language);
  if (widget === 'factor-list') {
    const factors = factorsIn(dataset, language);
    const asked = ids(attributes['factors']);
    return factorList(asked.length === 0 ? factors : asked.flatMap((id) => factors.filter((factor) => factor.id === id)), slice, attributes['display'] === 'details', language);
  }
  const fact = slice.facts[attributes['fact'] ?? ''];
  if (!fact) return [];
  return attributes['display'] === 'inline' ? [inlineStat(fact, slice.sources, language, html)] : stat(fact, slice.sources, language);
}

/** What a frame around the widget is called: no figure without its limit and source, for a title shows by itself. */
export function frameTitle(dataset: Dataset, widget: WidgetName, attributes: Attributes, language: Language): string {
  const { region, regionChild } = bannerWords[language];
  if (widget === 'hotline-banner') return attributes['about'] === 'child' ? regionChild : region;
  const { facts, sources } = sliceOf(dataset, language);
  if (widget === 'factor-list') return facts[naming]?.label ?? '';
  const fact = facts[attributes['fact'] ?? ''];
  return fact ? inlineStat(fact, sources, language, plain) : '';
}

function sliceOf(dataset: Dataset, language: Language): Slice {
  return { facts: factsIn(dataset.facts, language), sources: sourcesIn(dataset.sources) };
}

function ids(value = ''): string[] {
  return [...new Set(value.split(/\s+/).filter((word) => word !== ''))];
}

/** Figure, what it counts, denominator, reason, limit, standing, sources: each a paragraph of its own, as in the card. */
function stat(fact: Fact, sources: Sources, language: Language): string[] {
  const figure = figureText(fact, language);
  const reason = reasonOf(fact, language);
  const { standing, readings } = citation(fact, sources, language, html);
  const rest = [
    ...(figure !== '' && fact.of !== undefined ? [escapeText(`${statWords[language].outOf} ${fact.of}.`)] : []),
    ...(reason === '' ? [] : [`<em>${escapeText(reason)}</em>`]),
    escapeText(fact.caveat),
    `<span>${capital(standing)}:</span> <span>${sentence(readings)}</span>`,
  ].map(paragraph);
  if (figure !== '') {
    // What is contested is shown small.
    const shown = fact.standing === 'contested' ? `<span>${escapeText(figure)}</span>` : html.strong(figure);
    return [paragraph(`${shown} <span>${escapeText(fact.label)}.</span>`), ...rest];
  }
  const label = paragraph(html.strong(`${fact.label}:`));
  if (fact.items) return [label, ...list(fact.items.map(escapeText)), ...rest];
  const text = paragraph(sentence(escapeText(fact.text ?? '')));
  // The law is quoted in the language it was written in, and rendered in the reader's.
  if (fact.original !== undefined) return [
    label,
    `<blockquote${language === 'en' ? '' : ' lang="en"'}>${escapeText(fact.original)}</blockquote>`,
    ...(language === 'en' ? [] : [text]),
    ...rest,
  ];
  return [label, text, ...rest];
}

function paragraph(content: string): string {
  return `<p>${content}</p>`;
}

/** The same inside a sentence. */
function inlineStat(fact: Fact, sources: Sources, language: Language, markup: Markup): string {
  const { items, text = '', original, short } = fact;
  const figure = figureText(fact, language);
  const said = items ? new Intl.ListFormat(localeOf[language]).format(items) : original !== undefined && language === 'en' ? `“${original}”` : text;
  const lead = figure !== '' ? `${markup.strong(figure)} ${markup.text(fact.label)}` : markup.text(`${fact.label}: ${said}`);
  const limit = [reasonOf(fact, language), short].filter((part) => part !== '').join(' ');
  return `${lead} (${markup.text(limit)}; ${citationText(fact, sources, language, markup)})`;
}

/** The factors, each with how it is exploited and its facts; then whose list it is. `folded`: only the names show until asked. */
function factorList(factors: readonly Factor[], { facts, sources }: Slice, folded: boolean, language: Language): string[] {
  const named = facts[naming];
  const items = factors.map(({ name, exploited, facts: own }) => {
    const cited = own.flatMap((id) => facts[id] ?? []).map((fact) =>
      `${[figureText(fact, language), fact.label].filter((part) => part !== '').map(escapeText).join(' ')} (${escapeText(fact.short)}; ${citationText(fact, sources, language, html)}).`);
    const title = html.strong(`${name}.`);
    const words = [escapeText(exploited), ...cited].map(paragraph).join('');
    return folded ? `<details><summary>${title}</summary>${words}</details>` : title + words;
  });
  return [...list(items), ...(named ? [`<p>${escapeText(`${named.label}. ${named.caveat}`)} ${sentence(capital(citationText(named, sources, language, html)))}</p>`] : [])];
}

/** 911, the question, every way to reach each service; then what the services are and which traces that leaves. */
function banner({ emergency, victimServices, lawEnforcement }: Selection, uris: ReadonlyMap<string, string>, help: ContactSlice['help'], child: boolean, language: Language): string[] {
  const words = bannerWords[language];
  const groups = [...victimServices, ...lawEnforcement];
  const contacts = groups.flatMap((group) => group.contacts);
  const leavesHistory = contacts.some(({ channel }) => channel === 'chat' || channel === 'web');
  const [oldest] = [...emergency, ...contacts].sort((a, b) => (a.checkedOn < b.checkedOn ? -1 : 1));
  const month = new Intl.DateTimeFormat(localeOf[language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  // Of a service that stands alone the name follows below, as when it is drawn.
  const ways = ({ service, contacts: own }: Group) => [...(groups.length > 1 ? [paragraph(html.strong(service.name))] : []), ...list(own.map((contact) => way(contact, uris.get(contact.id), language)))];
  return [
    ...emergency.map(({ id, value }) => `<p><strong>${escapeText(words.danger)} ${html.link(value, uris.get(id))}.</strong></p>`),
    `<p>${html.strong(child ? help.situationsChild : help.situations)}</p>`,
    ...victimServices.flatMap(ways),
    ...(lawEnforcement.length > 0 ? [`<p>${escapeText(help.lawEnforcement)}</p>`, ...lawEnforcement.flatMap(ways)] : []),
    ...groups.map(({ service }) => paragraph(`${html.strong(`${service.name}.`)} ${escapeText(service.about)}`)),
    `<p>${escapeText([help.phoneTraces, ...(leavesHistory ? [help.chatTraces] : [])].join(' '))}</p>`,
    ...(oldest ? [`<p>${escapeText(words.checked[oldest.checkedHow](month.format(new Date(oldest.checkedOn))))}</p>`] : []),
  ];
}

function way({ channel, value, keyword }: Contact, uri: string | undefined, language: Language): string {
  const { verb, keyword: send } = bannerWords[language];
  if (channel === 'chat') return html.link(verb.chat, uri);
  return `${escapeText(keyword === undefined ? verb[channel] : send(keyword))} ${html.link(value, uri)}`;
}

/** "nearly 12,000"; empty for a fact that is words. */
function figureText(fact: Fact, language: Language): string {
  const { qualifier, digits } = figureOf(fact, language) ?? { digits: '' };
  return qualifier === undefined ? digits : `${qualifier} ${digits}`;
}

function reasonOf({ standing, printed, reason }: Fact, language: Language): string {
  return [standing === 'corrected' && printed !== undefined ? common[language].articleSays(printed) : '', reason ?? '']
    .filter((part) => part !== '').join(' ');
}

/**
 * "as reported by A: B; C, p. 3, via D and E". Each source once; where one was read is named behind it, unless the
 * standing's word says it already. `core/src/citation.ts` draws the same; shared, it made every page larger.
 */
function citation(fact: Fact, sources: Sources, language: Language, markup: Markup): { standing: string; readings: string } {
  const words = common[language];
  const name = (id: string) => markup.link(sources[id]?.name ?? id, sources[id]?.url);
  const listed = (some: readonly string[]) => some.map((id, i) => (i === 0 ? '' : i === some.length - 1 ? ` ${words.and} ` : ', ') + name(id)).join('');
  const secondhand = fact.standing === 'secondhand';
  const reporters = secondhand ? [...new Set(fact.citations.flatMap(({ via }) => via ?? []))] : [];
  const standing = reporters.length === 0 ? markup.text(words.standing[fact.standing]) : `${markup.text(words.reportedBy)} ${listed(reporters)}`;
  const places = new Map<string, string[]>();
  for (const { source, locator, via } of fact.citations) {
    const place = name(source) + (locator === undefined ? '' : `, ${markup.text(locator)}`);
    places.set(place, [...(places.get(place) ?? []), ...(via === undefined || secondhand ? [] : [via])]);
  }
  const readings = [...places].map(([place, via]) => (via.length === 0 ? place : `${place}, ${words.via} ${listed(via)}`));
  return { standing, readings: readings.join('; ') };
}

function citationText(...citing: Parameters<typeof citation>): string {
  const { standing, readings } = citation(...citing);
  return `${standing}: ${readings}`;
}

function list(items: readonly string[]): string[] {
  return ['<ul>', ...items.map((item) => `  <li>${item}</li>`), '</ul>'];
}

/** With its full stop, where the words bring none. Markup at the end does not count. */
function sentence(words: string): string {
  return /[.!?…][”"’)]*(<\/a>)?$/.test(words) ? words : `${words}.`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
