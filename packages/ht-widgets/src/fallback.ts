/**
 * The complete text of a widget, for where it is not drawn: inside its tag, in a newsletter, in an editor that drops
 * tags it does not know. Nothing but `p strong em span blockquote ul li a`, a chart's table, and `details summary` where that
 * is asked for, so that it survives WordPress's filter. For the command, and for pages that build snippets.
 *
 * By `span` and `em` ht-widgets.css knows the parts, and gives each the place it will have when drawn.
 */
import type {
  Chart,
  Contact,
  ContactSlice,
  CountedIn,
  Fact,
  Factor,
  Language,
  ResponseArea,
  Slice,
  Sources,
  TraffickingType,
} from '@ht-widgets/facts';
import { localSources } from '@ht-widgets/facts/localize.js';
import { readingSentence } from '@ht-widgets/facts/reading.js';
import {
  chartsIn,
  contactsIn,
  countedFactsIn,
  factorsIn,
  factsIn,
  listsIn,
  responsesIn,
  sourcesIn,
  typesIn,
} from '@ht-widgets/facts/view.js';
// Only what is pure of other packages, and no package whole: that would bring Lit along.
import { dictionary as panelWords } from '../../core/src/later/citation-panel.strings.js';
import { dictionary as common } from '../../core/src/statement/core.strings.js';
import { figureOf, localeOf } from '../../core/src/statement/figure.js';
import { formatPeriod } from '../../core/src/statement/period.js';
import { dictionary as noteWords } from '../../data-note/src/ht-data-note.strings.js';
import type { Dataset } from '../../facts/generated/types.js';
import {
  select,
  type Group,
  type Selection,
} from '../../hotline-banner/src/ht-hotline-banner.select.js';
import { dictionary as bannerWords } from '../../hotline-banner/src/ht-hotline-banner.strings.js';
import { callsOf } from '../../response-list/src/ht-response-list.select.js';
import { dictionary as responseWords } from '../../response-list/src/ht-response-list.strings.js';
import { comparable } from '../../stat/src/comparable.js';
import { dictionary as statWords } from '../../stat/src/ht-stat.strings.js';
import { dictionary as typeWords } from '../../type-list/src/ht-type-list.strings.js';
import { dictionary as own } from './fallback.texts.js';
import { escapeAttribute, escapeText, html, plain, type Markup } from './markup.js';

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
export type Attributes = Readonly<Partial<Record<string, string>>>;

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
  const slice = sliceOf(dataset, language);
  switch (widget) {
    case 'stat': {
      const shown = shownFacts(dataset, attributes);
      const facts = shown
        .flatMap((id) => slice.facts[id] ?? [])
        .map(({ newer, ...fact }): Fact =>
          newer && !shown.includes(newer.id) ? { ...fact, newer } : fact,
        );
      return facts.flatMap((fact) =>
        attributes['display'] === 'inline'
          ? [inlineStat(fact, slice.sources, language, html)]
          : stat(fact, slice.sources, language),
      );
    }
    case 'factor-list':
      return factorList(
        chosen(factorsIn(dataset, language), attributes['factors']),
        slice,
        namingFact(dataset, 'factors'),
        attributes['display'] === 'details',
        language,
      );
    case 'type-list':
      return typeList(
        chosen(typesIn(dataset, language), attributes['types']),
        slice,
        listsIn(dataset).types?.holdsForAll,
        language,
      );
    case 'response-list':
      return [
        ...responseList(
          chosen(responsesIn(dataset, language), attributes['areas']),
          slice,
          language,
        ),
        ...insteadOfConfronting(dataset, slice, language),
        ...namedBy(slice.facts[namingFact(dataset, 'responses')], slice.sources, language),
      ];
    case 'chart': {
      const [chart] = chartsIn(dataset, language).filter(({ id }) => id === attributes['chart']);
      return chart
        ? chartTable(chart, countedFactsIn(dataset, language), slice.sources, language)
        : [];
    }
    case 'data-note':
      return dataNote(dataset.limits ?? [], slice, attributes['display'] === 'short', language);
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
  const { facts, sources } = sliceOf(dataset, language);
  switch (widget) {
    case 'stat':
      return shownFacts(dataset, attributes)
        .flatMap((id) => facts[id] ?? [])
        .map((fact) => titleOf(fact, sources, language))
        .join('; ');
    case 'factor-list':
      return facts[namingFact(dataset, 'factors')]?.label ?? '';
    case 'type-list':
      return chosen(typesIn(dataset, language), attributes['types'])
        .map(({ name }) => name)
        .join(', ');
    case 'response-list':
      return facts[namingFact(dataset, 'responses')]?.label ?? '';
    case 'chart':
      return chartsIn(dataset, language).find(({ id }) => id === attributes['chart'])?.title ?? '';
    case 'data-note':
      return noteWords[language].title;
    case 'source-list':
      return panelWords[language].source;
    case 'hotline-banner':
      return question(contactsIn(dataset, language).help, attributes);
    case 'quick-exit':
      return own[language].exit;
  }
}

/** The fact of a stat, and the one that it compares with that, where they can be. */
function shownFacts({ facts }: Dataset, { fact: id = '', compare, display }: Attributes): string[] {
  const [one, other] = [id, compare].map((wanted) => facts.find((fact) => fact.id === wanted));
  return one && other && one !== other && display !== 'inline' && comparable(one, other)
    ? [one.id, other.id]
    : [id];
}

function namingFact(dataset: Dataset, list: 'factors' | 'responses'): string {
  return listsIn(dataset)[list]?.namedBy ?? '';
}

function sliceOf(dataset: Dataset, language: Language): Slice {
  return { facts: factsIn(dataset.facts, language), sources: sourcesIn(dataset.sources, language) };
}

function ids(value = ''): string[] {
  return [...new Set(value.split(/\s+/).filter((word) => word !== ''))];
}

/** The records that an attribute names, in its order; all where it names none. */
function chosen<Item extends { id: string }>(
  items: readonly Item[],
  value: string | undefined,
): readonly Item[] {
  const asked = ids(value);
  return asked.length === 0 ? items : asked.flatMap((id) => items.filter((item) => item.id === id));
}

function urisOf({ contacts = [] }: Dataset): ReadonlyMap<string, string> {
  return new Map(contacts.map(({ id, uri }) => [id, uri]));
}

/** Figure, what it counts, denominator, reason, limit, standing, sources: each a paragraph of its own, as in the card. */
function stat(fact: Fact, sources: Sources, language: Language): string[] {
  const figure = figureText(fact, language);
  const reason = reasonOf(fact, language);
  const { standing, readings } = citationParts(fact, sources, language, html);
  const rest = [
    ...(figure !== '' && fact.of !== undefined
      ? [escapeText(`${statWords[language].outOf} ${fact.of}.`)]
      : []),
    ...(reason === '' ? [] : [`<em>${escapeText(reason)}</em>`]),
    escapeText(fact.caveat),
    ...(fact.newer
      ? [`<span>${escapeText(statWords[language].newer(fact.newer.year))}</span>`]
      : []),
    `<span>${capital(standing)}:</span> <span>${sentence(readings)}</span>`,
  ].map(paragraph);
  if (figure !== '') {
    // What is contested is shown small.
    const shown =
      fact.standing === 'contested' ? `<span>${escapeText(figure)}</span>` : html.strong(figure);
    return [paragraph(`${shown} <span>${escapeText(fact.label)}.</span>`), ...rest];
  }
  const label = paragraph(html.strong(`${fact.label}:`));
  if (fact.items) return [label, ...list(fact.items.map(escapeText)), ...rest];
  const text = paragraph(sentence(escapeText(fact.text ?? '')));
  // The law is quoted in the language it was written in, and rendered in the reader's.
  if (fact.original !== undefined)
    return [
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
  const said = items
    ? new Intl.ListFormat(localeOf[language]).format(items)
    : original !== undefined && language === 'en'
      ? `“${original}”`
      : text;
  const lead =
    figure !== ''
      ? `${markup.strong(figure)} ${markup.text(fact.label)}`
      : markup.text(`${fact.label}: ${said}`);
  // The reason ends a sentence elsewhere; here the sentence goes on.
  const limit = [reasonOf(fact, language).replace(/[.]$/, ''), short]
    .filter((part) => part !== '')
    .join('; ');
  const newer = fact.newer ? ` ${markup.text(statWords[language].newer(fact.newer.year))}` : '';
  return `${lead} (${markup.text(limit)}; ${citation(fact, sources, language, markup)})${newer}`;
}

function titleOf(fact: Fact, sources: Sources, language: Language): string {
  const figure = reasonOf(fact, language) === '' ? figureText(fact, language) : '';
  return `${[figure, fact.label].filter((part) => part !== '').join(' ')} (${fact.short}; ${citation(fact, sources, language, plain)})`;
}

/** The factors, each with how it is exploited and its facts; then whose list it is. `folded`: only the names show until asked. */
function factorList(
  factors: readonly Factor[],
  { facts, sources }: Slice,
  naming: string,
  folded: boolean,
  language: Language,
): string[] {
  const items = factors.map(({ name, exploited, facts: own }) => {
    const title = html.strong(`${name}.`);
    const words = [
      escapeText(exploited),
      ...own.flatMap((id) => sentenceOf(facts[id], sources, language)),
    ]
      .map(paragraph)
      .join('');
    return folded ? `<details><summary>${title}</summary>${words}</details>` : title + words;
  });
  return [...list(items), ...namedBy(facts[naming], sources, language)];
}

/** A fact in one sentence: figure, what it counts, what it says, limit, standing, source; then why it is weak. */
function sentenceOf(fact: Fact | undefined, sources: Sources, language: Language): string[] {
  if (!fact) return [];
  const said = fact.items?.join('; ') ?? fact.text?.replace(/\.$/, '');
  const lead =
    [figureText(fact, language), fact.label].filter((part) => part !== '').join(' ') +
    (said === undefined ? '' : `: ${said}`);
  return [
    [
      `${escapeText(lead)} (${escapeText(fact.short)}; ${citation(fact, sources, language, html)}).`,
      escapeText(reasonOf(fact, language)),
    ]
      .filter((part) => part !== '')
      .join(' '),
  ];
}

/** Whose list it is, and what it is not. */
function namedBy(fact: Fact | undefined, sources: Sources, language: Language): string[] {
  return fact
    ? [
        `<p>${escapeText(`${fact.label}. ${fact.caveat}`)} ${sentence(capital(citation(fact, sources, language, html)))}</p>`,
      ]
    : [];
}

/** Each type in plain words and in the law's, with its facts; then what holds for all, and the law's words once each. */
function typeList(
  types: readonly TraffickingType[],
  { facts, sources }: Slice,
  ofAll: readonly string[] = [],
  language: Language,
): string[] {
  const quoted = (id: string | undefined) => {
    const fact = facts[id ?? ''];
    return fact ? stat(fact, sources, language) : [];
  };
  const definitions = types.map(({ law: [first] }) => first);
  const words = [...new Set(types.flatMap(({ law }) => law))].filter(
    (id) => !definitions.includes(id),
  );
  return [
    ...types.flatMap(({ name, plain: meaning, law: [first], facts: own }) => [
      `<p>${html.strong(`${name}.`)} ${escapeText(meaning)}</p>`,
      ...quoted(first),
      ...own
        .flatMap((id) => sentenceOf(facts[id], sources, language))
        .map((words) => `<p>${words}</p>`),
    ]),
    ...ofAll
      .flatMap((id) => sentenceOf(facts[id], sources, language))
      .map((words) => `<p>${words}</p>`),
    ...(words.length === 0 ? [] : [`<p>${html.strong(typeWords[language].words)}</p>`]),
    ...words.flatMap(quoted),
  ];
}

/** Each area: what it means, who works on it and who says so, its facts, what a reader can do. */
function responseList(
  areas: readonly ResponseArea[],
  { facts, sources }: Slice,
  language: Language,
): string[] {
  const words = responseWords[language];
  return list(
    areas.map(({ name, meaning, who, facts: own, safe }) =>
      [
        `${html.strong(`${name}.`)} ${escapeText(meaning)}`,
        `${escapeText(words.who)}: ${who.map((one) => `${escapeText(one.name)} (${citation(one, sources, language, html)})`).join('; ')}.`,
        ...own.flatMap((id) => sentenceOf(facts[id], sources, language)),
        `${html.strong(`${words.safe}:`)} ${escapeText(safe)}`,
      ]
        .map((words) => `<p>${words}</p>`)
        .join(' '),
    ),
  );
}

/** Whom to call instead of stepping in. */
function insteadOfConfronting(
  dataset: Dataset,
  { facts, sources }: Slice,
  language: Language,
): string[] {
  const words = responseWords[language];
  const uris = urisOf(dataset);
  const lists = listsIn(dataset);
  const { emergency, help } = callsOf({ ...contactsIn(dataset, language), lists });
  const call = (lead: string, { id, value }: Contact) =>
    `<p><strong>${escapeText(lead)} ${html.link(value, uris.get(id))}.</strong></p>`;
  return [
    ...(lists.responses?.holdsForAll ?? [])
      .flatMap((id) => sentenceOf(facts[id], sources, language))
      .map((words) => `<p>${words}</p>`),
    ...(emergency ? [call(words.danger, emergency)] : []),
    ...(help ? [call(`${help.service}: ${words.call}`, help.contact)] : []),
  ];
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
      // The whole limit says which other figure was printed.
      const limit = [
        revised?.includes(id) ? fact.caveat : capital(fact.short),
        reasonOf(fact, language),
      ]
        .filter((part) => part !== '')
        .map(sentence)
        .join(' ');
      const name =
        form === 'bars'
          ? (names?.[id] ?? fact.label)
          : [one.name, names?.[id] && `(${names[id]})`].filter(Boolean).join(' ');
      return `<tr><th scope="row">${escapeText(countedIn(name, form === 'bars' ? fact : { ...fact, unit: null }, language))}</th><td>${escapeText(figureText(fact, language))}</td><td>${escapeText(limit)} ${sentence(capital(citation(fact, sources, language, html)))}</td></tr>`;
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

/** What the figures can and cannot say; `short`: the one sentence that belongs beside every figure. */
function dataNote(
  limits: readonly string[],
  { facts, sources }: Slice,
  short: boolean,
  language: Language,
): string[] {
  const statements = limits
    .flatMap((id) => facts[id] ?? [])
    .map(
      (fact) =>
        `${escapeText(fact.text ?? '')} <span>${sentence(capital(citation(fact, sources, language, html)))}</span>`,
    );
  const [first = ''] = statements;
  return short
    ? [`<p>${first}</p>`]
    : [`<p>${html.strong(noteWords[language].title)}</p>`, ...list(statements)];
}

/** Every source of the ledger. */
function everySource({ sources }: Dataset, language: Language): string[] {
  return list(
    localSources(sources, language).map((source) => {
      const { producer, title, datePublished, url, urlStatus } = source;
      const year = datePublished === null ? '' : ` (${datePublished.slice(0, 4)})`;
      return `${escapeText(`${producer}${year}`)}. ${sentence(html.link(title, url !== null && urlStatus === 'seen' ? url : undefined))} ${escapeText(readingSentence(source, language))}`;
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
    paragraph(`${html.strong(`${service.name}.`)} ${escapeText(service.about)}`);
  const danger = emergency.map(
    ({ id, value }) =>
      `<p><strong>${escapeText(words.danger)} ${html.link(value, uris.get(id))}.</strong></p>`,
  );
  const rest = [
    `<p>${html.strong(asked)}</p>`,
    // Of a service that stands alone the name follows below, as when it is drawn.
    ...victimServices.flatMap((group) =>
      ways(group, groups.length > 1 ? [paragraph(html.strong(group.service.name))] : []),
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
        `<p>${html.strong(`${first.service.name}.`)} ${wayTo(lead)}</p>`,
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
      ? html.link(verb.chat, uri)
      : `${escapeText(keyword === undefined ? verb[channel] : send(keyword))} ${html.link(value, uri)}`;
  if (channel !== 'chat' && channel !== 'web') return words;
  const foreign = page[pageLanguage ?? ''];
  return `${words}${foreign === undefined ? '' : ` ${escapeText(foreign)}`} <span>(${escapeText(help.chatTraces)})</span>`;
}

/** "nearly 12,000"; empty for a fact that is words. */
function figureText(fact: Fact, language: Language): string {
  const { qualifier, digits } = figureOf(fact, language) ?? { digits: '' };
  return qualifier === undefined ? digits : `${qualifier} ${digits}`;
}

function reasonOf({ standing, printed, reason }: Fact, language: Language): string {
  return [
    standing === 'corrected' && printed !== undefined ? common[language].articleSays(printed) : '',
    reason ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * "as reported by A: B; C, p. 3, via D and E". Each source once; where one was read is named behind it, unless the
 * standing's word says it already. `core/src/citation.ts` draws the same; shared, it made every page larger.
 */
function citation(...cited: Parameters<typeof citationParts>): string {
  const { standing, readings } = citationParts(...cited);
  return `${standing}: ${readings}`;
}

function citationParts(
  fact: Pick<Fact, 'standing' | 'citations'>,
  sources: Sources,
  language: Language,
  markup: Markup,
): { standing: string; readings: string } {
  const words = common[language];
  const name = (id: string) => markup.link(sources[id]?.name ?? id, sources[id]?.url);
  const listed = (some: readonly string[]) =>
    some
      .map((id, i) => (i === 0 ? '' : i === some.length - 1 ? ` ${words.and} ` : ', ') + name(id))
      .join('');
  const secondhand = fact.standing === 'secondhand';
  const reporters = secondhand ? [...new Set(fact.citations.flatMap(({ via }) => via ?? []))] : [];
  const standing =
    reporters.length === 0
      ? markup.text(words.standing[fact.standing])
      : `${markup.text(words.reportedBy)} ${listed(reporters)}`;
  const places = new Map<string, string[]>();
  for (const { source, locator, via } of fact.citations) {
    const place = name(source) + (locator === undefined ? '' : `, ${markup.text(locator)}`);
    places.set(place, [
      ...(places.get(place) ?? []),
      ...(via === undefined || secondhand ? [] : [via]),
    ]);
  }
  const readings = [...places].map(([place, via]) =>
    via.length === 0 ? place : `${place}, ${words.via} ${listed(via)}`,
  );
  return { standing, readings: readings.join('; ') };
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
