/** The attributes that a snippet takes, from the elements' manifest, which the build puts here. */
import { readFileSync } from 'node:fs';
import { Option } from 'commander';
import type { Attributes } from '@ht-widgets/core/statement.js';
import type { Dataset } from '../../../facts/generated/types.js';
import { widgetNames, type WidgetName } from '../names.js';
import { UsageError, wordIn } from './command.js';
import { didYouMean } from './nearest.js';
import { refuseIdle, type CommandForm } from './forms.js';
import { nameOf } from './io.js';
import { current, ownData, recordsOf } from './ledger.js';

interface Manifest {
  modules: { declarations: { tagName?: string; attributes?: Attribute[] }[] }[];
}
interface Attribute {
  name: string;
  type: { text: string };
}

type Options = Readonly<Partial<Record<string, string | true>>>;

/** `src` is a dataset, which a snippet does not take; structured data shows nothing. */
const omitted = ['src', 'structured-data'];
const required: Readonly<Partial<Record<WidgetName, string>>> = { stat: 'fact', chart: 'chart' };

/** The part of a dataset without which a widget has nothing to show. */
const parts: Readonly<Partial<Record<WidgetName, keyof Dataset>>> = {
  'factor-list': 'factors',
  'type-list': 'types',
  'response-list': 'responses',
  'data-note': 'limits',
  'hotline-banner': 'contacts',
};

const { modules } = JSON.parse(
  readFileSync(new URL('custom-elements.json', import.meta.url), 'utf8'),
) as Manifest;
const elements = modules.flatMap(({ declarations }) => declarations);

function documented(widget: WidgetName): Attribute[] {
  const { attributes = [] } = elements.find(({ tagName }) => tagName === `ht-${widget}`) ?? {};
  return attributes.filter(({ name }) => !omitted.includes(name));
}

/** An option for each attribute. Its help says what it takes, and for which widgets. */
export function attributeOptions(): Option[] {
  const all = widgetNames.flatMap((widget) =>
    documented(widget).map((attribute) => ({ widget, ...attribute })),
  );
  return [...new Set(all.map(({ name }) => name))].map((name) => {
    const users = all.filter((one) => one.name === name);
    const types = [...new Set(users.map(({ type }) => type.text))];
    const help = types.map((type) => {
      const words = wordsIn(type).join('|');
      const widgets = users.filter((one) => one.type.text === type).map(({ widget }) => widget);
      return `${words}${words && ' '}(${widgets.join(', ')})`;
    });
    const kind = recordsOf(name) ? (name.endsWith('s') ? 'ids' : 'id') : 'value';
    const value = types.includes('boolean') ? '' : ` <${kind}>`;
    return new Option(`--${name}${value}`, help.join('; '));
  });
}

/** The attributes among the options; throws where one does not fit the widget or the form. */
export function attributesOf(widget: WidgetName, form: CommandForm, options: Options): Attributes {
  const attributes: Record<string, string> = {};
  for (const option of attributeOptions()) {
    const name = option.name();
    const value = options[option.attributeName()];
    if (value === undefined) continue;
    const attribute = documented(widget).find((one) => one.name === name);
    if (!attribute) throw new UsageError(`${widget} has no --${name}`);
    refuseIdle(name, form);
    attributes[name] = value === true ? '' : checked(value, attribute);
  }
  const missing = required[widget];
  if (missing !== undefined && attributes[missing] === undefined) {
    const hint = `To see them: ht-widgets list --topic ${missing}s`;
    throw new UsageError(`--${missing} is missing: the id of a ${missing}. ${hint}`);
  }
  const part = parts[widget];
  const file = nameOf(ownData()?.file ?? 'the ledger');
  if (part !== undefined && ((current()[part] as unknown[] | undefined) ?? []).length === 0)
    throw new UsageError(`${file} has no "${part}", so there is nothing in a ${widget}`);
  return attributes;
}

function checked(value: string, { name, type }: Attribute): string {
  const words = wordsIn(type.text);
  if (words.length > 0) return wordIn(value, name, words);
  if (name === 'href') return pageAt(value, name);
  const ids = recordsOf(name)?.map(({ id }) => id) ?? [];
  const list = name.endsWith('s');
  const what = name === 'compare' ? 'fact' : name.replace(/s$/, '');
  const given = list ? value.split(/\s+/).filter((id) => id !== '') : [value.trim()];
  if (given.length === 0) throw new UsageError(`expected the id of a ${what}`);
  for (const id of given)
    if (!ids.includes(id))
      throw new UsageError(`there is no ${what} ${JSON.stringify(id)}${didYouMean(id, ids)}`);
  return given.join(' ');
}

function wordsIn(type: string): string[] {
  return [...type.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);
}

/** The address of a page to leave to. A relative one would stay on the site. */
function pageAt(value: string, name: string): string {
  if (!URL.canParse(value) || new URL(value).protocol !== 'https:' || /\s/.test(value))
    throw new UsageError(`--${name} takes an https address; found ${JSON.stringify(value)}`);
  return value;
}
