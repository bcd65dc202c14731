/** The style sheets of the fallbacks select by role, and the roles are in the fallbacks. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { languagesOf } from '@ht-widgets/facts/localize.js';
import type { Dataset } from '@ht-widgets/facts/view.js';
import type { Example } from '@ht-widgets/core/statement.js';
import { styleSheet } from '../../../../build/assets.ts';
import { fallbacks } from './fallbacks.js';
import { fallbackOf } from './snippet.js';

const packages = join(import.meta.dirname, '../../..');
const dataset = JSON.parse(
  readFileSync(join(packages, 'facts/generated/us-mo.json'), 'utf8'),
) as Dataset;
const sheetOf = (file: string) =>
  readFileSync(join(packages, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const sheets = globSync('*/src/ht-*.fallback.css', { cwd: packages }).map((file) => ({
  widget: file.split('/')[0] as keyof typeof fallbacks,
  css: sheetOf(file),
}));

/**
 * Selectors by position that are meant so. A text without roles has its margins reset, too. Where
 * an end tag is missing, only the first link is the exit's; an editor may put it in a paragraph.
 */
const allowed = [
  '> :first-child {',
  '> :last-child {',
  // The exit, also before a script has put it into its element.
  ":is(ht-quick-exit:not([data-ht-placed]), [data-ht='quick-exit']) > a:first-child,",
  ":is(ht-quick-exit:not([data-ht-placed]), [data-ht='quick-exit']) > p:only-child > a:only-child",
  ":is(ht-quick-exit, [data-ht='quick-exit']) > p:only-child {",
];

/** The HTML of every variant of a widget that has separate parts. */
async function variantsOf(widget: keyof typeof fallbacks): Promise<string> {
  const file = join(packages, `${widget}/src/ht-${widget}.examples.ts`);
  const { examples } = (await import(file)) as { examples: Record<string, Example> };
  const shown = Object.values(examples).map((each) => each.attributes);
  const contacts = (dataset.contacts ?? []).map(({ id }) => id).join(' ');
  const attributes =
    widget === 'stat'
      ? dataset.facts.map(({ id }) => ({ fact: id }))
      : widget === 'chart'
        ? (dataset.charts ?? []).map(({ id }) => ({ chart: id }))
        : [{}, { contacts }, { placement: 'top' }, ...shown];
  return languagesOf(dataset)
    .flatMap((language) =>
      attributes.flatMap((each) =>
        fallbackOf(dataset, { widget, lang: language, attributes: each }),
      ),
    )
    .join('\n');
}

it('the joined style sheet has rules for the fallback of every widget', () => {
  const joined = styleSheet();
  const names = Object.keys(fallbacks).filter((name) => joined.includes(`ht-${name}`));
  assert.deepEqual(names, Object.keys(fallbacks));
  // The shared rules name each tag but the exit three times: margin, fallback, and far down.
  const shared = sheetOf('ht-widgets/src/ht-widgets.css');
  for (const name of names) {
    const rules = [...shared.matchAll(/[^{}]+{/g)].filter(([rule]) =>
      new RegExp(`ht-${name}\\b(?!\\])`).test(rule),
    );
    assert.ok(name === 'quick-exit' || rules.length >= 3, name);
  }
});

it('the fallback of a source list has English titles read as English among Spanish words', () => {
  const itemsIn = (lang: 'en' | 'es') =>
    fallbackOf(dataset, { widget: 'source-list', lang, attributes: { display: 'all' } });
  const marked = itemsIn('es').filter((line) => line.includes('<span lang="en">'));
  const titles = dataset.sources.filter(({ title }) => typeof title === 'string');
  assert.equal(marked.length, titles.length);
  assert.ok(!itemsIn('en').some((line) => line.includes('<span')));
});

for (const { widget, css } of sheets) {
  describe(`the style sheet of ${widget}`, () => {
    it('selects by role, not by position', () => {
      const positions = css
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => /:(nth|first|last|only)-/.test(line) && !allowed.includes(line));
      assert.deepEqual(positions, []);
    });

    it('names only roles that the fallback has', async () => {
      const html = await variantsOf(widget);
      const roles = [...new Set([...css.matchAll(/\.(ht-[a-z]+)/g)].map(([, role = '']) => role))];
      const missing = roles.filter((role) => !html.includes(`class="${role}"`));
      assert.deepEqual(missing, []);
    });
  });
}
