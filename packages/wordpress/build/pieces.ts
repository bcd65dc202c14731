/**
 * Cuts the pieces of each widget's text out of what the snippet's code prints. Nothing here words
 * or marks up anything: a dataset with one item is printed, and its lines are taken apart.
 */
import { asOfHtml, statementOf, type Attributes } from '@ht-widgets/core/statement.js';
import { sliceIn, type Dataset } from '@ht-widgets/facts/view.js';
import { comparable } from '@ht-widgets/stat/fallback.js';
import type { WidgetName } from '../../ht-widgets/src/names.js';
import { dayOf } from '../../ht-widgets/src/snippet/as-of.js';
import { fallbackOf } from '../../ht-widgets/src/snippet/snippet.js';
import type { FactPiece, FactTexts, ListItem, Piece, Texts } from '../src/texts.js';
import { bannerTexts } from './banner-pieces.js';
import { linesOf, type Source } from './printed.js';

/** The texts of a widget, with the sentence of each month that they need. */
export function textsOf(source: Source, widget: WidgetName): Texts {
  const texts = made(source, widget);
  const { language, dataset } = source;
  const month = dataset.compiledOn.slice(0, 7);
  const months = [...new Set([month, ...monthsIn(texts)])].sort();
  const asOf = Object.fromEntries(
    months.map((each) => [
      each,
      { p: `  ${asOfHtml(each, language)}\n`, span: asOfHtml(each, language, 'span') },
    ]),
  );
  return { ...texts, language, month, asOf } as Texts;
}

function monthsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'month' && typeof one === 'string' ? [one] : monthsIn(one),
  );
}

function made(source: Source, widget: WidgetName) {
  const { charts = [] } = source.dataset;
  switch (widget) {
    case 'stat':
      return factTexts(source);
    case 'chart':
      return choiceTexts(
        source,
        widget,
        'chart',
        '',
        charts.map(({ id }) => id),
      );
    case 'data-note':
      return choiceTexts(source, widget, 'display', 'full', ['full', 'short']);
    case 'source-list':
      return choiceTexts(source, widget, 'display', 'page', ['page', 'all']);
    case 'factor-list':
      return listTexts(source, widget, 'factors', source.dataset.factors);
    case 'response-list':
      return listTexts(source, widget, 'areas', source.dataset.responses);
    case 'type-list':
      return typeTexts(source);
    case 'hotline-banner':
      return bannerTexts(source);
    case 'quick-exit':
      return linkTexts(source);
  }
}

function pieceOf(source: Source, widget: WidgetName, attributes: Attributes): Piece {
  const html = linesOf(source, widget, attributes).join('');
  const day = dayOf(source.dataset, widget, attributes);
  return { html, ...(day === undefined ? {} : { month: day.slice(0, 7) }) };
}

function choiceTexts(
  source: Source,
  widget: WidgetName,
  attribute: string,
  usual: string,
  values: readonly string[],
) {
  const items = values.map((value) => [value, pieceOf(source, widget, { [attribute]: value })]);
  return { kind: 'choice', attribute, usual, items: Object.fromEntries(items) as object };
}

function factTexts(source: Source): FactTexts {
  const pieces = source.dataset.facts.map((fact) => [fact.id, factPiece(source, fact)] as const);
  return { kind: 'facts', facts: Object.fromEntries(pieces) };
}

/** A dataset with some of the facts, which is printed sooner. */
export function withFacts(dataset: Dataset, ids: readonly (string | undefined)[]): Dataset {
  return { ...dataset, facts: dataset.facts.filter(({ id }) => ids.includes(id)) };
}

function factPiece(source: Source, fact: Dataset['facts'][number]): FactPiece {
  const { language } = source;
  const { id } = fact;
  const successor = fact.withdrawn?.successor;
  // Without its successor, a withdrawn fact prints its own lines alone.
  const dataset = withFacts(source.dataset, [id, fact.withdrawn ? undefined : fact.newer]);
  const own = { dataset, language };
  const card = linesOf(own, 'stat', { fact: id });
  const at = card.findIndex((line) => line.includes('<p class="ht-newer">'));
  const inline = fallbackOf(own.dataset, {
    widget: 'stat',
    lang: language,
    attributes: { fact: id, display: 'inline' },
  }).join('');
  const slice = sliceIn(dataset, language);
  const record = slice.facts[id];
  const newer = record && statementOf(record, slice.sources, language).newer?.id;
  return {
    card:
      at === -1 ? [card.join(''), ''] : [card.slice(0, at).join(''), card.slice(at + 1).join('')],
    hint: card[at] ?? '',
    ...(newer === undefined || fact.withdrawn ? {} : { newer }),
    inline: inline.replace(/^<span[^>]*>/, '').replace(/<\/span>$/, ''),
    ...(comparable(fact, fact) && !fact.withdrawn ? { scale: `${fact.kind} ${fact.unit}` } : {}),
    ...(successor === undefined ? {} : { successor }),
    month: fact.asOf.slice(0, 7),
  };
}

type Listed = readonly { id: string }[] | undefined;

/** Lists in a `<ul>`: its second line is the item, and the rest holds for all. */
function listTexts(source: Source, widget: WidgetName, attribute: string, records: Listed = []) {
  const items: [string, ListItem][] = records.map(({ id }) => {
    const wanted = { [attribute]: id };
    const [, html = ''] = linesOf(source, widget, wanted);
    const [, folded = ''] = linesOf(source, widget, { ...wanted, display: 'details' });
    const month = monthOf(source, widget, wanted);
    return [
      id,
      {
        html,
        ...(folded === html ? {} : { details: folded }),
        ...(month === undefined ? {} : { month }),
      },
    ];
  });
  const [first] = records;
  const [open = '', , ...after] = linesOf(source, widget, { [attribute]: first?.id ?? '' });
  return {
    ...{ kind: 'list', attribute, open, items: Object.fromEntries(items), after: after.join('') },
    ...{ laws: {}, lawsHead: '' },
  };
}

/** The month of the oldest fact of an item; undefined if it has no facts. */
function monthOf({ dataset }: Source, widget: WidgetName, attributes: Attributes) {
  const never = '9999-12-31';
  const day = dayOf({ ...dataset, compiledOn: never }, widget, attributes);
  return day === never ? undefined : day?.slice(0, 7);
}

type Type = NonNullable<Dataset['types']>[number];

/** A dataset with other types, which need no law here. */
function withTypes(dataset: Dataset, types: readonly (Omit<Type, 'law'> & { law: string[] })[]) {
  return { ...dataset, types: types as Type[] };
}

function typeTexts(source: Source) {
  const { dataset } = source;
  const { types = [] } = dataset;
  // What holds for all types is what is printed without any.
  const bare = withTypes(
    dataset,
    types.map((type) => ({ ...type, law: [], facts: [] })),
  );
  const [, ...after] = linesOf({ ...source, dataset: bare }, 'type-list', {
    types: types[0]?.id ?? '',
  });
  const items = types.map((type) => {
    // With the law that defines it and no others, nothing is explained below.
    const alone = withTypes(dataset, [{ ...type, law: type.law.slice(0, 1) }]);
    const lines = linesOf({ ...source, dataset: alone }, 'type-list', { types: type.id });
    const month = monthOf(source, 'type-list', { types: type.id });
    const html = lines.slice(0, lines.length - after.length).join('');
    return [type.id, { html, laws: [...type.law], ...(month === undefined ? {} : { month }) }];
  });
  return {
    ...{ kind: 'list', attribute: 'types', open: '' },
    items: Object.fromEntries(items) as object,
    after: after.join(''),
    ...lawTexts(source, after.length),
  };
}

/** Each law as it is printed below the types, and the line above the first. */
function lawTexts(source: Source, after: number) {
  const { dataset } = source;
  const { types = [] } = dataset;
  const [type] = types;
  const ids = [...new Set(types.flatMap(({ law }) => law))];
  const printed = ids.map((id) => {
    // The first law defines a type. An id that does not exist prints nothing in its place.
    const one = withTypes(dataset, type ? [{ ...type, law: ['', id], facts: [] }] : []);
    const lines = linesOf({ ...source, dataset: one }, 'type-list').slice(1 + after);
    return { id, head: lines[0] ?? '', html: lines.slice(1).join('') };
  });
  return {
    laws: Object.fromEntries(printed.map(({ id, html }) => [id, html])),
    lawsHead: printed[0]?.head ?? '',
  };
}

function linkTexts({ dataset, language }: Source) {
  const mark = 'https://address.invalid/';
  const [line = ''] = fallbackOf(dataset, {
    widget: 'quick-exit',
    lang: language,
    attributes: { href: mark },
  });
  const [usual = ''] = fallbackOf(dataset, {
    widget: 'quick-exit',
    lang: language,
    attributes: {},
  });
  const [before = '', after = ''] = line.split(mark);
  return {
    kind: 'link',
    usual: usual.slice(before.length, usual.length - after.length),
    link: [before, after],
  };
}
