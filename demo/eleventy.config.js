/**
 * The site: templates of this folder and the guides of `docs/`, written to `dist/site/`.
 * https://www.11ty.dev/docs/config/
 */
import { posix } from 'node:path';
import { widgetHtml } from '../packages/pages/build/site/widgets.ts';

export default function (config) {
  config.setIncludesDirectory('_includes');
  config.setTemplateFormats(['njk', '11ty.js']);
  config.addPassthroughCopy({ 'demo/site.css': 'site.css', 'demo/build/*.css': 'build' });
  config.addPassthroughCopy({ 'dist/small': 'files' });
  config.addShortcode('widget', widgetHtml);
  config.addTransform('relative', relativeLinks);
}

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
