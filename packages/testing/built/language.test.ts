/** In which language the built files draw, whatever the page says. Run `npm run build` first. */
import { assert } from 'chai';
import { digits } from '../helpers/figures.js';
import {
  addClassicScript,
  addScript,
  clearPage,
  inside,
  openPage,
  readerText,
  settledPage,
  until,
  type Page,
  type Widget,
} from '../helpers/index.js';

afterEach(clearPage);

const fact = 'nhth-mo-cases-2024';

const scripts: Record<string, (page: Page) => Promise<void>> = {
  'ht-widgets.js': (page) => addScript(page, '/dist/ht-widgets.js'),
  'ht-widgets.iife.js': (page) => addClassicScript(page, { src: '/dist/ht-widgets.iife.js' }),
};

for (const [name, start] of Object.entries(scripts)) {
  /** A page in `lang`, drawn. A banner without children shows that the script has run. */
  const pageIn = async (lang: string, markup: string): Promise<Page> => {
    const page = await openPage('fallback.html');
    const { document } = page;
    document.documentElement.lang = lang;
    document.body.innerHTML = `${markup}<ht-hotline-banner class="last"></ht-hotline-banner>`;
    await start(page);
    await settledPage(page);
    const last = document.querySelector<Widget>('.last');
    await until('the last widget', () => last?.hasAttribute('data-ht-drawn'));
    return page;
  };
  const languageOf = (page: Page, tag: string): string | undefined => {
    const widget = page.document.querySelector<Widget>(tag);
    return widget?.shadowRoot ? inside(widget, '.base')[0]?.lang : undefined;
  };

  describe(`the language, with ${name}`, () => {
    for (const lang of ['es', 'es-MX', 'es_MX', 'spa', ' es ', 'ES'])
      it(`is Spanish where lang="${lang}"`, async () => {
        const page = await pageIn(lang, `<ht-stat fact="${fact}"><p>El dato.</p></ht-stat>`);
        assert.equal(languageOf(page, 'ht-stat'), 'es');
      });

    it('leaves the text of a page in a third language, the banner’s too', async () => {
      const page = await pageIn(
        'vi',
        `<ht-stat fact="${fact}"><p>Own words.</p></ht-stat>` +
          '<ht-hotline-banner><p>Own number.</p></ht-hotline-banner>',
      );
      const [stat, banner] = ['ht-stat', 'ht-hotline-banner'].map((tag) =>
        page.document.querySelector<Widget>(tag),
      ) as [Widget, Widget];
      assert.equal(readerText(stat), 'Own words.');
      assert.equal(readerText(banner), 'Own number.');
      assert.equal(languageOf(page, '.last'), 'en', 'without a fallback');
    });

    it('is that of the printed fallback on a page in a third language', async () => {
      const printed = '<div class="ht-fallback" lang="es"><p>El dato.</p></div>';
      const page = await pageIn('vi', `<ht-stat fact="${fact}">${printed}</ht-stat>`);
      assert.equal(languageOf(page, 'ht-stat'), 'es');
      const text = readerText(page.document.querySelector<Widget>('ht-stat') as Widget);
      assert.include(text, digits(fact));
      assert.notInclude(text, 'El dato.');
    });

    it('is that of the element before all', async () => {
      const page = await pageIn('vi', `<ht-stat fact="${fact}" lang="es"><p>Own.</p></ht-stat>`);
      assert.equal(languageOf(page, 'ht-stat'), 'es');
    });
  });
}
