/** The guides of `docs/` as pages of the site: their order, their links, their blocks to copy. */
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { capitalized } from '@ht-widgets/core/statement.js';
import type { Language } from '../page.ts';

export interface Guide {
  /** Its file: `docs/site-owners/wix.md`. */
  source: string;
  /** Its address in the site: `guides/wix.html`. */
  url: string;
  title: string;
  /** In lists: of the guides of editors, the name of the editor. */
  short: string;
  lang: Language;
  /** The address of the same guide in the other language, if there is one. */
  other: string | undefined;
  before?: Guide | undefined;
  after?: Guide | undefined;
}

const editors = 'wordpress squarespace wix google-sites weebly drupal plain-html e-mail';

/** Names of guides for site owners; of others, paths. */
const groups: Readonly<Record<Language, readonly [name: string, files: string][]>> = {
  en: [
    ['Start', 'start README choose-a-fact'],
    ['Paste it into your editor', editors],
    ['Make it yours', 'colours spanish developers/your-county'],
    ['Keep visitors safe', 'safety'],
    ['Keep it true', 'words data versions'],
    ['Statements for your site', 'accessibility privacy'],
    ['When something is wrong', 'it-does-not-work ../SECURITY'],
    [
      'For web developers',
      'developers/install developers/forms developers/snippets developers/theming ' +
        'developers/attributes developers/events-and-errors developers/frameworks ' +
        'developers/csp-and-integrity developers/own-dataset developers/citations ' +
        'developers/hosts developers/browsers',
    ],
  ],
  es: [
    ['Para empezar', 'start README choose-a-fact'],
    ['Péguelo en su editor', editors],
    ['Hágalo suyo', 'colours'],
    ['Proteja a sus visitantes', 'safety'],
    ['Manténgalo al día', 'words data versions'],
    ['Declaraciones para su sitio', 'accessibility privacy'],
    ['Cuando algo falla', 'it-does-not-work'],
  ],
};

const folders = { en: 'site-owners', es: 'site-owners/es' } as const;

const groupsIn = (lang: Language) =>
  groups[lang].map(([name, files]) => ({
    name,
    guides: files.split(' ').flatMap((file) => {
      const path = file.includes('/') ? file : `${folders[lang]}/${file}`;
      const source = posix.join('docs', `${path}.md`);
      return [guideOf(source, lang)];
    }),
  }));

export const guideGroups = { en: groupsIn('en'), es: groupsIn('es') };

/** In the order of the lists. The guides of one language turn to each other. */
export const guides: readonly Guide[] = [guideGroups.en, guideGroups.es].flatMap((each) =>
  each
    .flatMap((group) => group.guides)
    .map((guide, i, all) => {
      return { ...guide, before: all[i - 1], after: all[i + 1] };
    }),
);

function guideOf(source: string, lang: Language): Guide {
  const [, title = ''] = /^# (.+)$/m.exec(readFileSync(source, 'utf8')) ?? [];
  const [, editor = title] =
    /^(?:Add|Put|Ponga) .*(?:number|cifra) (?:(?:in)?to|en) (.+)$/.exec(title) ?? [];
  const other =
    lang === 'en' ? source.replace(/\/(?=[^/]+$)/, '/es/') : source.replace('/es/', '/');
  return {
    ...{ source, url: urlOf(source), title, short: capitalized(editor), lang },
    other: existsSync(other) ? `/${urlOf(other)}` : undefined,
  };
}

function urlOf(source: string): string {
  const name = posix.basename(source, '.md');
  if (source === 'SECURITY.md') return 'guides/report.html';
  const page = name === 'README' ? 'where-you-write' : name;
  if (source.includes('/es/')) return `es/guides/${page}.html`;
  return `${source.includes('/developers/') ? 'developers' : 'guides'}/${page}.html`;
}

/** The page of the site that a link of a document leads to, or `undefined`. */
export function pageFor(href: string, source: string): string | undefined {
  const [path = '', anchor] = href.split('#');
  const target = posix.join(posix.dirname(source), path);
  const end = anchor === undefined ? '' : `#${anchor}`;
  const guide = guides.find((each) => each.source === target);
  if (guide) return `/${guide.url}${end}`;
  const made = /^demo\/(ledger|(?:claims|changes)(?:-es)?)\.html$/.exec(target)?.[1];
  if (made === 'ledger') return source.includes('/es/') ? '/es/ledger/' : '/ledger/';
  if (made) return `/ledger/${made}.html${end}`;
  if (/^demo\/[\w-]+\.html$/.test(target)) return `/examples/${posix.basename(target)}${end}`;
  return undefined;
}
