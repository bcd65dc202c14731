/**
 * Writes pages that WordPress embeds by their address alone: one small page for each fact and
 * language, and the JSON that its head names. One page for all facts could name only one.
 * https://oembed.com/
 */
import { escapeAttribute, escapeText } from '@ht-widgets/core/statement.js';
import type { Language } from '@ht-widgets/facts';
import type { Dataset } from '@ht-widgets/facts/view.js';
import { fallbacks } from './fallbacks.js';
import { heightOf } from './frame.js';
import { fallbackOf } from './snippet.js';
import { nextTo } from './written.js';

export interface EmbedPage {
  fact: string;
  lang: Language;
  /** Of `ht-widgets.js`; the pages are in `embed/` next to it. */
  address: string;
}

/** The name of the page and of its JSON, without `&`, which editors escape. */
function nameOf({ fact, lang }: EmbedPage, ending: 'html' | 'json'): string {
  return `${fact}.${lang}.${ending}`;
}

function addressOf(page: EmbedPage, ending: 'html' | 'json'): string {
  return nextTo(page.address, `embed/${nameOf(page, ending)}`);
}

/** Page and JSON by file name. `template` is the frame page, which shows what its address names. */
export function embedFiles(
  dataset: Dataset,
  page: EmbedPage,
  template: string,
): Record<string, string> {
  const json = `${JSON.stringify(answerOf(dataset, page), null, 1)}\n`;
  return {
    [nameOf(page, 'html')]: pageOf(dataset, page, template),
    [nameOf(page, 'json')]: json,
  };
}

function titleOf(dataset: Dataset, { fact, lang }: EmbedPage): string {
  return fallbacks.stat.title(dataset, { fact }, lang);
}

/** The frame page for one fact: with the fact's text, and with the address of the JSON. */
function pageOf(dataset: Dataset, page: EmbedPage, template: string): string {
  const { fact, lang } = page;
  const title = titleOf(dataset, page);
  const shown = new URLSearchParams({ widget: 'stat', fact, lang }).toString();
  const lines = fallbackOf(dataset, { widget: 'stat', lang, attributes: { fact } });
  const found = {
    rel: 'alternate',
    type: 'application/json+oembed',
    href: addressOf(page, 'json'),
    title,
  };
  const link = Object.entries(found).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const replaced: readonly [RegExp, string][] = [
    [/<html lang="en"/, `<html lang="${lang}" data-ht-show="${escapeAttribute(shown)}"`],
    [/<title>.*<\/title>/, `<title>${escapeText(title)}</title>\n  <link${link.join('')}>`],
    [
      /<div class="fallback">[\s\S]*?(?=\s*<\/main>)/,
      `<div class="fallback">\n${lines.join('\n')}\n</div>`,
    ],
  ];
  return replaced.reduce((text, [pattern, by]) => {
    if (!pattern.test(text)) throw new Error(`the frame page has no ${String(pattern)}`);
    return text.replace(pattern, () => by);
  }, template);
}

/**
 * What WordPress requests. It keeps a blockquote and a frame of this, and hides the frame until the
 * frame says how high it is. So the fact is readable without script, with its limit and source.
 */
function answerOf(dataset: Dataset, page: EmbedPage): object {
  const { fact, lang, address } = page;
  const title = titleOf(dataset, page);
  const attributes = { fact };
  const framed = { widget: 'stat', lang, attributes, address } as const;
  const height = Math.min(1000, heightOf(dataset, framed));
  const inline = { fact, display: 'inline' };
  // Core keeps links, and makes text of other tags.
  const text = fallbackOf(dataset, { widget: 'stat', lang, attributes: inline })
    .join(' ')
    .replace(/<(?!\/?a\b)[^>]*>/g, '')
    .replace(/ (rel|target|lang|class)="[^"]*"/g, '');
  const frame = {
    src: addressOf(page, 'html'),
    title,
    width: '600',
    height: String(height),
    frameborder: '0',
    scrolling: 'no',
  };
  const tag = Object.entries(frame).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return {
    version: '1.0',
    type: 'rich',
    title,
    width: 600,
    height,
    html: `<blockquote>${text}.</blockquote><iframe${tag.join('')}></iframe>`,
  };
}
