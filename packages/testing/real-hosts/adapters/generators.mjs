/** `node generators.mjs NAME [SETTING]` in a folder with `in/`: runs one generator of sites. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { convertAll, site, sources, write } from './files.mjs';

const [, , name, setting] = process.argv;
const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };

const generators = {
  'markdown-it': async () => {
    const { default: markdownIt } = await import('markdown-it');
    const engine = markdownIt({ html: setting === 'html' });
    await convertAll((text) => engine.render(text));
  },
  marked: async () => {
    const { marked } = await import('marked');
    await convertAll((text) => marked.parse(text));
  },
  commonmark: async () => {
    const commonmark = await import('commonmark');
    const [parser, printer] = [new commonmark.Parser(), new commonmark.HtmlRenderer()];
    await convertAll((text) => printer.render(parser.parse(text)));
  },
  remark: async () => {
    const [{ unified }, parse, rehype, raw, stringify] = await Promise.all(
      ['unified', 'remark-parse', 'remark-rehype', 'rehype-raw', 'rehype-stringify'].map(
        (module) => import(module),
      ),
    );
    const engine = unified()
      .use(parse.default)
      .use(rehype.default, { allowDangerousHtml: setting === 'raw' });
    if (setting === 'raw') engine.use(raw.default);
    engine.use(stringify.default);
    await convertAll(async (text) => String(await engine.process(text)));
  },
  mdx: async () => {
    const { evaluate } = await import('@mdx-js/mdx');
    const { renderToStaticMarkup } = await import('react-dom/server');
    const runtime = await import('react/jsx-runtime');
    await convertAll(async (text) => {
      const { default: Content } = await evaluate(text, runtime);
      return renderToStaticMarkup(runtime.jsx(Content, {}));
    });
  },
  hugo: () => {
    site({
      'config.toml':
        'baseURL = "https://site.example/"\ndisableKinds = ["RSS", "sitemap"]\n' +
        (setting === 'unsafe' ? '[markup.goldmark.renderer]\nunsafe = true\n' : ''),
      'layouts/_default/single.html': '{{ .Content }}',
      'layouts/_default/list.html': '',
    });
    for (const [file, text] of sources())
      site({ [`content/${file}`]: `---\ntitle: Page\n---\n${text}` });
    execFileSync('hugo', ['--quiet'], quiet);
    take((page) => `public/${page}/index.html`);
  },
  jekyll: () => {
    site({ '_config.yml': 'title: Site\n', '_layouts/bare.html': '{{ content }}' });
    for (const [file, text] of sources()) site({ [file]: `---\nlayout: bare\n---\n${text}` });
    execFileSync('jekyll', ['build', '--quiet', '--disable-disk-cache'], quiet);
    take((page) => `_site/${page}.html`);
  },
  eleventy: async () => {
    const { default: Eleventy } = await import('@11ty/eleventy');
    for (const [file, text] of sources()) site({ [`site/${file}`]: text });
    const pages = await new Eleventy('site', 'made', { quietMode: true }).toJSON();
    for (const { url, content } of pages) write(`${url.replaceAll('/', '')}.md`, content);
  },
  astro: async () => {
    process.env.ASTRO_TELEMETRY_DISABLED = '1';
    const { build } = await import('astro');
    for (const [file, text] of sources()) site({ [`src/pages/${file}`]: text });
    await build({ root: process.cwd(), logLevel: 'error', build: { format: 'file' } });
    take((page) => `dist/${page}.html`);
  },
  sphinx: () => {
    site({
      'source/conf.py': "extensions = ['myst_parser']\nhtml_theme = 'basic'\n",
      'source/index.md': `# Site\n`,
    });
    for (const [file, text] of sources()) site({ [`source/${file}`]: text });
    execFileSync('sphinx-build', ['-q', '-b', 'html', 'source', 'made'], {
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    take((page) => `made/${page}.html`);
  },
};

/** Hands over the pages that the generator wrote. */
function take(place) {
  for (const [file] of sources()) write(file, readFileSync(place(file.replace('.md', '')), 'utf8'));
}

await generators[name]();
