/** Renders the guides: anchors as on code hosts, links between pages, blocks to copy. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { escapeAttribute } from '@ht-widgets/core/statement.js';
import GithubSlugger from 'github-slugger';
import createMarkdownIt, { type MarkdownIt, type RendererRule } from 'markdown-it';
import { openBlock } from './copying.ts';
import type { Language } from '../page.ts';
import { pageFor } from './guides.ts';

/** Eleventy gives the data of the page. The rest is kept while one page is rendered. */
interface Page {
  source?: string;
  lang?: Language;
  slugger?: GithubSlugger;
  heading?: string;
  /** Of each link that is open: whether it has a tag. */
  links?: boolean[];
}
type Rule = RendererRule;
const pageOf = (env: unknown) => env as Page;
const imageOf = (src: string) => `/images/${posix.basename(src)}`;

/** Width and height of a picture in the format of cwebp, so that the page keeps its space. */
export function webpSize(path: string): readonly [width: number, height: number] {
  const bytes = readFileSync(path);
  const kind = bytes.toString('latin1', 12, 16);
  if (kind === 'VP8 ') return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
  if (kind === 'VP8X') return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1];
  if (kind !== 'VP8L') throw new Error(`${path} is no WebP picture`);
  const bits = bytes.readUInt32LE(21);
  return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1];
}

/** `<img>` with the height that goes with its width. */
function withHeight(tag: string): string {
  const [, src = ''] = / src="([^"]+)"/.exec(tag) ?? [];
  const [, shown = ''] = / width="(\d+)"/.exec(tag) ?? [];
  const [width, height] = webpSize(`docs${imageOf(src)}`);
  const scaled = Math.round((Number(shown) * height) / width);
  return tag.replace(/ width="\d+"/, `$& height="${scaled}"`).replace(src, imageOf(src));
}

const headingOpen: Rule = (tokens, i, options, env, self) => {
  const page = pageOf(env);
  if (tokens[i]?.tag === 'h1') page.slugger = new GithubSlugger();
  page.heading = tokens[i + 1]?.content ?? '';
  // Links in the documents use the anchors of code hosts.
  tokens[i]?.attrSet('id', (page.slugger ??= new GithubSlugger()).slug(page.heading));
  return self.renderToken(tokens, i, options);
};

/** A link to a document that the site does not have becomes its text. */
const linkOpen: Rule = (tokens, i, options, env, self) => {
  const page = pageOf(env);
  const href = String(tokens[i]?.attrGet('href') ?? '');
  const target = /^([a-z]+:|#)/.test(href) ? href : pageFor(href, page.source ?? '');
  (page.links ??= []).push(target !== undefined);
  if (target === undefined) return '';
  tokens[i]?.attrSet('href', target);
  if (href.startsWith('https:')) tokens[i]?.attrSet('rel', 'noreferrer noopener');
  return self.renderToken(tokens, i, options);
};

const linkClose: Rule = (tokens, i, options, env, self) =>
  pageOf(env).links?.pop() === false ? '' : self.renderToken(tokens, i, options);

const fence: Rule = (tokens, i, _options, env) =>
  openBlock((tokens[i]?.content ?? '').trimEnd(), pageOf(env).heading ?? '', pageOf(env).lang);

/** HTML without its comments, which name commands. */
const htmlBlock: Rule = (tokens, i) =>
  (tokens[i]?.content ?? '').replace(/<!--[\s\S]*?-->\n?/g, '').replace(/<img [^>]+>/g, withHeight);

const image: Rule = (tokens, i, options, _env, self) => {
  const token = tokens[i];
  token?.attrSet('src', imageOf(String(token.attrGet('src'))));
  token?.attrSet('alt', token.content);
  return self.renderToken(tokens, i, options);
};

const tableOpen: Rule = (tokens, i, options, env, self) => {
  const name = escapeAttribute(pageOf(env).heading ?? '');
  const table = self.renderToken(tokens, i, options);
  return `<div class="scroll" tabindex="0" role="group" aria-label="${name}">${table}`;
};

const tableClose: Rule = (tokens, i, options, _env, self) =>
  `${self.renderToken(tokens, i, options)}</div>`;

const about = { en: 'about', es: 'sobre' } as const;

/** A heading cell without text gets one, so that it names what is below it. */
const cellOpen: Rule = (tokens, i, options, env, self) => {
  const [open, content] = tokens.slice(i, i + 2);
  open?.attrSet('scope', 'col');
  const html = self.renderToken(tokens, i, options);
  return content?.content === '' ? html + about[pageOf(env).lang ?? 'en'] : html;
};

export function markdown(): MarkdownIt {
  const md = createMarkdownIt({ html: true });
  Object.assign(md.renderer.rules, {
    ...{ heading_open: headingOpen, link_open: linkOpen, link_close: linkClose, fence, image },
    ...{ html_block: htmlBlock, table_open: tableOpen, table_close: tableClose, th_open: cellOpen },
  });
  return md;
}
