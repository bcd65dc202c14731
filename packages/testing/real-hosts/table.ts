/** Writes what the hosts did as a document, with the form to take. */
import { kinds, titleOf, type Host, type Kind } from './host.ts';
import type { Outcome } from './judge.ts';
import type { Result } from './run.ts';
import { forms, type Form } from './sources.ts';

const headings: Readonly<Record<Kind, string>> = {
  generator: 'Use a generator or a Markdown engine',
  minifier: 'Use a minifier',
  sanitizer: 'Pass a sanitizer or a filter',
  swap: 'Replace a page without loading it',
  editor: 'Paste into an editor',
  reader: 'Know what readers and saved pages show',
};

const words: Readonly<Record<Outcome['state'], string>> = {
  drawn: 'drawn',
  text: 'text',
  code: '**tags**',
  twice: '**twice**',
  part: '**part**',
  lost: '**lost**',
  hides: '**hides the rest**',
  failed: '**error**',
};

const names: Readonly<Record<Form, string>> = {
  element: 'element',
  'one-line': 'element, one line',
  div: 'placeholder',
  static: 'static',
  markdown: 'Markdown',
  top: 'top banner',
  'top-div': 'top banner, placeholder',
  inline: 'in a sentence',
};

/** The forms that may be drawn, in the order in which we recommend them. */
const drawing: readonly Form[] = ['element', 'one-line', 'div'];
/** Where only the text is left, the form that needs no script is the shortest. */
const texts: readonly Form[] = ['static', 'markdown', 'div', 'element', 'one-line'];

const advised: Readonly<Partial<Record<Form, string>>> = {
  element: 'Take the element.',
  'one-line': 'Take the element on one line.',
  div: 'Take the placeholder.',
  static: 'Only text stays. Take the static form.',
  markdown: 'Only text stays. Take the Markdown form.',
};

/** The form that keeps most: one that is drawn, else one whose text is whole. */
export function bestForm(cases: Result['cases']): Form | undefined {
  const isWhole = (form: Form, wanted: Outcome['state']) => {
    const { state, without = 'text' } = cases[form] ?? {};
    return state === wanted && without === 'text';
  };
  return (
    drawing.find((form) => isWhole(form, 'drawn')) ?? texts.find((form) => isWhole(form, 'text'))
  );
}

function toDo(host: Host, { cases }: Result): string {
  const best = bestForm(cases);
  const advice = host.advice ?? '';
  if (best === undefined) return `No form keeps everything. ${advice}`.trim();
  const state = cases[best];
  if (host.kind === 'reader')
    return ['drawn', 'text'].includes(cases.element?.state ?? '') ? 'Nothing to do.' : advice;
  const loses = (lost: boolean | undefined, what: string) => (lost === true ? what : '');
  return [
    advised[best] ?? '',
    advice,
    loses(
      best !== 'div' && cases['top-div']?.state === 'drawn' && cases.top?.state !== 'drawn',
      'For a banner at the top, take the placeholder.',
    ),
    loses(
      state?.state === 'text' && state.links === false && host.gives !== 'text',
      'Phone numbers lose their links; the digits stay.',
    ),
    loses(
      state?.notes.includes('chart: without title'),
      'A chart loses its title: write it above the chart.',
    ),
  ]
    .filter(Boolean)
    .join(' ');
}

function cell(outcome: Outcome | undefined): string {
  if (!outcome) return '–';
  const { state, without } = outcome;
  const bare = without === undefined || without === 'text' || without === state;
  return bare ? cellOf(outcome) : `${cellOf(outcome)}; without script ${words[without]}`;
}

function cellOf(outcome: Outcome): string {
  const states = Object.entries(outcome.widgets);
  const same = states.every(([, state]) => state === outcome.state);
  if (same || outcome.state === 'hides' || outcome.state === 'failed') return words[outcome.state];
  const best = states.map(([, state]) => state).find((state) => state !== outcome.state);
  const which = states.filter(([, state]) => state === outcome.state).map(([name]) => name);
  return `${words[best ?? outcome.state]}; ${which.join(', ')}: ${words[outcome.state]}`;
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function tableOf(kind: Kind, hosts: readonly Host[], results: ReadonlyMap<string, Result>): string {
  const own = hosts.flatMap((host) => {
    const result = results.get(host.name);
    return host.kind === kind && result && result.notRun === undefined ? [{ host, result }] : [];
  });
  const shown = forms.filter((form) => own.some(({ result }) => result.cases[form]));
  const head = ['software', 'version', ...shown.map((form) => names[form]), 'what to do'];
  return [
    row(head),
    row(head.map(() => '---')),
    ...own.map(({ host, result }) =>
      row([
        titleOf(host),
        result.version,
        ...shown.map((form) => cell(result.cases[form])),
        toDo(host, result),
      ]),
    ),
  ].join('\n');
}

/** The document, from the results of all hosts. */
export function documentOf(
  hosts: readonly Host[],
  results: ReadonlyMap<string, Result>,
  chromium: string,
): string {
  const missing = hosts.flatMap((host) => {
    const reason = results.get(host.name)?.notRun;
    return reason === undefined ? [] : [row([titleOf(host), reason])];
  });
  const tables = kinds.map((kind) => `## ${headings[kind]}\n\n${tableOf(kind, hosts, results)}`);
  return `<!-- Written by \`npm run hosts\`. Do not edit. -->

# See what other software does to a snippet

We ran our snippets through the software below and opened the result in Chromium ${chromium}.
Find your software, and do what the last column says.
[Choose a form](forms.md) explains the forms.
A volunteer finds what to paste under
[Put a widget on your site](../site-owners/README.md#then-choose-where-you-write).

Each page had a stat, a chart and a banner, with a paragraph after each.

| column | what was pasted | option of [\`npx ht-widgets snippet\`](snippets.md) |
| --- | --- | --- |
| element | script tag and element | none |
| element, one line | the same without line breaks | \`--one-line\` |
| placeholder | \`<div data-ht="…">\`; the script is elsewhere on the page | \`--form div\` |
| static | the text alone, as HTML | \`--form static\` |
| Markdown | the text alone, as Markdown | \`--form markdown\` |
| top banner | a banner at the edge of the window, first on the page | \`--placement top\` |
| top banner, placeholder | the same as a placeholder | \`--placement top --form div\` |
| in a sentence | a stat in the middle of a paragraph, then a banner | \`--display inline\` |

| word | means |
| --- | --- |
| drawn | the widget is drawn, and everything in it appears once |
| text | the widget is not drawn; figure, limit, source and phone digits are there once, as text |
| **tags** | visitors read the HTML tags |
| **twice** | the widget is drawn, and its text appears again next to it |
| **part** | the figure, the limit, the source or a phone number is missing |
| **lost** | nothing of the widget is left |
| **hides the rest** | what comes after the widget is not visible |
| **error** | the software refuses the page |

A word after a semicolon is true for the named widget alone.

Is your software not here? Take the placeholder, save the page,
and [check it](snippets.md#check-a-page).

${tables.join('\n\n')}

## Know what was not run

${['| software | reason |', '| --- | --- |', ...missing].join('\n')}
`;
}
