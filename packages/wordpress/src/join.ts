/**
 * Joins the pieces of a widget's text in the order of its attributes. `class-ht-widgets-texts.php`
 * does the same on the server; tests compare both with what the command prints.
 */
import type {
  BannerTexts,
  ChoiceTexts,
  FactTexts,
  LinkTexts,
  ListTexts,
  ServicePiece,
  Texts,
  Way,
} from './texts.js';

export type Attributes = Readonly<Partial<Record<string, string>>>;

interface Joined {
  /** Whole lines. */
  body: string;
  /** Of the sentence that says how old the text is; undefined where no sentence says it. */
  month: string | undefined;
}

/** The text in its element; undefined if the attributes name nothing that exists. */
export function fallbackOf(texts: Texts, attributes: Attributes): string | undefined {
  const joined = join(texts, attributes);
  if (joined === undefined || texts.kind === 'link') return joined?.body;
  const tag = isInline(texts, attributes) ? 'span' : 'div';
  const line = tag === 'span' ? '' : '\n';
  return `<${tag} class="ht-fallback" lang="${texts.language}">${line}${joined.body}</${tag}>`;
}

/** The text alone, for feeds and newsletters, with the month in which it was read. */
export function staticOf(texts: Texts, attributes: Attributes): string | undefined {
  const unfolded = { ...attributes, placement: 'inline' };
  const shown = texts.kind === 'list' ? { ...unfolded, display: 'list' } : unfolded;
  const joined = join(texts, shown);
  if (joined === undefined || texts.kind === 'link') return joined?.body;
  const asOf = texts.asOf[joined.month ?? ''] ?? { p: '', span: '' };
  return isInline(texts, attributes)
    ? `<span lang="${texts.language}">${joined.body} ${asOf.span}</span>`
    : `<div lang="${texts.language}">\n${joined.body}${asOf.p}</div>`;
}

export function isInline({ kind }: Pick<Texts, 'kind'>, { display }: Attributes): boolean {
  return kind === 'facts' && display === 'inline';
}

function join(texts: Texts, attributes: Attributes): Joined | undefined {
  switch (texts.kind) {
    case 'facts':
      return facts(texts, attributes);
    case 'choice':
      return choice(texts, attributes);
    case 'list':
      return list(texts, attributes);
    case 'banner':
      return { body: banner(texts, attributes), month: texts.month };
    case 'link':
      return { body: link(texts, attributes), month: undefined };
  }
}

function facts({ facts: all }: FactTexts, attributes: Attributes): Joined | undefined {
  const { fact = '', compare = '', display } = attributes;
  const one = all[fact];
  if (!one) return undefined;
  const inline = display === 'inline';
  const other = fact === compare ? undefined : all[compare];
  const months = [one.month, ...(other ? [other.month] : [])];
  if (one.successor !== undefined) {
    const next = facts({ kind: 'facts', facts: all }, { ...attributes, fact: one.successor });
    const space = inline && next ? ' ' : '';
    const own = inline ? one.inline : one.card.join('');
    return { body: own + space + (next?.body ?? ''), month: earliest(months) };
  }
  if (inline) return { body: one.inline, month: earliest(months) };
  const both = other?.scale !== undefined && one.scale === other.scale;
  const card = ({ card: [before, after], newer, hint }: typeof one): string =>
    before + (both && (newer === fact || newer === compare) ? '' : hint) + after;
  const body = both ? pair([card(one), card(other)]) : card(one);
  return { body, month: earliest(months) };
}

/** The roles of a card's lines. */
const parts = ['standing', 'figure', 'reason', 'of', 'limit', 'newer', 'source'];

/** Two cards as one: what both have is there once, all else with the figure it belongs to. */
function pair(cards: readonly [string, string]): string {
  const keys = cards.map((card) => / class="ht-figure">(.*?)<\/strong>/.exec(card)?.[1] ?? '');
  const join = (part: string): string => {
    const own = new RegExp(`^.*?<[a-z]+ class="ht-${part}">.*\n`, 'm');
    const lines = cards.map((card) => own.exec(card)?.[0] ?? '');
    if (lines[0] === lines[1]) return lines[0] ?? '';
    const keyed = lines.map((line, i) => line.replace('>', () => `><strong>${keys[i]}</strong> `));
    return (part === 'figure' ? lines : keyed).join('');
  };
  return parts.map(join).join('');
}

function choice(
  { attribute, usual, items }: ChoiceTexts,
  attributes: Attributes,
): Joined | undefined {
  const piece = items[attributes[attribute] ?? ''] ?? items[usual];
  return piece && { body: piece.html, month: piece.month };
}

function list(texts: ListTexts & { month: string }, attributes: Attributes): Joined | undefined {
  const given = words(attributes[texts.attribute]);
  const ids = given.length === 0 ? Object.keys(texts.items) : given;
  const items = ids.flatMap((id) => texts.items[id] ?? []);
  if (items.length === 0) return undefined;
  const folded = attributes['display'] === 'details';
  const rows = items.map(({ html, details }) => (folded ? (details ?? html) : html));
  const defining = items.map(({ laws = [] }) => laws[0]);
  const laws = unique(items.flatMap((item) => item.laws ?? [])).filter(
    (id) => !defining.includes(id),
  );
  const head = laws.length === 0 ? '' : texts.lawsHead;
  const explained = laws.map((id) => texts.laws[id] ?? '');
  return {
    body: [texts.open, ...rows, texts.after, head, ...explained].join(''),
    month: earliest(items.flatMap(({ month }) => month ?? [])) ?? texts.month,
  };
}

/** As in the banner: without a victim service among the contacts, the usual ones come first. */
function contactsOf({ ways, usual }: BannerTexts, attributes: Attributes): Way[] {
  const chosen = words(attributes['contacts']).filter((id) => id in ways);
  const named = chosen.some((id) => ways[id]?.part === 'victim');
  const about = attributes['about'] === 'child' ? 'child' : '';
  const ids = named ? chosen : unique([...(usual[about] ?? []), ...chosen]);
  return ids.flatMap((id) => ways[id] ?? []);
}

function banner(texts: BannerTexts, attributes: Attributes): string {
  const contacts = contactsOf(texts, attributes);
  const ofPart = (part: Way['part']): Way[] => contacts.filter((way) => way.part === part);
  const emergency = ofPart('emergency');
  const victim = groups(ofPart('victim'));
  const law = groups(ofPart('law'));
  const folded = ['top', 'bottom'].includes(attributes['placement'] ?? '');
  const lead = folded ? victim[0]?.[0] : undefined;
  const single = victim.length === 1 && law.length === 0;
  const piece = (part: keyof ServicePiece, [first]: Way[]): string =>
    texts.services[first?.service ?? '']?.[part] ?? '';
  const waysOf = (group: Way[], before: string): string => {
    const others = group.filter((way) => way !== lead);
    const rows = others.map(({ html }) => html).join('');
    return others.length === 0 ? '' : before + texts.list[0] + rows + texts.list[1];
  };
  const rest = [
    texts.question[attributes['about'] === 'child' ? 'child' : ''],
    ...victim.map((group) => waysOf(group, piece(single ? 'who' : 'head', group))),
    law.length > 0 ? texts.lawEnforcement : '',
    ...law.map((group) => waysOf(group, piece('head', group))),
    texts.before,
    ...(single ? victim.map((group) => piece('about', group)) : []),
    texts.traces,
    checks(texts, [...emergency, ...victim.flat(), ...law.flat()]),
  ];
  const body = lead ? [lead.lead, texts.fold[0], ...rest, texts.fold[1]] : rest;
  return [...emergency.map(({ html }) => html), ...body].join('');
}

/** The ways of each service, in the order in which the services come first. */
function groups(ways: Way[]): Way[][] {
  return unique(ways.map(({ service }) => service)).map((id) =>
    ways.filter(({ service }) => service === id),
  );
}

/** When and how the contacts were checked; with several answers, each with its numbers. */
function checks({ check: [before, after] }: BannerTexts, ways: Way[]): string {
  const texts = unique(ways.map(({ check }) => check));
  return texts
    .map((text) => {
      const values = ways.filter(({ check }) => check === text).map(({ value }) => value);
      return before + text + (texts.length > 1 ? `: ${values.join(', ')}` : '') + after;
    })
    .join('');
}

function link({ usual, link: [before, after] }: LinkTexts, { href = usual }: Attributes): string {
  const escaped = href
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return before + escaped + after;
}

export function words(value = ''): string[] {
  return unique(value.split(/\s+/).filter((word) => word !== ''));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function earliest(months: readonly string[]): string | undefined {
  return [...months].sort()[0];
}
