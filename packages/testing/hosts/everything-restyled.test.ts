/** Pages that hide and restyle everything: the source of a figure stays visible. */
import '@ht-widgets/chart/define.js';
import '@ht-widgets/data-note/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/hotline-banner/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/source-list/define.js';
import '@ht-widgets/stat/define.js';
import '@ht-widgets/type-list/define.js';
import { assert } from 'chai';
import {
  clearPage,
  frames,
  inside,
  ledger,
  mount,
  openCitation,
  readerText,
  settled,
  words,
  type Dataset,
  type Widget,
} from '../helpers/index.js';
import { names, contact, digits, label, sourceName } from '../helpers/figures.js';

const markup = `<ht-stat fact="mo-poverty-rate-2021">The sentence.</ht-stat>
  <p><ht-stat fact="nhth-mo-cases-2021" display="inline">The sentence</ht-stat></p>
  <ht-factor-list>The factors.</ht-factor-list><ht-data-note>The note.</ht-data-note>
  <ht-hotline-banner>911.</ht-hotline-banner><ht-type-list>The types.</ht-type-list>
  <ht-response-list>The areas.</ht-response-list>
  <ht-chart chart="mo-types-2021">The table.</ht-chart>
  <ht-source-list>The sources.</ht-source-list>`;

let data: Dataset;
before(async () => {
  data = await ledger();
});
afterEach(clearPage);

async function mountAll(): Promise<Widget[]> {
  await mount(markup);
  await settled(document.body);
  await frames(1);
  await settled(document.body);
  return [...document.querySelectorAll<Widget>('main *')].filter(({ localName }) =>
    localName.startsWith('ht-'),
  );
}

/**
 * What widgets show of the sources of their figures, the note of its limits, the banner of its
 * numbers, the list of titles.
 */
function assertSourced(widgets: readonly Widget[]): void {
  const [card, inline, factors, note, banner, types, areas, chart, list] = widgets.map(
    readerText,
  ) as [string, string, string, string, string, string, string, string, string];
  const caveat = (id: string, key: 'caveat' | 'short'): string =>
    words(data.facts.find((fact) => fact.id === id)?.[key]);
  for (const part of [
    digits('mo-poverty-rate-2021'),
    'Confirmed',
    ...names('mo-poverty-rate-2021'),
    caveat('mo-poverty-rate-2021', 'caveat'),
  ])
    assert.include(card, part);
  for (const part of [
    digits('nhth-mo-cases-2021'),
    'confirmed',
    ...names('nhth-mo-cases-2021'),
    caveat('nhth-mo-cases-2021', 'short'),
  ])
    assert.include(inline, part);
  for (const part of [
    words(data.factors?.find(({ id }) => id === 'racism')?.name),
    sourceName('nightlight'),
  ])
    assert.include(factors, part);
  for (const part of [
    ...names('law-severe-form-sex'),
    words(data.facts.find(({ id }) => id === 'law-severe-form-sex')?.text),
    digits('nhth-mo-sex-share-2021'),
    caveat('nhth-mo-sex-share-2021', 'short'),
  ])
    assert.include(types, part);
  for (const part of [
    label('never-confront'),
    '911',
    contact('nhth-call'),
    ...names('mo-ago-five-pillars'),
    sourceName('nightlight'),
  ])
    assert.include(areas, part);
  for (const id of data.limits ?? [])
    assert.include(note, words(data.facts.find((fact) => fact.id === id)?.text));
  for (const part of ['911', contact('nhth-call')]) assert.include(banner, part);
  for (const part of [
    words(data.charts?.find(({ id }) => id === 'mo-types-2021')?.title),
    digits('nhth-mo-labor-share-2021'),
    ...names('nhth-mo-labor-share-2021'),
    caveat('nhth-mo-labor-share-2021', 'short'),
  ])
    assert.include(chart, part);
  assert.isAbove(list.split('https').length + list.split('\n').length, 10);
  for (const part of ['National Human Trafficking Hotline', 'U.S. Census Bureau'])
    assert.include(list, part);
}

describe('on a hostile page', () => {
  const sheet = new CSSStyleSheet();
  before(() => {
    document.adoptedStyleSheets.push(sheet);
  });
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
  afterEach(() => {
    sheet.replaceSync('');
  });

  for (const [what, rules] of Object.entries({
    'that unsets everything': '* { all: unset !important }',
    'that hides what it does not know':
      'main > *, ht-stat, ht-factor-list, ht-data-note, ht-hotline-banner, ' +
      'ht-type-list, ht-response-list, ht-chart, ht-source-list { display: none ' +
      '!important; visibility: hidden !important; opacity: 0 !important }  p { ' +
      'display: block !important; visibility: visible !important; opacity: 1 ' +
      '!important }',
    'with letters of its own':
      'body { letter-spacing: 20px; text-transform: uppercase; line-height: 0; ' +
      'font-size: 62.5%; -webkit-text-fill-color: transparent; color: transparent }',
    'with rules for every button, link and list':
      'a, button, summary, li, ul, ol, dl, dt, dd, pre, span { display: none ' +
      '!important; font-size: 0 !important; opacity: 0 !important }',
  })) {
    it(`${what}, every element still shows its sources`, async () => {
      sheet.replaceSync(rules);
      const widgets = await mountAll();
      assertSourced(widgets);
      for (const widget of widgets) {
        assert.include(['block', 'inline'], getComputedStyle(widget).display, widget.localName);
        const box = widget.getBoundingClientRect();
        assert.isAbove(box.height * box.width, 100, widget.localName);
        for (const part of inside(widget, '[part~=source], [part~=caveat], [part~=standing], li')) {
          const { fontSize, letterSpacing, textTransform, opacity } = getComputedStyle(part);
          assert.isAtLeast(parseFloat(fontSize), 9, widget.localName);
          if (widget.getAttribute('display') !== 'inline')
            assert.deepEqual(
              { letterSpacing, textTransform, opacity },
              { letterSpacing: 'normal', textTransform: 'none', opacity: '1' },
              widget.localName,
            );
        }
      }
      const panel = await openCitation(widgets[0] as Widget);
      assert.isAbove(panel.getBoundingClientRect().height, 100);
      assert.include(readerText(panel), 'Census');
    });
  }
});
