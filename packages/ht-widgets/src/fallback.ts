/**
 * The complete text of a widget, for where it is not drawn. Nothing but `p strong em span blockquote ul li a`, a chart's
 * table, and `details summary` where that is wanted, so that it survives WordPress's filter. For the command, and for
 * pages that build snippets.
 *
 * By `span` and `em` ht-widgets.css knows the parts, and gives each the place it will have when drawn.
 */
import {
  attributionHtml,
  capitalized,
  escapeAttribute,
  escapeText,
  figureText,
  formatPeriod,
  link,
  list,
  localeOf,
  paragraph,
  sentence,
  statementOf,
  strong,
  type Attributes,
  type Fallback,
} from '@ht-widgets/core/statement.js';
import { fallback as dataNote } from '@ht-widgets/data-note/fallback.js';
import { fallback as factorList } from '@ht-widgets/factor-list/fallback.js';
import type {
  Chart,
  Contact,
  ContactSlice,
  CountedIn,
  Fact,
  Language,
  Sources,
} from '@ht-widgets/facts';
import { localSources } from '@ht-widgets/facts/localize.js';
import { readingSentence } from '@ht-widgets/facts/reading.js';
import {
  chartsIn,
  contactsIn,
  countedFactsIn,
  sliceIn,
  type Dataset,
} from '@ht-widgets/facts/view.js';
import { fallback as responseList } from '@ht-widgets/response-list/fallback.js';
import { fallback as stat } from '@ht-widgets/stat/fallback.js';
import { fallback as typeList } from '@ht-widgets/type-list/fallback.js';
// Only what is pure of other packages, and no package whole: that would bring Lit along.
import { dictionary as panelWords } from '../../core/src/later/citation-panel.strings.js';
import {
  select,
  type Group,
  type Selection,
} from '../../hotline-banner/src/ht-hotline-banner.select.js';
import { dictionary as bannerWords } from '../../hotline-banner/src/ht-hotline-banner.strings.js';
import { dictionary as own } from './fallback.texts.js';

export const widgetNames = [
  'stat',
  'factor-list',
  'type-list',
  'response-list',
  'chart',
  'data-note',
  'source-list',
  'hotline-banner',
  'quick-exit',
] as const;
export type WidgetName = (typeof widgetNames)[number];
export type { Attributes };

/** The elements that have their fallback in their own package. */
const elements: Partial<Record<WidgetName, Fallback>> = {
  stat,
  'factor-list': factorList,
  'type-list': typeList,
  'response-list': responseList,
  'data-note': dataNote,
};

/** Where an exit leads that is told no address: a page that loads fast and says nothing of whoever opens it. */
const exitTo = 'https://www.weather.gov/';

/**
 * The text of a widget with these attributes: lines of HTML, which may be joined by anything. An id that does not exist
 * is left out: whoever takes ids from people says so before.
 */
export function fallback(
  dataset: Dataset,
  widget: WidgetName,
  attributes: Attributes,
  language: Language,
): string[] {
  const slice = sliceIn(dataset, language);
  const element = elements[widget];
  if (element) return element.lines(dataset, attributes, language);
  switch (widget) {
    case 'chart': {
      const [chart] = chartsIn(dataset, language).filter(({ id }) => id === attributes['chart']);
      return chart
        ? chartTable(chart, countedFactsIn(dataset, language), slice.sources, language)
        : [];
    }
    case 'source-list':
      return attributes['display'] === 'all'
        ? everySource(dataset, language)
        : [`<p>${escapeText(own[language].figuresNameSources)}</p>`];
    case 'hotline-banner': {
      const contacts = contactsIn(dataset, language);
      const shown = select(ids(attributes['contacts']), attributes['about'], contacts);
      const folded = ['top', 'bottom'].includes(attributes['placement'] ?? '');
      return banner(
        shown,
        urisOf(dataset),
        contacts.help,
        question(contacts.help, attributes),
        folded,
        language,
      );
    }
    case 'quick-exit':
      return [exitLink(attributes['href'], language)];
    default:
      return [];
  }
}

/**
 * What a frame around the widget is called: no figure without its limit and source, for a title shows by itself. A figure
 * that must not stand without its reason is left to the frame, and so are words: what is read out on the way should be short.
 */
export function frameTitle(
  dataset: Dataset,
  widget: WidgetName,
  attributes: Attributes,
  language: Language,
): string {
  const element = elements[widget];
  if (element) return element.title(dataset, attributes, language);
  switch (widget) {
    case 'chart':
      return chartsIn(dataset, language).find(({ id }) => id === attributes['chart'])?.title ?? '';
    case 'source-list':
      return panelWords[language].source;
    case 'hotline-banner':
      return question(contactsIn(dataset, language).help, attributes);
    case 'quick-exit':
      return own[language].exit;
    default:
      return '';
  }
}

function ids(value = ''): string[] {
  return [...new Set(value.split(/\s+/).filter((word) => word !== ''))];
}

function urisOf({ contacts = [] }: Dataset): ReadonlyMap<string, string> {
  return new Map(contacts.map(({ id, uri }) => [id, uri]));
}

/** A chart as its table: of each value what it counts, of when, its limit, standing and sources; then the chart's limit. */
function chartTable(
  { title, note, form, series, names, revised }: Chart,
  facts: Readonly<Record<string, Fact & CountedIn>>,
  sources: Sources,
  language: Language,
): string[] {
  const words = own[language];
  const head = [words.counted, words.figure, words.behind]
    .map((name) => `<th scope="col">${escapeText(name)}</th>`)
    .join('');
  const rows = series.flatMap((one) =>
    one.facts.flatMap((id) => {
      const fact = facts[id];
      if (!fact) return [];
      const statement = statementOf(fact, sources, language);
      // The whole limit says which other figure was printed.
      const limit = [
        revised?.includes(id) ? fact.caveat : capitalized(fact.short),
        statement.reason,
      ]
        .filter((part) => part !== '')
        .map(sentence)
        .join(' ');
      const name =
        form === 'bars'
          ? (names?.[id] ?? fact.label)
          : [one.name, names?.[id] && `(${names[id]})`].filter(Boolean).join(' ');
      return `<tr><th scope="row">${escapeText(countedIn(name, form === 'bars' ? fact : { ...fact, unit: null }, language))}</th><td>${escapeText(figureText(statement.figure))}</td><td>${escapeText(limit)} ${sentence(attributionHtml(statement, true))}</td></tr>`;
    }),
  );
  return [
    '<table>',
    `  <caption>${escapeText(title)}</caption>`,
    `  <thead><tr>${head}</tr></thead>`,
    '  <tbody>',
    ...rows.map((row) => `    ${row}`),
    '  </tbody>',
    '</table>',
    `<p>${escapeText(note)}</p>`,
  ];
}

/** "Sex trafficking, cases, 2021": the name of a value with its unit and period, as far as it does not say them. */
function countedIn(name: string, { unit, period }: CountedIn, language: Language): string {
  const { units, unstated } = panelWords[language];
  const when =
    period === null ? '' : period === 'unstated' ? unstated : formatPeriod(period, language);
  const said = (part: string) => name.toLowerCase().includes(part.toLowerCase());
  return [name, ...[unit === null ? '' : units[unit], when].filter((part) => !said(part))].join(
    ', ',
  );
}

/** Every source of the ledger. */
function everySource({ sources }: Dataset, language: Language): string[] {
  return list(
    localSources(sources, language).map((source) => {
      const { producer, title, datePublished, url, urlStatus } = source;
      const year = datePublished === null ? '' : ` (${datePublished.slice(0, 4)})`;
      return `${escapeText(`${producer}${year}`)}. ${sentence(link(title, url !== null && urlStatus === 'seen' ? url : undefined))} ${escapeText(readingSentence(source, language))}`;
    }),
  );
}

function exitLink(href = exitTo, language: Language): string {
  return `<a href="${escapeAttribute(href)}" rel="noreferrer nofollow">${escapeText(own[language].exit)}</a>`;
}

/** The situations in plain words that the banner asks about. */
function question(help: ContactSlice['help'], { about }: Attributes): string {
  return about === 'child' ? help.situationsChild : help.situations;
}

/**
 * 911, the question, each service with every way to reach it; then what the services are and which traces that leaves.
 * `folded`: 911 and the first way stand outside, all else in `<details>`.
 */
function banner(
  { emergency, victimServices, lawEnforcement }: Selection,
  uris: ReadonlyMap<string, string>,
  help: ContactSlice['help'],
  asked: string,
  folded: boolean,
  language: Language,
): string[] {
  const words = bannerWords[language];
  const groups = [...victimServices, ...lawEnforcement];
  const month = new Intl.DateTimeFormat(localeOf[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const checked = new Map<string, string[]>();
  for (const { value, checkedOn, checkedHow } of [
    ...emergency,
    ...groups.flatMap(({ contacts }) => contacts),
  ]) {
    const sentence = words[checkedHow === 'archived-copy' ? 'compared' : 'checked'](
      month.format(new Date(checkedOn)),
    );
    checked.set(sentence, [...(checked.get(sentence) ?? []), value]);
  }
  const [first] = folded ? victimServices : [];
  const lead = first?.contacts[0];
  const wayTo = (contact: Contact) => way(contact, uris.get(contact.id), help, language);
  const ways = ({ contacts }: Group, head: readonly string[] = []) => {
    const others = contacts.filter((contact) => contact !== lead);
    return others.length === 0 ? [] : [...head, ...list(others.map(wayTo))];
  };
  const about = ({ service }: Group) =>
    paragraph(`${strong(`${service.name}.`)} ${escapeText(service.about)}`);
  const danger = emergency.map(
    ({ id, value }) =>
      `<p><strong>${escapeText(words.danger)} ${link(value, uris.get(id))}.</strong></p>`,
  );
  const rest = [
    `<p>${strong(asked)}</p>`,
    // Of a service that stands alone the name follows below, as when it is drawn.
    ...victimServices.flatMap((group) =>
      ways(group, groups.length > 1 ? [paragraph(strong(group.service.name))] : []),
    ),
    ...(lawEnforcement.length > 0
      ? [
          `<p>${escapeText(help.lawEnforcement)}</p>`,
          ...lawEnforcement.flatMap((group) => ways(group, [about(group)])),
        ]
      : []),
    ...victimServices.map(about),
    `<p>${escapeText(help.phoneTraces)}</p>`,
    ...[...checked].map(
      ([sentence, values]) =>
        `<p>${escapeText(checked.size > 1 ? `${sentence}: ${values.join(', ')}.` : `${sentence}.`)}</p>`,
    ),
  ];
  return first && lead
    ? [
        ...danger,
        `<p>${strong(`${first.service.name}.`)} ${wayTo(lead)}</p>`,
        '<details>',
        `  <summary>${escapeText(words.more)}</summary>`,
        ...rest.map((line) => `  ${line}`),
        '</details>',
      ]
    : [...danger, ...rest];
}

function way(
  { channel, value, keyword, pageLanguage }: Contact,
  uri: string | undefined,
  help: ContactSlice['help'],
  language: Language,
): string {
  const { verb, keyword: send, page } = bannerWords[language];
  const words =
    channel === 'chat'
      ? link(verb.chat, uri)
      : `${escapeText(keyword === undefined ? verb[channel] : send(keyword))} ${link(value, uri)}`;
  if (channel !== 'chat' && channel !== 'web') return words;
  const foreign = page[pageLanguage ?? ''];
  return `${words}${foreign === undefined ? '' : ` ${escapeText(foreign)}`} <span>(${escapeText(help.chatTraces)})</span>`;
}
