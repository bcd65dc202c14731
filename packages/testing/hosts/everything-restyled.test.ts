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
import { assertSourced, mountEverything } from '../helpers/everything.js';
import { producer } from '../helpers/figures.js';
import { clearPage, inside, openCitation, readerText, type Widget } from '../helpers/index.js';

afterEach(clearPage);

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
    'with its own letters':
      'body { letter-spacing: 20px; text-transform: uppercase; line-height: 0; ' +
      'font-size: 62.5%; -webkit-text-fill-color: transparent; color: transparent }',
    'with rules for every button, link and list':
      'a, button, summary, li, ul, ol, dl, dt, dd, pre, span { display: none ' +
      '!important; font-size: 0 !important; opacity: 0 !important }',
  })) {
    it(`${what}, every element still shows its sources`, async () => {
      sheet.replaceSync(rules);
      const widgets = await mountEverything();
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
      assert.include(readerText(panel), producer('mo-poverty-rate-2021'));
    });
  }
});
