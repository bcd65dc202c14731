/** The guides of `docs/` as pages of the site: their order, their links, their blocks to copy. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { capitalized } from '@ht-widgets/core/statement.js';

export interface Guide {
  /** Its file: `docs/site-owners/wix.md`. */
  source: string;
  /** Its address in the site: `guides/wix.html`. */
  url: string;
  title: string;
  /** In lists: of the guides of editors, the name of the editor. */
  short: string;
  lang: 'en' | 'es';
}

const groups: readonly [name: string, files: string][] = [
  ['Start', 'site-owners/start site-owners/README site-owners/choose-a-fact'],
  [
    'Paste it into your editor',
    'site-owners/wordpress site-owners/squarespace site-owners/wix site-owners/google-sites ' +
      'site-owners/weebly site-owners/drupal site-owners/plain-html site-owners/e-mail',
  ],
  ['Make it yours', 'site-owners/colours site-owners/spanish developers/your-county'],
  ['Keep visitors safe', 'site-owners/safety'],
  ['Keep it true', 'site-owners/words site-owners/data site-owners/versions'],
  ['Statements for your site', 'site-owners/accessibility site-owners/privacy'],
  ['When something is wrong', 'site-owners/it-does-not-work ../SECURITY'],
  [
    'For web developers',
    'developers/install developers/forms developers/snippets developers/theming ' +
      'developers/attributes developers/events-and-errors developers/frameworks ' +
      'developers/csp-and-integrity developers/own-dataset developers/citations ' +
      'developers/hosts developers/browsers',
  ],
];

export const guideGroups = groups.map(([name, files]) => ({
  name,
  guides: files.split(' ').map((file) => guideOf(posix.join('docs', `${file}.md`))),
}));

export const guides: readonly Guide[] = guideGroups.flatMap((group) => group.guides);

function guideOf(source: string): Guide {
  const [, title = ''] = /^# (.+)$/m.exec(readFileSync(source, 'utf8')) ?? [];
  const [, editor = title] = /^(?:Add|Put) the hotline .*?number (?:in)?to (.+)$/.exec(title) ?? [];
  return { source, url: urlOf(source), title, short: capitalized(editor), lang: 'en' };
}

function urlOf(source: string): string {
  const name = posix.basename(source, '.md');
  if (source === 'SECURITY.md') return 'guides/report.html';
  if (name === 'README') return 'guides/where-you-write.html';
  return `${source.includes('/developers/') ? 'developers' : 'guides'}/${name}.html`;
}

/** The page of the site that a link of a document leads to, or `undefined`. */
export function pageFor(href: string, source: string): string | undefined {
  const [path = '', anchor] = href.split('#');
  const target = posix.join(posix.dirname(source), path);
  const end = anchor === undefined ? '' : `#${anchor}`;
  const guide = guides.find((each) => each.source === target);
  if (guide) return `/${guide.url}${end}`;
  const made = /^demo\/(ledger|(?:claims|changes)(?:-es)?)\.html$/.exec(target)?.[1];
  if (made) return made === 'ledger' ? '/ledger/' : `/ledger/${made}.html${end}`;
  if (/^demo\/[\w-]+\.html$/.test(target)) return `/examples/${posix.basename(target)}${end}`;
  return undefined;
}
