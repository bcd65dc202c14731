/** What a visitor has chosen, and the fragment of the address that restores it. Pure. */
import type { Attributes } from '@ht-widgets/core/statement.js';
import type { Language } from '@ht-widgets/facts';
import { lookNames, type LookName } from '../../packages/ht-widgets/src/embed/look.js';
import { widgetNames, type WidgetName } from '../../packages/ht-widgets/src/names.js';
import { nearest } from '../../packages/ht-widgets/src/cli/nearest.js';
import type { Settings } from '../../packages/wordpress/src/settings.js';
import { platformNames, type PlatformName } from './platforms.js';

export const places = ['site', 'own', 'none'] as const;
export const widths = ['phone', 'column', 'desktop'] as const;
export const grounds = ['light', 'dark', 'own'] as const;

export interface State {
  widget: WidgetName;
  /** Of the widget; ids exist, and words are among those of the manifest. */
  attributes: Attributes;
  lang: Language;
  /** As typed; a colour may be wrong. */
  look: Readonly<Partial<Record<LookName, string>>>;
  /** Where the files are: the copy of this site, at `address`, or nowhere. */
  files: (typeof places)[number];
  /** As typed. */
  address: string;
  platform: PlatformName;
  /** The way to paste into the platform; empty for the first one. */
  way: string;
  width: (typeof widths)[number];
  ground: (typeof grounds)[number];
  /** The page's own background, `#rrggbb`. */
  page: string;
}

export const start: State = {
  widget: 'hotline-banner',
  attributes: {},
  lang: 'en',
  look: {},
  files: 'site',
  address: '',
  platform: 'wordpress',
  way: '',
  width: 'phone',
  ground: 'light',
  page: '#f4efe4',
};

/** What a link may name. */
export interface Known {
  settings: Settings;
  /** The ids that an attribute takes. */
  idsOf: (attribute: string) => readonly string[];
}

/** What a link has that was left out, and what it may have meant. */
export interface Problem {
  name: string;
  value: string;
  guess: string | undefined;
}

/** Longer than any link of ours. */
const longest = 4000;
const longestValue = 400;

/** The choices that are not the usual ones, as parameters. */
export function fragmentOf(state: State, other = start): string {
  const { widget, attributes, lang, look, files, address, platform, way } = state;
  const { width, ground, page } = state;
  const typed = Object.entries(look).filter(([, value]) => value !== '');
  const given: Record<string, string> = { widget, ...attributes, ...Object.fromEntries(typed) };
  const others = { lang, files, address, for: platform, way, width, ground, page };
  const usual: Record<string, string> = { ...other, for: other.platform } as never;
  for (const [name, value] of Object.entries(others))
    if (value !== usual[name]) given[name] = value;
  return new URLSearchParams(given).toString();
}

/** The state that a fragment names. What it does not know is left out, and is a problem. */
export function stateFrom(
  fragment: string,
  known: Known,
  usual = start,
): { state: State; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (name: string, value: string, guess?: string): void => {
    problems.push({ name, value: value.slice(0, 60), guess });
  };
  if (fragment.length > longest) {
    report('', fragment);
    return { state: usual, problems };
  }
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const word = <Word extends string>(name: string, words: readonly Word[], other: Word): Word => {
    const value = given.get(name);
    given.delete(name);
    if (value === null) return other;
    const found = words.find((one) => one === value);
    if (found === undefined) report(name, value, nearest(value, words));
    return found ?? other;
  };
  const text = (name: string, other: string): string => {
    const value = given.get(name) ?? other;
    given.delete(name);
    if (value.length <= longestValue) return value;
    report(name, value);
    return other;
  };
  const widget = word('widget', widgetNames, usual.widget);
  const state: State = {
    widget,
    lang: word('lang', ['en', 'es'], usual.lang),
    files: word('files', places, usual.files),
    address: text('address', usual.address),
    platform: word('for', platformNames, usual.platform),
    way: text('way', usual.way),
    width: word('width', widths, usual.width),
    ground: word('ground', grounds, usual.ground),
    page: text('page', usual.page),
    look: Object.fromEntries(
      lookNames.filter((name) => given.has(name)).map((name) => [name, text(name, '')]),
    ),
    attributes: attributesFrom(given, widget, known, report),
  };
  if (!/^#[\da-f]{6}$/.test(state.page)) {
    report('page', state.page);
    state.page = usual.page;
  }
  return { state, problems };
}

/** The attributes that the manifest has for the widget, each with a value that it takes. */
function attributesFrom(
  given: URLSearchParams,
  widget: WidgetName,
  { settings, idsOf }: Known,
  report: (name: string, value: string, guess?: string) => void,
): Attributes {
  const found: Record<string, string> = {};
  for (const [name, value] of given) {
    const setting = settings[widget]?.[name];
    if (!setting || value.length > longestValue) report(name, value);
    else if (setting.type === 'word') {
      if (setting.words.includes(value)) found[name] = value;
      else report(name, value, nearest(value, setting.words));
    } else if (setting.type === 'ids') {
      const ids = [...new Set(value.split(/\s+/).filter(Boolean))];
      const all = idsOf(name);
      for (const id of ids) if (!all.includes(id)) report(name, id, nearest(id, all));
      const kept = ids.filter((id) => all.includes(id)).slice(0, setting.many ? ids.length : 1);
      if (kept.length > 0) found[name] = kept.join(' ');
    } else found[name] = setting.type === 'flag' ? '' : value;
  }
  return found;
}
