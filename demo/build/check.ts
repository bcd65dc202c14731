/** The check of a page’s source, as the command does it, loaded when its button is pressed. */
import type { Language } from '@ht-widgets/facts';
import { checkPage } from '../../packages/ht-widgets/src/cli/check/check.js';
import { en, es } from './words/findings.js';

export interface PageFinding {
  line: number;
  what: string;
  cure: string;
  /** The message of the command, in English. */
  detail: string;
}

export interface PageReport {
  findings: readonly PageFinding[];
  /** Of all, where only some are listed. */
  count: number;
  widgets: number;
  frames: number;
}

/** So many are listed. */
const most = 50;

export function check(source: string, language: Language): PageReport {
  const { findings, widgets, frames } = checkPage(source);
  const words = { en, es }[language];
  const listed = findings.slice(0, most).map(({ line, kind, message }) => {
    const [what, cure] = words[kind];
    return { line, what, cure, detail: message };
  });
  return { findings: listed, count: findings.length, widgets, frames };
}

Object.assign(globalThis, { htBuilderCheck: check });
