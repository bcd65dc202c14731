/**
 * The site: templates of this folder and the guides of `docs/`, written to `dist/site/`.
 * https://www.11ty.dev/docs/config/
 */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { copyableHtml } from '../packages/pages/build/site/copyable.ts';
import { copyBlock, openBlock } from '../packages/pages/build/site/copying.ts';
import { factPage } from '../packages/pages/build/site/fact-page.ts';
import { lists, rows } from '../packages/pages/build/site/facts.ts';
import { galleryPages, parts, variables } from '../packages/pages/build/site/gallery.ts';
import { guideGroups, guides } from '../packages/pages/build/site/guides.ts';
import { ledgerWords } from '../packages/pages/build/site/ledger.strings.ts';
import { logPages } from '../packages/pages/build/site/ledger.ts';
import { markdown } from '../packages/pages/build/site/markdown.ts';
import { setText } from '../packages/pages/build/site/sets.ts';
import { saidHtml, widgetHtml } from '../packages/pages/build/site/widgets.ts';
import { en } from './build/words/en.ts';
import { es } from './build/words/es.ts';

export default function (config) {
  config.setIncludesDirectory('_includes');
  config.setTemplateFormats(['njk', 'md']);
  config.addPassthroughCopy({ 'demo/site.css': 'site.css', 'demo/build/*.css': 'build' });
  config.addPassthroughCopy({ 'dist/small': 'files', 'docs/images': 'images' });
  config.setLibrary('md', markdown());
  config.addShortcode('pasteable', copyBlock);
  config.addFilter('factPage', factPage);
  config.addGlobalData('ledgerFacts', [...rows.en, ...rows.es]);
  config.addGlobalData('ledgerLists', lists);
  config.addGlobalData('ledgerWords', ledgerWords);
  config.addGlobalData('topicWords', { en: en.topics, es: es.topics });
  config.addGlobalData('logPages', logPages);
  config.addGlobalData('galleryPages', galleryPages);
  config.addGlobalData('variables', variables);
  config.addGlobalData('parts', parts);
  config.addShortcode('openBlock', openBlock);
  config.addGlobalData('guideGroups', guideGroups);
  for (const [i, { url, ...guide }] of guides.entries())
    config.addTemplate(`guide-${i}.md`, readFileSync(guide.source, 'utf8'), {
      ...{ ...guide, permalink: url, layout: 'guide.njk' },
    });
  config.addShortcode('widget', widgetHtml);
  config.addShortcode('said', saidHtml);
  config.addShortcode('ready', (name, label, lang) => copyBlock(setText(name, lang), label, lang));
  config.addPassthroughCopy({
    'dist/ht-widgets-wordpress.zip': 'downloads/ht-widgets-wordpress.zip',
  });
  config.addShortcode('copyable', copyableHtml);
  config.addTransform('relative', relativeLinks);
}

// Guides are Markdown alone, and show code with braces.
export const config = { markdownTemplateEngine: false };

/** `href="/guides/"` and the like as addresses that work in any folder, and on a disk. */
function relativeLinks(content) {
  const { outputPath } = this.page;
  if (!outputPath?.endsWith('.html')) return content;
  const folder = posix.dirname(posix.relative('dist/site', outputPath.replace(/^\.\//, '')));
  const relative = (path) => posix.relative(`/${folder}`, `/${path}`) || posix.basename(path);
  return content.replace(/<[a-z][^<>]*>/g, (tag) =>
    tag.replace(/ (href|src|poster)="\/([^"]*)"/g, (_, name, path) => {
      const [file = '', rest = ''] = path.split(/(?=[?#])/, 2);
      const whole = file === '' || file.endsWith('/') ? `${file}index.html` : file;
      return ` ${name}="${relative(whole)}${rest}"`;
    }),
  );
}
