import { asOfHtml, type Attributes } from '@ht-widgets/core/statement.js';
import type { Language } from '@ht-widgets/facts';
import type { Dataset } from '@ht-widgets/facts/view.js';
import type { WidgetName } from '../names.js';
import { dayOf } from './as-of.js';
import { fallbacks } from './fallbacks.js';
import { frameLines } from './frame.js';
import { nextTo, written } from './written.js';

/**
 * - `element`: script tag and custom element
 * - `div`: for editors that drop tags they do not know
 * - `static`: the text alone
 * - `iframe`: a frame around the widget's page, which is next to the script
 */
export const forms = ['element', 'div', 'static', 'iframe'] as const;
export type Form = (typeof forms)[number];

/**
 * - `loader`: the small module, which loads what the page uses
 * - `classic`: everything in one file, for a `<script>` without `type=module`
 * - `own`: the widget's self-contained file
 */
export type Script = 'loader' | 'classic' | 'own';

export interface Wanted {
  widget: WidgetName;
  form: Form;
  /** Written as the `lang` attribute. Without it the text is English and has no `lang`. */
  lang: Language | undefined;
  attributes: Attributes;
  /** Of `ht-widgets.js`; the other files are next to it. */
  address: string;
  /**
   * `accent` without `#`, `radius` and `font`: of a frame, whose page checks them. The other forms
   * have the first two as a `style`; their typeface is that of the page.
   */
  look?: Attributes;
  /** Default: `loader`. */
  script?: Script;
  /** The script's `integrity`, where the page runs this very file and no other. */
  integrity?: string | undefined;
}

/** The file of a script, from the folder of `ht-widgets.js`. */
export function fileOf(script: Script, widget: WidgetName): string {
  return {
    loader: 'ht-widgets.js',
    classic: 'ht-widgets.iife.js',
    own: `elements/ht-${widget}.js`,
  }[script];
}

/** What to paste: lines of HTML, which may be joined by anything. */
export function snippetOf(dataset: Dataset, wanted: Wanted): string[] {
  const { widget, form, lang, attributes } = wanted;
  if (form === 'iframe') return frameLines(dataset, wanted);
  // Alone it has to be readable where nothing unfolds.
  const unfolded = {
    ...attributes,
    ...(widget === 'factor-list' ? { display: 'list' } : {}),
    placement: 'inline',
  };
  const shown = form === 'static' ? unfolded : attributes;
  const text = fallbackOf(dataset, { widget, lang, attributes: shown });
  const inline = isInline(widget, attributes);
  const language = { ...(lang === undefined ? {} : { lang }), ...styleOf(wanted) };
  if (form === 'element') {
    const lines = element(`ht-${widget}`, { ...attributes, ...language }, text, inline);
    // It would stick only while the div is in view.
    const sticks =
      widget === 'hotline-banner' && /^(top|bottom)$/.test(attributes['placement'] ?? '');
    return [scriptLine(wanted), ...(inline || sticks ? lines : element('div', {}, lines, false))];
  }
  // It is the text itself, not the fallback of a widget.
  if (form === 'static') {
    const lines = text.map((line) => line.replace(' class="ht-fallback"', ''));
    return beforeEnd(lines, asOfLines(dataset, wanted), inline);
  }
  const twins = Object.entries(attributes).map(([name, value]) => [`data-ht-${name}`, value]);
  const all = { 'data-ht': widget, ...Object.fromEntries(twins), ...language } as Attributes;
  return element(inline ? 'span' : 'div', all, text, inline);
}

/**
 * The text of a widget, in an element that says that it is the fallback, and its language. The end
 * tag of that element is never optional, so that no minifier drops it.
 */
export function fallbackOf(
  dataset: Dataset,
  {
    widget,
    lang = 'en',
    attributes,
  }: Pick<Wanted, 'widget' | 'attributes'> & Partial<Pick<Wanted, 'lang'>>,
): string[] {
  const lines = fallbacks[widget].lines(dataset, attributes, lang);
  // A link, which the exit uses itself.
  if (widget === 'quick-exit' || lines.length === 0) return lines;
  const inline = isInline(widget, attributes);
  // pandoc takes a line with four spaces before it for code.
  const text = inline ? lines : lines.map((line) => `  ${line.trimStart()}`);
  return element(inline ? 'span' : 'div', { class: 'ht-fallback', lang }, text, inline);
}

function isInline(widget: WidgetName, { display }: Attributes): boolean {
  return widget === 'stat' && display === 'inline';
}

/** "As of November 2026.", for a text that no script refreshes. */
export function asOfLines(
  dataset: Dataset,
  { widget, lang = 'en', attributes }: Pick<Wanted, 'widget' | 'lang' | 'attributes'>,
): string[] {
  const day = dayOf(dataset, widget, attributes);
  if (day === undefined) return [];
  return [asOfHtml(day, lang, isInline(widget, attributes) ? 'span' : 'p')];
}

/** Adds lines to an element, as its last children. */
export function beforeEnd(
  lines: readonly string[],
  added: readonly string[],
  inline: boolean,
): string[] {
  const [end = '', ...rest] = [...lines].reverse();
  const before = rest.reverse();
  if (added.length === 0) return [...lines];
  if (!inline) return [...before, ...added.map((line) => `  ${line}`), end];
  const at = end.lastIndexOf('</');
  return [...before, `${end.slice(0, at)} ${added.join(' ')}${end.slice(at)}`];
}

/** The look as CSS variables, as an author writes them into a start tag. */
function styleOf({ look: { accent, radius } = {} }: Pick<Wanted, 'look'>): Attributes {
  const declared = [
    ...(accent === undefined ? [] : [`--ht-color-accent: #${accent}`]),
    ...(radius === undefined ? [] : [`--ht-radius: ${radius}`]),
  ];
  return declared.length === 0 ? {} : { style: declared.join('; ') };
}

/** The script alone: a placeholder needs it elsewhere on its page. */
export function scriptLine({
  widget,
  address,
  script = 'loader',
  integrity,
}: Pick<Wanted, 'widget' | 'address' | 'script' | 'integrity'>): string {
  const attributes = {
    ...(script === 'classic' ? {} : { type: 'module' }),
    src: script === 'loader' ? address : nextTo(address, fileOf(script, widget)),
    ...(integrity === undefined ? {} : { integrity, crossorigin: 'anonymous' }),
  };
  return `<script${written(attributes)} ${script === 'classic' ? 'defer' : 'async'}></script>`;
}

function element(
  tag: string,
  attributes: Attributes,
  text: readonly string[],
  inline: boolean,
): string[] {
  const open = `<${tag}${written(attributes)}>`;
  return inline ? [`${open}${text.join('')}</${tag}>`] : [open, ...text, `</${tag}>`];
}
