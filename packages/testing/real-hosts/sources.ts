/** What goes through a host: pages with our snippets, and paragraphs between them as marks. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { rootDir } from '../../../scripts/run.ts';
import type { Takes } from './host.ts';

/** The script that the pages load, as the server of `chromium.ts` has it. */
export const script = '/dist/ht-widgets.js';

/** The forms of the table. `top` and `inline` cannot have a `<div>` around them. */
export const forms = [
  'element',
  'one-line',
  'div',
  'static',
  'markdown',
  'top',
  'top-div',
  'inline',
] as const;
export type Form = (typeof forms)[number];

export const widgets = ['stat', 'chart', 'hotline-banner'] as const;
export type Widget = (typeof widgets)[number];

const attributes: Readonly<Record<Widget, readonly string[]>> = {
  stat: ['--fact', 'nhth-mo-sex-share-2021'],
  chart: ['--chart', 'mo-venues-2021'],
  'hotline-banner': [],
};

/** One snippet of a page. `inSentence`: it is in the middle of a paragraph. */
interface Piece {
  widget: Widget;
  html: string;
  inSentence?: true;
}

export interface Case {
  form: Form;
  pieces: readonly Piece[];
}

const bin = join(rootDir, 'packages/ht-widgets/bin/ht-widgets.js');

/** What the built command prints. */
function snippet(widget: Widget, form: string, ...more: readonly string[]): string {
  const args = ['--widget', widget, '--form', form, '--lang', 'en', ...more];
  const all = form === 'element' ? [...args, '--src', script] : args;
  const output = execFileSync(
    process.execPath,
    [bin, 'snippet', ...attributes[widget], ...all],
    // Its notes are for people who type.
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return output.trimEnd();
}

/** Whether the command has a form: a form that it does not know has no column. */
function knows(form: string): boolean {
  try {
    return snippet('stat', form) !== '';
  } catch {
    return false;
  }
}

/** Without the script tag, which an author pastes once. */
const withoutScript = (html: string) => html.replace(/<script[^>]*><\/script>\s*/, '');

/** A page of each form. */
export function cases(): Case[] {
  const whole = (form: Form, ...args: [string, ...string[]]): Case => ({
    form,
    pieces: widgets.map((widget, i) => {
      const html = snippet(widget, ...args);
      return { widget, html: i === 0 ? html : withoutScript(html) };
    }),
  });
  const alone = (widget: Widget, form: string, ...args: readonly string[]): Piece => ({
    widget,
    html: withoutScript(snippet(widget, form, ...args)),
  });
  const top = (form: string) => alone('hotline-banner', form, '--placement', 'top');
  const inline: Piece = { ...alone('stat', 'element', '--display', 'inline'), inSentence: true };
  return [
    whole('element', 'element'),
    whole('one-line', 'element', '--one-line'),
    whole('div', 'div'),
    whole('static', 'static'),
    ...(knows('markdown') ? [whole('markdown', 'markdown')] : []),
    { form: 'top', pieces: [top('element'), alone('stat', 'element')] },
    { form: 'top-div', pieces: [top('div'), alone('stat', 'div')] },
    { form: 'inline', pieces: [inline, alone('hotline-banner', 'element')] },
  ];
}

/** The paragraph after the snippet number `i`, and before the first one. */
export function mark(i: number): string {
  const words = ['zero', 'one', 'two', 'three', 'four'];
  return `Here is paragraph ${words[i] ?? ''} of the page.`;
}

/** A reader view looks for an article, so the paragraphs are as long as those of one. */
const prose =
  'Volunteers meet on the first Monday of each month in the parish hall, and everybody is ' +
  'welcome. There is coffee, a room for children, and a list of what the neighborhood needs. ' +
  'Last year the group visited schools, wrote to the council, and drove people to the doctor.';

/** A banner at the top is the first thing of a page. */
export const isAtTop = (form: Form): boolean => form === 'top' || form === 'top-div';

/** The source of a case as a host takes it. */
export function sourceOf({ form, pieces }: Case, takes: Takes): string {
  const paragraph = (text: string) => (takes === 'markdown' ? text : `<p>${text}</p>`);
  const parts = pieces.flatMap(({ html, inSentence }, i) => [
    inSentence ? paragraph(`We read that ${inOneLine(html)} in a report.`) : html,
    paragraph(`${mark(i + 1)} ${prose}`),
  ]);
  if (!isAtTop(form)) parts.unshift(paragraph(`${mark(0)} ${prose}`));
  if (takes === 'markdown') return `${parts.join('\n\n')}\n`;
  const html = parts.join('\n');
  if (takes === 'fragment') return `${html}\n`;
  const content = isAtTop(form) ? html : `<main>\n${html}\n</main>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Human trafficking in Missouri</title>
</head>
<body>
${content}
</body>
</html>
`;
}

function inOneLine(html: string): string {
  return html
    .split('\n')
    .map((line) => line.trim())
    .join('');
}

/** A page of what a host printed, which loads the script. */
export function pageOf(html: string, gives: 'fragment' | 'page', head = ''): string {
  const loads = `<link rel="icon" href="data:,">
<link rel="stylesheet" href="/dist/ht-widgets.css">
<script type="module" src="${script}" async></script>${head}`;
  if (gives === 'fragment')
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
${loads}</head><body>
${html}
</body></html>`;
  // A minifier may drop the tags of the head.
  const at = [/<head\b[^>]*>/i, /<html\b[^>]*>/i, /<!doctype[^>]*>/i]
    .map((tag) => tag.exec(html))
    .find((found) => found);
  const after = at ? at.index + at[0].length : 0;
  return html.slice(0, after) + loads + html.slice(after);
}
