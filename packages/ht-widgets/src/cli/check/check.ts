/** Everything that a site did to the snippets of a page, in the order of lines. */
import { addressFindings } from './addresses.js';
import { attributeFindings } from './attributes.js';
import { contentFindings } from './content.js';
import { exitFindings } from './exits.js';
import type { Finding, Kind } from './finding.js';
import { numberFindings } from './numbers.js';
import { readPage, type Page } from './page.js';
import { scriptFindings } from './scripts.js';
import { saysOurs, textFindings } from './texts.js';

export interface Checked {
  findings: Finding[];
  widgets: number;
  frames: number;
}

export function checkPage(html: string): Checked {
  const page = readPage(html);
  const checks = [
    contentFindings,
    exitFindings,
    attributeFindings,
    addressFindings,
    scriptFindings,
    textFindings,
    numberFindings,
  ];
  const all = checks.flatMap((check) => check(page));
  const isFound = all.some(({ kind }) => remains.includes(kind));
  const findings = all.filter(({ kind }) => !isFound || kind !== 'no-widget');
  if (findings.length === 0 && !hasOurs(page)) findings.push(nothing);
  findings.sort((a, b) => a.line - b.line || a.column - b.column);
  return { findings, widgets: page.widgets.length, frames: page.frames.length };
}

/** What a widget has become, so that none is left. */
const remains: readonly Kind[] = ['code-shown', 'unknown-tag', 'unwrapped'];

function hasOurs(page: Page): boolean {
  return page.widgets.length + page.frames.length > 0 || saysOurs(page);
}

const nothing: Finding = {
  line: 1,
  column: 1,
  kind: 'nothing',
  message: 'nothing in this page is from ht-widgets; expected a widget, a frame or their text.',
  cure:
    'Is it the published page? A page that a script fills later cannot be read here. If you ' +
    'pasted a snippet, the site removed it: take --form static, or --form markdown.',
};
