/** Makes what a visitor copies, with the code that the command uses too. Pure. */
import type { Attributes } from '@ht-widgets/core/statement.js';
import type { Dataset } from '@ht-widgets/facts/view.js';
import { isPersonal, safeAddress } from '@ht-widgets/quick-exit/destination.js';
import { checkedLook } from '../../packages/ht-widgets/src/embed/look-options.js';
import { lookNames } from '../../packages/ht-widgets/src/embed/look.js';
import { frameAddress, heightOf } from '../../packages/ht-widgets/src/snippet/frame.js';
import { pasteable } from '../../packages/ht-widgets/src/snippet/paste.js';
import {
  scriptLine,
  snippetOf,
  type Form,
  type Wanted,
} from '../../packages/ht-widgets/src/snippet/snippet.js';
import { nextTo } from '../../packages/ht-widgets/src/snippet/written.js';
import { platforms, waysOf, type PasteForm, type Way } from './platforms.js';
import type { State } from './state.js';

/** What keeps a visitor from copying, or what they should know first; `words/` has the texts. */
export type Note =
  | 'address'
  | 'chart-missing'
  | 'exit-frame'
  | 'exit-text'
  | 'fact-missing'
  | 'href'
  | 'local'
  | 'numbers'
  | 'paste-widget'
  | 'personal';

export interface Made {
  way: Way;
  /** Empty where a note says what is missing. */
  code: string;
  /** For an administrator, once for the whole site. */
  line?: string;
  /** What goes into the clipboard as formatted text. */
  rich?: string;
  /** The fields of a form, in place of code. */
  fields?: readonly (readonly [name: 'server' | 'tag' | 'attribute', value: string])[];
  /** In pixels, for a box that does not grow. */
  height?: number;
  notes: readonly Note[];
}

/** The folder of the files: the address as typed, if it is one, else undefined. */
export function folderOf(typed: string): string | undefined {
  const address = typed.trim();
  if (!/^https:\/\/[^\s/?#]+\.[^\s]+$/i.test(address) || !URL.canParse(address)) return undefined;
  const { href, pathname, search, hash } = new URL(address);
  if (search + hash !== '') return undefined;
  if (pathname.endsWith('.js')) return nextTo(href, '');
  const last = pathname.slice(pathname.lastIndexOf('/') + 1);
  if (last.includes('.')) return undefined;
  return href.endsWith('/') ? href : `${href}/`;
}

/** Whether pages of other sites can load from it. */
export function isPublic(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && !/^(localhost|127\..*|\[::1\])$/.test(hostname);
}

/** The look as the snippet takes it; what is wrong or empty is left out. */
export function lookOf({ look, attributes }: Pick<State, 'look' | 'attributes'>): Attributes {
  const scheme = attributes['theme'] === 'dark' ? 'dark' : 'light';
  const valid = lookNames.flatMap((name) => {
    const typed = look[name]?.trim() ?? '';
    const checked = typed === '' ? undefined : checkedLook(name, typed, scheme);
    return checked && 'value' in checked ? [[name, checked.value] as const] : [];
  });
  return Object.fromEntries(valid);
}

/** What only a script reads is not in a text. */
const onlyWithScript = ['heading-level', 'theme', 'placement', 'shortcut', 'skip-link'];

const htmlForm: Readonly<Record<PasteForm, Form>> = {
  address: 'iframe',
  classic: 'element',
  div: 'div',
  fields: 'element',
  iframe: 'iframe',
  markdown: 'static',
  paste: 'element',
  shortcode: 'element',
  static: 'static',
  text: 'static',
};

/** The way that is chosen, or the best one. */
export function wayOf({ platform, files, way }: State): Way {
  const ways = waysOf(platform, files !== 'none');
  const [first] = ways;
  if (!first) throw new Error(platforms[platform].guide);
  return ways.find(({ id }) => id === way) ?? first;
}

/** The attributes that a form takes. An address that leads nowhere safe is left out. */
export function attributesIn({ widget, attributes }: State, form: PasteForm): Attributes {
  const html = htmlForm[form];
  const kept = Object.entries(attributes).filter(
    ([name, value = '']) =>
      !(html === 'static' && onlyWithScript.includes(name)) &&
      !(html === 'iframe' && ['placement', 'structured-data'].includes(name)) &&
      !(name === 'href' && safeAddress(value) === undefined) &&
      !(widget === 'stat' && name === 'heading-level' && attributes['display'] === 'inline'),
  );
  return Object.fromEntries(kept);
}

/** What is asked of the snippet's code. `site`: the folder of this site's copy of the files. */
export function wantedOf(state: State, form: PasteForm, site: string): Wanted {
  const folder = state.files === 'own' ? folderOf(state.address) : site;
  return {
    widget: state.widget,
    form: htmlForm[form],
    lang: state.lang === 'en' ? undefined : state.lang,
    attributes: attributesIn(state, form),
    address: `${folder ?? site}ht-widgets.js`,
    look: lookOf(state),
    script: 'classic',
  };
}

/** What keeps the code from being made. */
function blockersOf(state: State, { form, files }: Way): Note[] {
  const { widget, attributes, files: place, address } = state;
  const blockers: [boolean, Note][] = [
    [widget === 'stat' && attributes['fact'] === undefined, 'fact-missing'],
    [widget === 'chart' && attributes['chart'] === undefined, 'chart-missing'],
    [widget === 'quick-exit' && htmlForm[form] === 'iframe', 'exit-frame'],
    [form === 'paste' && !pasteable.includes(widget), 'paste-widget'],
    [files && place === 'own' && folderOf(address) === undefined, 'address'],
  ];
  return blockers.flatMap(([applies, note]) => (applies ? [note] : []));
}

function notesOf(state: State, { form, files }: Way, site: string): Note[] {
  const { widget, attributes, files: place } = state;
  const href = attributes['href'] ?? '';
  const notes: [boolean, Note][] = [
    [files && place === 'site' && !isPublic(site), 'local'],
    [href.trim() !== '' && safeAddress(href) === undefined, 'href'],
    [safeAddress(href) !== undefined && isPersonal(href), 'personal'],
    [widget === 'quick-exit' && htmlForm[form] === 'static', 'exit-text'],
    [htmlForm[form] === 'iframe' || form === 'fields', 'numbers'],
  ];
  return notes.flatMap(([applies, note]) => (applies ? [note] : []));
}

/** `markdown` and `paste` are made by code that is loaded when they are chosen. */
export interface Later {
  markdown?: (html: string) => string;
  paste?: (dataset: Dataset, wanted: Wanted) => string | undefined;
}

/** What to copy. `code` is undefined in it while code for its form is loading. */
export function make(
  dataset: Dataset,
  state: State,
  site: string,
  later: Later,
): Made & { loading?: true } {
  const way = wayOf(state);
  const blockers = blockersOf(state, way);
  if (blockers.length > 0) return { way, code: '', notes: blockers };
  const notes = notesOf(state, way, site);
  const wanted = wantedOf(state, way.form, site);
  const lines = snippetOf(dataset, wanted);
  const html = lines.join('\n');
  const frame = htmlForm[way.form] === 'iframe' ? { height: heightOf(dataset, wanted) } : {};
  const made = { way, notes, ...frame };
  switch (way.form) {
    case 'address':
      return { ...made, code: frameAddress(wanted) };
    case 'div':
      return { ...made, code: html, line: scriptLine(wanted) };
    case 'fields':
      return { ...made, code: '', fields: fieldsOf(state, wanted) };
    case 'markdown':
      return later.markdown
        ? { ...made, code: later.markdown(html) }
        : { ...made, code: '', loading: true };
    case 'paste': {
      const code = later.paste?.(dataset, wanted);
      return code === undefined ? { ...made, code: '', loading: true } : { ...made, code };
    }
    case 'shortcode':
      return { ...made, code: shortcodeOf(state) };
    case 'text':
      return { ...made, code: textOf(lines), rich: html };
    default:
      return { ...made, code: html };
  }
}

/** As the plugin for WordPress takes it. */
function shortcodeOf(state: State): string {
  const { widget, lang } = state;
  const all: Attributes = {
    ...attributesIn(state, 'shortcode'),
    ...(lang === 'en' ? {} : { lang }),
  };
  const written = Object.entries(all).map(([name, value = '']) => {
    const key = name.replaceAll('-', '_');
    return ` ${key}="${value === '' ? 'on' : value.replaceAll('"', '')}"`;
  });
  return `[ht_${widget.replaceAll('-', '_')}${written.join('')}]`;
}

function fieldsOf({ lang }: State, wanted: Wanted): NonNullable<Made['fields']> {
  const all = { ...wanted.attributes, ...(lang === 'en' ? {} : { lang }) };
  return [
    ['server', nextTo(wanted.address, 'ht-widgets.iife.js')],
    ['tag', `ht-${wanted.widget}`],
    ...Object.entries(all).map(([name, value]) => ['attribute', `${name}: ${value}`] as const),
  ];
}

/** The words of a text, a paragraph on each line; links that are not phone numbers keep theirs. */
function textOf(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/<a [^>]*href="(https:[^"]*)"[^>]*>(.*?)<\/a>/g, '$2 ($1)')
    .replace(/<li[^>]*>/g, '• ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
