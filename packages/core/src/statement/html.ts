/** Prints a statement as HTML text, with tags that survive WordPress's filter. */
import type { Language } from '@ht-widgets/facts';
import { figureText } from './figure.js';
import { formatPeriod } from './period.js';
import {
  shortSentence,
  sourceLineParts,
  sourceParts,
  standingParts,
  textOf,
  wordsOf,
  type Attribution,
  type Parts,
  type Statement,
} from './statement.js';

export function escapeText(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', '&quot;');
}

/**
 * What a part of a fallback is; the style sheet selects by it. A class, because WordPress's filter
 * keeps it on every tag, and TinyMCE drops a span without attributes. Fewer filters keep `data-*`.
 */
export type Role =
  | 'contested' // a figure that is shown small
  | 'danger'
  | 'figure'
  | 'fine'
  | 'label'
  | 'lead' // the first way to reach help
  | 'limit'
  | 'newer'
  | 'note'
  | 'of' // the denominator
  | 'question'
  | 'reason'
  | 'service'
  | 'several' // a table whose rows have different sources
  | 'source'
  | 'standing'
  | 'text'
  | 'way' // a way to reach help
  | 'who' // who answers, where it is one service
  | 'years'; // a table of several years

/** An element with a role. `content` is HTML. */
export function withRole(tag: string, role: Role, content: string): string {
  return `<${tag} class="ht-${role}">${content}</${tag}>`;
}

export function strong(words: string): string {
  return `<strong>${escapeText(words)}</strong>`;
}

export function link(words: string, url: string | undefined): string {
  if (url === undefined) return escapeText(words);
  return `<a href="${escapeAttribute(url)}"${relOf(url)}>${escapeText(words)}</a>`;
}

/** A way to reach help. It opens in this tab also where a page has `<base target="_blank">`. */
export function helpLink(words: string, url: string | undefined, role?: Role): string {
  if (url === undefined) return escapeText(words);
  const name = role === undefined ? '' : ` class="ht-${role}"`;
  const attributes = `${name} href="${escapeAttribute(url)}"${relOf(url)} target="_self"`;
  return `<a${attributes}>${escapeText(words)}</a>`;
}

function relOf(url: string): string {
  return url.startsWith('https:') ? ' rel="noreferrer noopener"' : '';
}

/** Marks words of another language than their page's, so that they are read aloud in it. */
export function inLanguage(language: Language | undefined, content: string): string {
  return language === undefined ? content : `<span lang="${language}">${content}</span>`;
}

/** `content`, here and below, is HTML. */
export function paragraph(content: string): string {
  return `<p>${content}</p>`;
}

export function list(items: readonly string[], role?: Role): string[] {
  const open = role === undefined ? '<ul>' : `<ul class="ht-${role}">`;
  return [open, ...items.map((item) => `  <li>${item}</li>`), '</ul>'];
}

/** Adds a full stop, unless there is one before the last closing tags. */
export function sentence(content: string): string {
  return /[.!?…][”"’)]*(<\/a>)?$/.test(content) ? content : `${content}.`;
}

function linked(parts: Parts): string {
  return parts
    .map((part) => (typeof part === 'string' ? escapeText(part) : link(part.name, part.url)))
    .join('');
}

/** "Source checked", or "As reported by A". */
export function standingHtml(attribution: Attribution, capital = false): string {
  return linked(standingParts(attribution, capital));
}

export function sourcesHtml(attribution: Attribution): string {
  return linked(sourceParts(attribution));
}

/** "source checked: A, p. 3; B". */
export function attributionHtml(attribution: Attribution, capital = false): string {
  return `${standingHtml(attribution, capital)}: ${sourcesHtml(attribution)}`;
}

/** The words of a statement without a figure. A law is quoted in English, and translated. */
export function wordsHtml({ language, label, items, text = '', original }: Statement): string[] {
  const head = paragraph(withRole('strong', 'label', escapeText(`${label}:`)));
  if (items) return [head, ...list(items.map(escapeText), 'text')];
  const said = withRole('p', 'text', sentence(escapeText(text)));
  if (original === undefined) return [head, said];
  const [lang, translation] = language === 'en' ? ['', []] : [' lang="en"', [said]];
  const quotation = `<blockquote${lang} class="ht-text">${escapeText(original)}</blockquote>`;
  return [head, quotation, ...translation];
}

/** The reason, where there is one, and the limit. */
export function limitHtml({ reason, caveat }: Statement): string[] {
  const why = reason === '' ? [] : [withRole('p', 'reason', `<em>${escapeText(reason)}</em>`)];
  return [...why, withRole('p', 'limit', escapeText(caveat))];
}

/** Standing as the first paragraph of a card. */
export function standingLineHtml(statement: Statement): string {
  const [word, ...reporters] = standingParts(statement, true);
  const space = reporters.length > 0 ? ' ' : '';
  return withRole('p', 'standing', `${strong(textOf([word]).trim())}${space}${linked(reporters)}`);
}

/** Sources as the last paragraph of a card: "Source: A." */
export function sourceLineHtml(statement: Statement): string {
  return withRole('p', 'source', sentence(linked(sourceLineParts(statement))));
}

/** Standing and sources as the last paragraph of a statement. */
export function footHtml(statement: Statement): string {
  const standing = withRole('span', 'standing', `${standingHtml(statement, true)}:`);
  return withRole('p', 'source', `${standing} ${sentence(sourcesHtml(statement))}`);
}

/** A fact of a list: figure, label and words; limit, and the reason; standing and sources. */
export function factHtml(statement: Statement): string[] {
  const { figure, standing, reason } = statement;
  const said = wordsOf(statement);
  const tag = standing === 'secondhand' ? 'span' : 'strong';
  const number = figure ? `${withRole(tag, 'figure', escapeText(figureText(figure)))} ` : '';
  const text = statement.label + (said === undefined ? '' : `: ${said}`);
  const limit = [shortSentence(statement), reason].filter(Boolean).join(' ');
  return [
    paragraph(`${number}${escapeText(text)}.`),
    withRole('p', 'limit', escapeText(limit)),
    withRole('p', 'source', sentence(attributionHtml(statement, true))),
  ];
}

const asOf: Readonly<Record<Language, (month: string) => string>> = {
  en: (month) => `As of ${month}.`,
  es: (month) => `Información a ${month}.`,
};

/** The last sentence of a text that no script refreshes. `day`: when its figures were read. */
export function asOfHtml(day: string, language: Language, tag: 'p' | 'span' = 'p'): string {
  const month = formatPeriod(day.slice(0, 'YYYY-MM'.length), language);
  return withRole(tag, 'fine', escapeText(asOf[language](month)));
}

/** Below a list: whose list it is, and what it is not. */
export function listedByHtml(statement: Statement): string[] {
  const { label, caveat } = statement;
  return [
    withRole('p', 'limit', escapeText(`${label}. ${caveat}`)),
    withRole('p', 'source', sentence(attributionHtml(statement, true))),
  ];
}
