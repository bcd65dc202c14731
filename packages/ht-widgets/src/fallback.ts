/**
 * The complete text of a widget, for where it is not drawn: inside its tag, in a newsletter, in an editor that drops
 * tags it does not know. Nothing but `p strong blockquote ul li a`, so that it survives WordPress's filter. For the
 * command, and for pages that build snippets.
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
    return banner(shown, uris, slice.help, question(slice.help, attributes), language);
  }
  const slice = sliceOf(dataset, language);
  if (widget === 'factor-list') {
    const factors = factorsIn(dataset, language);
    const asked = ids(attributes['factors']);
    return factorList(asked.length === 0 ? factors : asked.flatMap((id) => factors.filter((factor) => factor.id === id)), slice, language);
  }
  const fact = slice.facts[attributes['fact'] ?? ''];
  if (!fact) return [];
  return attributes['display'] === 'inline' ? [inlineStat(fact, slice.sources, language, html)] : stat(fact, slice.sources, language);
}

/** What a frame around the widget is called: no figure without its limit and source, for a title shows by itself. */
export function frameTitle(dataset: Dataset, widget: WidgetName, attributes: Attributes, language: Language): string {
  if (widget === 'hotline-banner') return question(contactsIn(dataset, language).help, attributes);
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

/** Figure, what it counts, denominator, reason, limit, standing, sources. */
function stat(fact: Fact, sources: Sources, language: Language): string[] {
  const figure = figureText(fact, language);
  const rest = [
    figure !== '' && fact.of !== undefined ? escapeText(`${statWords[language].outOf} ${fact.of}.`) : '',
    escapeText(reasonOf(fact, language)),
    escapeText(fact.caveat),
    sentence(capital(citation(fact, sources, language, html))),
  ].filter((part) => part !== '').join(' ');
  const label = html.strong(fact.label);
  if (figure !== '') return [`<p>${html.strong(figure)} ${escapeText(fact.label)}. ${rest}</p>`];
  if (fact.items) return [`<p>${label}:</p>`, ...list(fact.items.map(escapeText)), `<p>${rest}</p>`];
  const text = escapeText(fact.text ?? '');
  // The law is quoted in the language it was written in, and rendered in the reader's.
  if (fact.original !== undefined) return [
    `<p>${label}:</p>`,
    `<blockquote${language === 'en' ? '' : ' lang="en"'}>${escapeText(fact.original)}</blockquote>`,
    ...(language === 'en' ? [] : [`<p>${text}</p>`]),
    `<p>${rest}</p>`,
  ];
  return [`<p>${label}: ${sentence(text)} ${rest}</p>`];
}

/** The same inside a sentence. */
function inlineStat(fact: Fact, sources: Sources, language: Language, markup: Markup): string {
  const { items, text = '', original, short } = fact;
  const figure = figureText(fact, language);
  const said = items ? new Intl.ListFormat(localeOf[language]).format(items) : original !== undefined && language === 'en' ? `“${original}”` : text;
  const lead = figure !== '' ? `${markup.strong(figure)} ${markup.text(fact.label)}` : markup.text(`${fact.label}: ${said}`);
  const limit = [reasonOf(fact, language), short].filter((part) => part !== '').join(' ');
  return `${lead} (${markup.text(limit)}; ${citation(fact, sources, language, markup)})`;
}

/** The factors, each with how it is exploited and its facts; then whose list it is. */
function factorList(factors: readonly Factor[], { facts, sources }: Slice, language: Language): string[] {
  const named = facts[naming];
  const items = factors.map(({ name, exploited, facts: own }) => {
    const cited = own.flatMap((id) => facts[id] ?? []).map((fact) =>
      `${[figureText(fact, language), fact.label].filter((part) => part !== '').map(escapeText).join(' ')} (${escapeText(fact.short)}; ${citation(fact, sources, language, html)}).`);
    return [`${html.strong(`${name}.`)} ${escapeText(exploited)}`, ...cited].join(' ');
  });
  return [...list(items), ...(named ? [`<p>${escapeText(`${named.label}. ${named.caveat}`)} ${sentence(capital(citation(named, sources, language, html)))}</p>`] : [])];
}

/** The situations in plain words that the banner asks about. */
function question(help: ContactSlice['help'], { about }: Attributes): string {
  return about === 'child' ? help.situationsChild : help.situations;
}

/** 911, the question, each service with every way to reach it; then what the services are and which traces that leaves. */
function banner({ emergency, victimServices, lawEnforcement }: Selection, uris: ReadonlyMap<string, string>, help: ContactSlice['help'], asked: string, language: Language): string[] {
  const words = bannerWords[language];
  const groups = [...victimServices, ...lawEnforcement];
  const month = new Intl.DateTimeFormat(localeOf[language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const checked = new Map<string, string[]>();
  for (const { value, checkedOn, checkedHow } of [...emergency, ...groups.flatMap(({ contacts }) => contacts)]) {
    const sentence = words[checkedHow === 'archived-copy' ? 'compared' : 'checked'](month.format(new Date(checkedOn)));
    checked.set(sentence, [...(checked.get(sentence) ?? []), value]);
  }
  const ways = ({ service, contacts }: Group) => [`<p>${html.strong(service.name)}</p>`, ...list(contacts.map((contact) => way(contact, uris.get(contact.id), help, language)))];
  return [
    ...emergency.map(({ id, value }) => `<p><strong>${escapeText(words.danger)} ${html.link(value, uris.get(id))}.</strong></p>`),
    `<p>${html.strong(asked)}</p>`,
    ...victimServices.flatMap(ways),
    ...(lawEnforcement.length > 0 ? [`<p>${escapeText(help.lawEnforcement)}</p>`, ...lawEnforcement.flatMap(ways)] : []),
    ...groups.map(({ service }) => `<p>${escapeText(`${service.name}. ${service.about}`)}</p>`),
    `<p>${escapeText(help.phoneTraces)}</p>`,
    ...[...checked].map(([sentence, values]) => `<p>${escapeText(checked.size > 1 ? `${sentence}: ${values.join(', ')}.` : `${sentence}.`)}</p>`),
  ];
}

function way({ channel, value, keyword, pageLanguage }: Contact, uri: string | undefined, help: ContactSlice['help'], language: Language): string {
  const { verb, keyword: send, page } = bannerWords[language];
  const words = channel === 'chat' ? html.link(verb.chat, uri) : `${escapeText(keyword === undefined ? verb[channel] : send(keyword))} ${html.link(value, uri)}`;
  if (channel !== 'chat' && channel !== 'web') return words;
  const foreign = page[pageLanguage ?? ''];
  return `${words}${escapeText(`${foreign === undefined ? '' : ` ${foreign}`}. ${help.chatTraces}`)}`;
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
function citation(fact: Fact, sources: Sources, language: Language, markup: Markup): string {
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
  return `${standing}: ${readings.join('; ')}`;
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
