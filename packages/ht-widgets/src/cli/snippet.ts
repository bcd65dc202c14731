import { readFileSync } from 'node:fs';
import type { Attributes } from '@ht-widgets/core/statement.js';
import { isPersonal } from '@ht-widgets/quick-exit/destination.js';
import { comparable } from '@ht-widgets/stat/fallback.js';
import { widgetNames, type WidgetName } from '../names.js';
import { fileOf, forms, snippetOf, type Form, type Script } from '../snippet/snippet.js';
import {
  didYouMean,
  exit,
  textOf,
  UsageError,
  wordOf,
  type Command,
  type Values,
} from './command.js';
import manifest from '../../package.json';
import { complain, print } from './io.js';
import { languages, missouri } from './ledger.js';

const looks = { 'heading-level': ['2', '3', '4', '5', '6'], theme: ['light', 'dark'] } as const;

/** What an attribute takes: one of these words, one or several ids, an address of a page, or nothing. */
type Takes =
  | readonly string[]
  | { ids: readonly string[]; what: string; several: boolean }
  | 'address'
  | 'nothing';

const idsOf = (records: readonly { id: string }[] = []) => records.map(({ id }) => id);

/** The attributes of each widget, without `ht-`. A test keeps them equal to the elements' own. */
const widgets: Readonly<Record<WidgetName, Readonly<Record<string, Takes>>>> = {
  stat: {
    fact: { ids: idsOf(missouri.facts), what: 'fact', several: false },
    display: ['card', 'inline', 'hundred', 'bar'],
    compare: { ids: idsOf(missouri.facts), what: 'fact', several: false },
    ...looks,
  },
  'factor-list': {
    factors: { ids: idsOf(missouri.factors), what: 'factor', several: true },
    display: ['list', 'cards', 'details'],
    ...looks,
  },
  'type-list': {
    types: { ids: idsOf(missouri.types), what: 'type', several: true },
    ...looks,
  },
  'response-list': {
    areas: { ids: idsOf(missouri.responses), what: 'area', several: true },
    ...looks,
  },
  chart: {
    chart: { ids: idsOf(missouri.charts), what: 'chart', several: false },
    display: ['chart', 'table'],
    ...looks,
  },
  'data-note': {
    display: ['full', 'short'],
    ...looks,
  },
  'source-list': {
    display: ['page', 'all'],
    theme: looks.theme,
  },
  'hotline-banner': {
    contacts: { ids: idsOf(missouri.contacts), what: 'contact', several: true },
    about: ['child'],
    placement: ['inline', 'top', 'bottom'],
    ...looks,
  },
  'quick-exit': {
    href: 'address',
    shortcut: ['off'],
    'skip-link': 'nothing',
    placement: ['top', 'bottom', 'inline'],
    theme: looks.theme,
  },
};
/** What a widget cannot do without. */
const needed: Readonly<Partial<Record<WidgetName, string>>> = { stat: 'fact', chart: 'chart' };
const attributeNames = [
  ...new Set(Object.values(widgets).flatMap((attributes) => Object.keys(attributes))),
];

const { version } = manifest;
const placeholder = 'https://your-site.example/ht-widgets/ht-widgets.js';

export const snippet: Command = {
  usage: '--widget NAME [--fact ID] [--form FORM] [--lang LANGUAGE] [ATTRIBUTE…]',
  summary: 'print the HTML to paste, with its complete text for where no script runs',
  help: `  --widget NAME     ${widgetNames.join(', ')}
  --form FORM       element (default)  script tag and custom element
                    div                <div data-ht="…">, for editors that drop tags they do not know
                                       (the script stands elsewhere on the page)
                    static             the text alone, without script
                    iframe             a frame that shows the widget's own page
  --classic         with --form element: ht-widgets.iife.js, for editors that drop
                    type="module", and for pages opened from a disk
  --pin             with --form element: the widget's self-contained file (or, with
                    --classic, that script) with its integrity. The page then runs
                    the file of this version, ${version}, and no other, without
                    full citations; with --classic no chart or source-list
  --lang LANGUAGE   ${languages.join(', ')}; sets the lang attribute too
  --src URL         address of ht-widgets.js; default ${placeholder}
  --one-line        no line breaks, for editors that make paragraphs of them

Attributes, as the element has them:
  stat              --fact ID --display card|inline|hundred|bar --compare ID
  factor-list       --factors "ID…" --display list|cards|details
  type-list         --types "ID…"
  response-list     --areas "ID…"
  chart             --chart ID --display chart|table
  data-note         --display full|short
  source-list       --display page|all
  hotline-banner    --contacts "ID…" --about child --placement inline|top|bottom
  quick-exit        --href URL --shortcut off --skip-link --placement top|bottom|inline
  most              --heading-level 2…6 --theme light|dark

To find ids: ht-widgets list

A frame is as high as it says and scrolls. Where the page around it may have a script,
ht-frame.js, which lies beside ht-widgets.js, makes every frame as high as its content.`,
  options: {
    widget: { type: 'string' },
    form: { type: 'string' },
    lang: { type: 'string' },
    src: { type: 'string' },
    classic: { type: 'boolean' },
    pin: { type: 'boolean' },
    'one-line': { type: 'boolean' },
    ...Object.fromEntries(
      attributeNames.map((name) => [
        name,
        { type: name === 'skip-link' ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
  },
  run(values, positionals) {
    if (positionals.length > 0)
      throw new UsageError(`unexpected ${JSON.stringify(positionals[0])}`);
    const widget = wordOf(values, 'widget', widgetNames);
    if (widget === undefined)
      throw new UsageError(`--widget is missing: ${widgetNames.join(', ')}`);
    const form = wordOf(values, 'form', forms) ?? 'element';
    if (widget === 'quick-exit' && form === 'iframe')
      throw new UsageError(
        'quick-exit has no --form iframe: from inside a frame it cannot leave the page',
      );
    const attributes = attributesOf(widget, form, values);
    const lang = wordOf(values, 'lang', languages);
    const address = addressOf(textOf(values, 'src') ?? placeholder);
    const script = scriptOf(form, values);
    const pinned = values['pin'] === true ? pinOf(script, widget) : undefined;
    warnAbout(attributes);
    if (form === 'iframe' && textOf(values, 'src') === undefined)
      complain(
        'note: write where your copy lies in place of your-site.example, or give it as --src. A frame that does not load shows nothing, so let 911 and the number stand on the page as text too.',
      );
    if (form === 'static' && widget === 'quick-exit')
      complain(
        'note: without the script this is only a link. Back shows the page again, and Shift pressed three times does nothing.',
      );
    const lines = snippetOf(missouri, {
      widget,
      form,
      lang,
      attributes,
      address,
      script,
      integrity: pinned,
    });
    print(
      values['one-line'] === true ? lines.map((line) => line.trim()).join('') : lines.join('\n'),
    );
    return exit.ok;
  },
};

function scriptOf(form: Form, values: Values): Script {
  const given = ['classic', 'pin'].find((name) => values[name] === true);
  if (given !== undefined && form !== 'element')
    throw new UsageError(`--${given} goes with --form element, which has a script`);
  return values['classic'] === true ? 'classic' : values['pin'] === true ? 'own' : 'loader';
}

/** Not in the classic script. */
const apart: readonly WidgetName[] = ['chart', 'source-list'];

function pinOf(script: Script, widget: WidgetName): string | undefined {
  // Pinned, the classic script loads nothing more.
  if (script === 'classic' && apart.includes(widget))
    throw new UsageError(
      `--pin --classic has no ${widget}: the classic script would load it from a file that is not pinned. Without --classic it is in a file of its own`,
    );
  // The build puts it next to the command.
  const file = new URL('integrity.json', import.meta.url);
  const integrity = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return integrity[fileOf(script, widget)];
}

function attributesOf(widget: WidgetName, form: Form, values: Values): Attributes {
  const attributes: Record<string, string> = {};
  for (const name of attributeNames) {
    const takes = widgets[widget][name];
    const value = values[name] === true ? '' : textOf(values, name);
    if (value === undefined) continue;
    if (takes === undefined) throw new UsageError(`${widget} has no --${name}`);
    // Text alone has no look; only what is said can be chosen.
    if (form === 'iframe' && name === 'placement')
      throw new UsageError(
        '--placement does nothing in --form iframe: a banner in a frame has no edge of the window to stay at',
      );
    if (
      form === 'static' &&
      ['heading-level', 'theme', 'placement', 'shortcut', 'skip-link'].includes(name)
    )
      throw new UsageError(`--${name} does nothing in --form static`);
    attributes[name] =
      takes === 'nothing'
        ? ''
        : takes === 'address'
          ? pageAt(value, name)
          : 'ids' in takes
            ? idsIn(value, takes)
            : (wordOf(values, name, takes) ?? '');
  }
  const missing = needed[widget];
  if (missing !== undefined && attributes[missing] === undefined)
    throw new UsageError(
      `--${missing} is missing: the id of a ${missing}. To see them: ht-widgets list --topic ${missing}s`,
    );
  return attributes;
}

/** The address of a page to leave to. A relative one would stay on the site. */
function pageAt(value: string, name: string): string {
  if (!URL.canParse(value) || new URL(value).protocol !== 'https:' || /\s/.test(value))
    throw new UsageError(`--${name} takes an https address; found ${JSON.stringify(value)}`);
  return value;
}

function idsIn(value: string, { ids, what, several }: Extract<Takes, { ids: unknown }>): string {
  const given = several ? value.split(/\s+/).filter((word) => word !== '') : [value.trim()];
  if (given.length === 0) throw new UsageError(`expected the id of a ${what}`);
  for (const id of given)
    if (!ids.includes(id))
      throw new UsageError(`there is no ${what} ${JSON.stringify(id)}${didYouMean(id, ids)}`);
  return given.join(' ');
}

/** The address of a script for a page: https, or a path on the same site. On a page of https nothing else loads. */
function addressOf(src: string): string {
  const base = 'https://base.invalid/';
  const { protocol, hostname, pathname } = URL.canParse(src, base)
    ? new URL(src, base)
    : { protocol: '', hostname: '', pathname: '' };
  const safe =
    protocol === 'https:' ||
    (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname));
  if (!safe || !pathname.endsWith('.js') || /\s/.test(src))
    throw new UsageError(
      `--src takes the https address of ht-widgets.js, or its path; found ${JSON.stringify(src)}`,
    );
  return src;
}

function warnAbout({ fact: id, display, compare, href }: Attributes): void {
  if (href !== undefined && isPersonal(href))
    complain(
      `note: ${href} may show what somebody searched, bought or watched. Choose a dull page that is the same for everybody.`,
    );
  const [fact, other] = [id, compare].map((wanted) =>
    missouri.facts.find((one) => one.id === wanted),
  );
  if (fact?.standing === 'contested')
    complain(`note: ${fact.id} is contested, and says so. Is there a better fact?`);
  if (display === 'hundred' && fact && fact.kind !== 'percent' && fact.kind !== 'range')
    complain(`note: --display hundred is for percentages; ${fact.id} will be shown as a card`);
  if (display === 'bar' && fact && !['percent', 'range', 'rank'].includes(fact.kind))
    complain(
      `note: --display bar is for percentages and ranks; ${fact.id} will be shown as a card`,
    );
  if (fact && other && (fact === other || !comparable(fact, other)))
    complain(
      `note: ${fact.id} and ${other.id} are no two percentages, counts or means of the same unit, or one is contested; ${fact.id} will be shown alone`,
    );
}
