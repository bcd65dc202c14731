/** What the development build warns of. Run `npm run build` first. */
import { assert } from 'chai';
import { clearPage, first, openPage, set, settled, type Page } from '../helpers/index.js';
import { add, ready } from '../helpers/widget-pages.js';

before(async () => {
  assert.isTrue((await fetch('/dist/ht-widgets.js')).ok, 'there is no dist/: npm run build');
});
afterEach(clearPage);

describe('the development build warns', () => {
  const good = (attributes: string, tag = 'ht-stat'): string =>
    `<${tag} ${attributes}>The children.</${tag}>`;
  const fact = 'fact="nhth-mo-sex-share-2021"';
  const mistakes: readonly [what: string, markup: string, warning: RegExp][] = [
    [
      'of a fact that does not exist',
      good('fact="no-such"'),
      /<ht-stat> does not know the fact "no-such"/,
    ],
    ['of no fact', good(''), /<ht-stat> has no fact/],
    ['of an empty fact', good('fact=" "'), /<ht-stat> has no fact/],
    [
      'of a display that a stat does not have',
      good(`${fact} display="big"`),
      /display="big" is not one of card, lead, inline, hundred, bar/,
    ],
    [
      'of a display that a list does not have',
      good('display="grid"', 'ht-factor-list'),
      /display="grid" is not one of list, cards, details/,
    ],
    [
      'of 100 marks for what is no percentage',
      good('fact="nhth-mo-cases-2021" display="hundred"'),
      /needs a percentage, and "nhth-mo-cases-2021" is a count/,
    ],
    [
      'of a bar for what has no scale',
      good('fact="nhth-mo-cases-2021" display="bar"'),
      /display="bar" needs a percentage, or a rank .*; "nhth-mo-cases-2021" is a checked count/,
    ],
    [
      'of a comparison with nothing',
      good(`${fact} compare="no-such"`),
      /compare="no-such" is no other fact/,
    ],
    [
      'of a comparison of unlike things',
      good(`${fact} compare="nhth-mo-cases-2021"`),
      /compare="nhth-mo-cases-2021" needs two percentages, counts or means of the same unit/,
    ],
    [
      'of a comparison within a sentence',
      good(`${fact} compare="nhth-mo-labor-share-2021" display="inline"`),
      /display="inline" and compare do not go together: compare is ignored/,
    ],
    ['of a contested figure', good('fact="mo-minority-share"'), /contested .*"mo-minority-share"/],
    [
      'of a factor that does not exist',
      good('factors="poverty wealth"', 'ht-factor-list'),
      /does not know the factor "wealth". It knows poverty /,
    ],
    [
      'of a contact that does not exist',
      good('contacts="911 112"', 'ht-hotline-banner'),
      /does not know the contacts 112. It knows 911 /,
    ],
    [
      'of an about that is not known',
      good('about="adult"', 'ht-hotline-banner'),
      /about="adult" is not "child"/,
    ],
    [
      'of a placement that is not known',
      good('placement="left"', 'ht-hotline-banner'),
      /placement="left" is not one of/,
    ],
    [
      'of a banner that stays only as long as its header',
      `<header>${good('placement="top"', 'ht-hotline-banner')}</header>` +
        '<p style="block-size: 3000px"></p>',
      /placement="top" stays only while <header> is in sight/,
    ],
    [
      'of a banner for the bottom that is at the top',
      `${good('placement="bottom"', 'ht-hotline-banner')}<p style="block-size: 3000px"></p>`,
      /placement="bottom" stays only until the window is scrolled to its place/,
    ],
    [
      'of lines of law enforcement',
      good('contacts="hsi-tip"', 'ht-hotline-banner'),
      /law enforcement/,
    ],
    [
      'of a heading-level outside 2 to 6',
      good(`${fact} heading-level="1"`),
      /heading-level="1" is not 2 to 6/,
    ],
    [
      'of a theme that does not exist',
      good(`${fact} theme="blue"`),
      /theme="blue" is neither "light" nor "dark"/,
    ],
    ['of a language it does not speak', good(`${fact} lang="de"`), /no texts in "de"/],
    [
      'of a language around it that it does not speak',
      `<div lang="fr">${good(fact)}</div>`,
      /no texts in "fr"/,
    ],
    [
      'of an attribute it does not know',
      good(`${fact} colour="red"`),
      /does not know the attribute "colour". It knows .*display/,
    ],
    [
      'of a typing mistake in an attribute',
      good(`${fact} headinglevel="2"`),
      /does not know the attribute "headinglevel". It knows .*heading-level/,
    ],
    ['of missing children', `<ht-stat ${fact}> </ht-stat>`, /has no children/],
    [
      'of a tag that does not exist',
      good(fact, 'ht-stats'),
      /<ht-stats> is no element of this library, which has ht-stat, /,
    ],
  ];
  /** What was said, but for Lit's own notice that this is a development build. */
  const ours = ({ seen }: Page): string[] =>
    seen.console.filter(
      (line) => !/^warn: (Lit is in dev mode|Multiple versions of Lit)/.test(line),
    );

  it('of nothing, where there is nothing to warn of', async () => {
    const page = await openPage('fallback.html', '/dist/dev/ht-widgets.js');
    await ready(page);
    add(
      page,
      good(
        `${fact} class="a" id="b" style="margin: 0" data-x="y" aria-hidden="false" ` +
          'onclick="" lang="en-US" theme="dark" dir="ltr"',
      ),
    );
    await settled(page.document.body);
    assert.deepEqual(ours(page), []);
  });

  for (const [what, markup, warning] of mistakes) {
    it(what, async () => {
      const page = await openPage('fallback.html', '/dist/dev/ht-widgets.js');
      await ready(page);
      const added = add(page, markup);
      await settled(added);
      await set(first(added), { id: 'changed' });
      assert.lengthOf(ours(page), 1, ours(page).join('\n'));
      assert.match(ours(page)[0] ?? '', warning);
    });
  }

  for (const scripts of [
    ['/dist/dev/ht-widgets.js', '/dist/dev/ht-widgets.js?v=2'],
    ['/dist/elements/ht-stat.js', '/dist/dev/ht-widgets.js'],
  ]) {
    it(`of a script that is loaded twice: ${scripts.join(', ')}`, async () => {
      const page = await openPage('fallback.html', ...scripts);
      await ready(page);
      assert.lengthOf(ours(page), 1, ours(page).join('\n'));
      assert.match(ours(page)[0] ?? '', /twice/);
    });
  }
});
