/** The site as it is uploaded: links, sizes, policy, and that it loads nothing from elsewhere. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { parse } from 'parse5';
import { recordName } from '@ht-widgets/facts/record-name.js';
import { textOf, type ChildNode, type Element } from '@ht-widgets/testing/markup.js';
import { fallbacks } from '../../ht-widgets/src/snippet/fallbacks.ts';
import { dataset } from '../helpers/printed.ts';

const root = 'dist/site';
const files = globSync('**/*.html', { cwd: root, exclude: ['files/**'] }).sort();
/** The pages of the site itself. Examples have the head of a parish, and a preview is a frame. */
const own = files.filter((file) => !/^examples\/|\/preview\.html$/.test(file));
/** What a page may have, in bytes. */
const most = 100 * 1024;

const all = (nodes: readonly ChildNode[]): Element[] =>
  nodes.flatMap((node) => ('tagName' in node ? [node, ...all(node.childNodes)] : []));
const elementsOf = new Map(
  files.map((file) => [file, all(parse(readFileSync(join(root, file), 'utf8')).childNodes)]),
);
const valueOf = (element: Element | undefined, name: string) =>
  element?.attrs.find((attribute) => attribute.name === name)?.value;
const found = (file: string, test: (element: Element) => boolean) =>
  (elementsOf.get(file) ?? []).filter(test);
const tagged = (file: string, tag: string) => found(file, ({ tagName }) => tagName === tag);

/** A relative address as a path in the site, and its fragment. */
function resolved(file: string, address: string): [path: string, fragment: string] {
  const [path = '', fragment = ''] = address.split('#');
  const [bare = ''] = path.split('?');
  return [bare === '' ? file : posix.join(posix.dirname(file), bare), decodeURI(fragment)];
}

const isOwn = (address: string) => !/^([a-z]+:|\/\/)/.test(address);

describe('the site', () => {
  it('has links that lead to a file, and to an id in it', () => {
    const broken = files.flatMap((file) =>
      tagged(file, 'a')
        .map((link) => valueOf(link, 'href') ?? '')
        .filter(isOwn)
        .filter((address) => {
          const [path, fragment] = resolved(file, address);
          if (!existsSync(join(root, path)) || /\/$|^\//.test(address)) return true;
          const ids = fragment === '' || fragment.includes('=') || !elementsOf.has(path);
          return !ids && found(path, (each) => valueOf(each, 'id') === fragment).length === 0;
        })
        .map((address) => `${file}: ${address}`),
    );
    assert.deepEqual(broken, []);
  });

  it('loads its own files alone, by relative addresses, and all of them exist', () => {
    const wrong = files.flatMap((file) =>
      (elementsOf.get(file) ?? []).flatMap((element) => {
        const name = element.tagName === 'link' ? 'href' : 'src';
        const address = element.tagName === 'a' ? undefined : valueOf(element, name);
        if (address === undefined || address === 'data:,') return [];
        const exists = isOwn(address) && existsSync(join(root, resolved(file, address)[0]));
        return exists && !address.startsWith('/') ? [] : `${file}: ${address}`;
      }),
    );
    assert.deepEqual(wrong, []);
  });

  it('has a policy on each page that allows its own files, and no code in the page', () => {
    for (const file of own) {
      const policy = found(file, (each) => valueOf(each, 'http-equiv') !== undefined)
        .map((each) => valueOf(each, 'content') ?? '')
        .join();
      assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/, file);
      assert.doesNotMatch(policy, /unsafe|https?:|\*/, file);
      assert.equal(tagged(file, 'style').length, 0, file);
      for (const script of tagged(file, 'script')) assert.ok(valueOf(script, 'src'), file);
      const inline = found(file, ({ attrs }) =>
        attrs.some(({ name }) => name === 'style' || name.startsWith('on')),
      );
      assert.equal(inline.length, 0, file);
    }
  });

  it('has one title and one heading of the first level on each page, and its language', () => {
    const titles = own.map((file) => {
      assert.equal(tagged(file, 'h1').length, 1, file);
      assert.match(valueOf(tagged(file, 'html')[0], 'lang') ?? '', /^(en|es)$/, file);
      const [title] = tagged(file, 'title')[0]?.childNodes ?? [];
      return title && 'value' in title ? title.value : '';
    });
    assert.equal(new Set(titles).size, own.length, 'each title is another');
  });

  it('skips no heading level, and has no id twice', () => {
    for (const file of own) {
      const levels = found(file, ({ tagName }) => /^h[1-6]$/.test(tagName)).map(({ tagName }) =>
        Number(tagName.slice(1)),
      );
      for (const [i, level] of levels.entries())
        assert.ok(level <= (levels[i - 1] ?? 0) + 1, `${file}: heading ${i + 1}`);
      const ids = (elementsOf.get(file) ?? []).flatMap((each) => valueOf(each, 'id') ?? []);
      assert.equal(new Set(ids).size, ids.length, file);
    }
  });

  it('has an exit and the hotline on each page', () => {
    for (const file of own)
      for (const tag of ['ht-quick-exit', 'ht-hotline-banner'])
        assert.ok(tagged(file, tag).length > 0, `${file}: ${tag}`);
  });

  for (const [lang, folder] of [
    ['en', 'ledger'],
    ['es', 'es/ledger'],
  ] as const)
    it(`has a page for each fact, whose address does not say the topic, ${lang}`, () => {
      for (const { id, standing, reason, caveat } of dataset.facts) {
        const name = `${recordName(id)}.html`;
        const file = `${folder}/${name}`;
        const text = textOf(tagged(file, 'main'));
        assert.ok(text.includes(id), file);
        // A contested figure is not in a heading, which its reason is not next to.
        const figure = fallbacks.stat.lines(dataset, { fact: id }, lang).join(' ');
        const [, number = ''] = /class="ht-figure">([^<]+)</.exec(figure) ?? [];
        const entry = found(`${folder}/index.html`, (each) => each.tagName === 'li').find((each) =>
          JSON.stringify(each.childNodes, ['attrs', 'value', 'childNodes']).includes(name),
        );
        assert.ok(entry && textOf([entry]).includes(caveat[lang] ?? '-'), `${id}: its limit`);
        if (standing !== 'contested') continue;
        assert.ok(!number || !textOf(tagged(file, 'h1')).includes(number), file);
        assert.ok(text.includes(reason?.[lang] ?? '-'), file);
        assert.ok(textOf([entry]).includes(reason?.[lang] ?? '-'), `${id} in the list`);
      }
    });

  it('has the whole ledger in both languages, with a switch that leads back', () => {
    const names = dataset.facts.map(({ id }) => recordName(id));
    const pairs = ['index', 'due', ...names].map((name) => [
      `ledger/${name}.html`,
      `es/ledger/${name}.html`,
    ]);
    for (const end of ['claims', 'changes'])
      pairs.push([`ledger/${end}.html`, `ledger/${end}-es.html`]);
    for (const pair of [...pairs, ...pairs.map((pair) => pair.toReversed())]) {
      const [file = '', other = ''] = pair;
      const lang = /^es|-es\./.test(other) ? 'es' : 'en';
      assert.equal(valueOf(tagged(other, 'html')[0], 'lang'), lang);
      const switches = found(file, (each) => valueOf(each, 'hreflang') === lang);
      const [alternate] = switches.filter(({ tagName }) => tagName === 'link');
      const [link] = switches.filter(({ tagName }) => tagName === 'a');
      for (const each of [alternate, link])
        assert.equal(resolved(file, valueOf(each, 'href') ?? '')[0], other, file);
    }
  });

  it('leads from a page to facts in the language of the page', () => {
    const strays = files.flatMap((file) => {
      const lang = valueOf(tagged(file, 'html')[0], 'lang');
      return tagged(file, 'a')
        .filter((link) => valueOf(link, 'hreflang') === undefined)
        .map((link) => valueOf(link, 'href') ?? '')
        .filter(isOwn)
        .map((address) => resolved(file, address)[0])
        .filter((path) => /^(es\/)?ledger\/.*\.html$/.test(path))
        .filter((path) => valueOf(tagged(path, 'html')[0], 'lang') !== lang)
        .map((path) => `${file}: ${path}`);
    });
    assert.deepEqual(strays, []);
  });

  const sizes = new Map<string, number>();
  function size(path: string, quality: number): number {
    const key = `${path} ${quality}`;
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
    const bytes =
      sizes.get(key) ?? brotliCompressSync(readFileSync(join(root, path)), { params }).length;
    sizes.set(key, bytes);
    return bytes;
  }
  /** A page with its scripts and style sheets. */
  function loadedBy(file: string): string[] {
    const linked = [...tagged(file, 'script'), ...tagged(file, 'link')]
      .map((each) => valueOf(each, 'src') ?? valueOf(each, 'href') ?? '')
      .filter((address) => /\.(js|css)$/.test(address))
      .map((address) => resolved(file, address)[0]);
    return [file, ...linked];
  }
  const sum = (paths: Iterable<string>, quality: number) =>
    [...new Set(paths)].reduce((all, path) => all + size(path, quality), 0);

  it('has pages of at most 100 KB with all that they load', () => {
    for (const file of own) {
      // The best quality would take most of a minute for all pages.
      const bytes = sum(loadedBy(file), 9);
      assert.ok(bytes <= most, `${file}: ${bytes}`);
    }
  });

  it('has a builder of at most 100 KB with its preview of any widget', () => {
    type Chunks = Record<string, { entry: string | null; imports: string[] }>;
    const chunks = JSON.parse(readFileSync('.cache/chunks.json', 'utf8')) as Chunks;
    const loader = 'build/loader';
    const widgets = Object.entries(chunks).filter(([, { entry }]) => entry?.endsWith('/define.ts'));
    assert.equal(widgets.length, Object.keys(fallbacks).length);
    for (const [chunk, { imports }] of widgets) {
      const preview = [...loadedBy('build/preview.html'), `${loader}/ht-widgets.js`];
      for (const each of [chunk, ...imports]) preview.push(`${loader}/${each}`);
      for (const page of ['build/index.html', 'es/build/index.html']) {
        // As `npm run size` measures, and as a server compresses once.
        const bytes = sum([...loadedBy(page), ...preview], constants.BROTLI_MAX_QUALITY);
        assert.ok(bytes <= most, `${page} with ${chunk}: ${bytes}`);
      }
    }
  });
});
