/** What `check` reports. */
import type { Element } from '../../snippet/tree.js';

/** What an editor, a filter or an optimizer did to a snippet. */
export const kinds = [
  'address-shown',
  'code-shown',
  'cut',
  'doubled',
  'entity',
  'example-address',
  'exit-link',
  'frame-alone',
  'frame-height',
  'language',
  'language-tag',
  'no-fallback',
  'no-module',
  'no-script',
  'no-widget',
  'nothing',
  'number-missing',
  'old-number',
  'phone-link',
  'quotation-mark',
  'script-delayed',
  'swallowed',
  'text-missing',
  'two-scripts',
  'unknown-id',
  'unknown-tag',
  'unwrapped',
  'withdrawn',
] as const;
export type Kind = (typeof kinds)[number];

export interface Finding {
  line: number;
  column: number;
  kind: Kind;
  /** What is wrong, and what was expected. */
  message: string;
  /** What to do. */
  cure: string;
}

export interface Place {
  line: number;
  column: number;
}

/** Where an element begins. What the parser has added begins where its first child does. */
export function placeOf({ sourceCodeLocation, childNodes }: Element): Place {
  const [first] = childNodes;
  const { startLine: line = 1, startCol: column = 1 } =
    sourceCodeLocation ?? first?.sourceCodeLocation ?? {};
  return { line, column };
}

export function findingAt(element: Element, kind: Kind, message: string, cure: string): Finding {
  return { ...placeOf(element), kind, message, cure };
}

/** What more than one check advises. */
export const advice = {
  again:
    'Print the snippet again with "npx ht-widgets snippet" and paste it whole, into a block for ' +
    'HTML or code.',
  otherForm:
    'If the site does it again, take another form: --form div where unknown tags are dropped, ' +
    '--form static where <div> is dropped too, --form markdown where all HTML is.',
} as const;
