/** The builder of the site, and its page that prints. Run `npm run build` first. */
import type axe from 'axe-core';
import { assert } from 'chai';
import {
  Builder,
  clearPage,
  engine,
  happens,
  openFrame,
  requestsOf,
  until,
} from '../helpers/index.js';

const isChromium = engine === 'chromium';
const site = '/dist/site';

afterEach(clearPage);

/** What axe finds on the page of a frame. */
async function complaintsOf(frame: HTMLIFrameElement): Promise<string[]> {
  const page = frame.contentDocument as Document;
  const script = page.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  const loaded = happens(script, 'load');
  page.head.append(script);
  await loaded;
  const { axe: checker } = frame.contentWindow as unknown as { axe: typeof axe };
  const { violations } = await checker.run(page, { resultTypes: ['violations'], iframes: false });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`,
    ),
  );
}

interface Ace {
  Checker: new () => {
    check(
      page: Document,
      rules: string[],
    ): Promise<{
      results: { ruleId: string; value: string[]; message: string; path: { dom: string } }[];
    }>;
  };
}

describe('the builder in each engine', () => {
  it('shows the widget in its preview, in the chosen language and color', async () => {
    const { page } = await Builder.open(
      '#widget=stat&fact=nhth-mo-cases-2024&lang=es&accent=800000',
    );
    const preview = page.querySelector<HTMLIFrameElement>('#preview') as HTMLIFrameElement;
    const widget = await until('the widget', () =>
      preview.contentDocument?.querySelector<HTMLElement>('ht-stat[data-ht-drawn]'),
    );
    assert.equal(widget.lang, 'es');
    assert.equal(widget.style.getPropertyValue('--ht-color-accent'), '#800000');
    const [frame, place] = [preview, preview.parentElement as HTMLElement].map((element) =>
      element.getBoundingClientRect(),
    );
    assert.isAtMost(Math.abs((frame?.left ?? 0) - (place?.left ?? 0)), 1, 'not cut at its end');
  });
});

if (isChromium) {
  describe('the builder', () => {
    it('loads for its preview what the chosen widget needs, with its citation', async () => {
      const { page } = await Builder.open('#widget=stat&fact=nhth-mo-cases-2024');
      const preview = page.querySelector<HTMLIFrameElement>('#preview') as HTMLIFrameElement;
      const drawnHere = (tag: string): Promise<Element> =>
        until(tag, () => preview.contentDocument?.querySelector(`${tag}[data-ht-drawn]`));
      const stat = await drawnHere('ht-stat');
      const view = preview.contentWindow as Window;
      const names = (): string[] => requestsOf(view).map((name) => name.split('/build/')[1] ?? '');
      assert.lengthOf(
        names().filter((name) => name.includes('/chunks/')),
        2,
      );
      assert.notInclude(names().join(), '/records/');
      assert.notInclude(requestsOf(view).join(), 'iife');
      stat.shadowRoot?.querySelector<HTMLElement>('.cite > button')?.click();
      await until('the citation', () =>
        stat.shadowRoot?.querySelector('.panel')?.textContent.includes('KMIZ'),
      );
      for (const widget of ['hotline-banner', 'source-list', 'response-list', 'chart']) {
        page.querySelector<HTMLElement>(`[name=widget][value=${widget}]`)?.click();
        if (widget === 'chart')
          (await until('charts', () => page.querySelector<HTMLElement>('[name=chart]'))).click();
        await drawnHere(`ht-${widget}`);
      }
    });

    it('shows a large figure, copies it, and finds nothing wrong with it', async () => {
      const builder = await Builder.open('#widget=stat&fact=nhth-mo-cases-2024&for=html');
      const { page } = builder;
      const select = [...page.querySelectorAll('select')].find(({ options }) =>
        [...options].some(({ value }) => value === 'lead'),
      ) as HTMLSelectElement;
      select.value = 'lead';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      assert.equal(select.selectedOptions[0]?.text, 'Large, to open a section');
      const preview = page.querySelector<HTMLIFrameElement>('#preview') as HTMLIFrameElement;
      const shown = await until('the large figure', () =>
        preview.contentDocument?.querySelector<HTMLElement>('ht-stat[display=lead][data-ht-drawn]'),
      );
      await until('its size', () => {
        const figure = shown.shadowRoot?.querySelector('[part~=figure]');
        return figure && parseFloat(getComputedStyle(figure).fontSize) > 50 ? figure : undefined;
      });
      const copied = await builder.copied();
      assert.include(copied, 'display="lead"');
      builder.type('source', `<!doctype html><html lang="en"><body>${copied}</body></html>`);
      page.querySelector<HTMLElement>('#check .button')?.click();
      await until('the report', () => builder.text('#report').includes('We found nothing wrong'));
    });

    it('keeps each choice in the address, and names what a link has wrong', async () => {
      const builder = await Builder.open('#widget=stat&fact=nhth-mo-case-2024&display=x&for=wix');
      assert.include(builder.text('.warning'), 'nhth-mo-cases-2024');
      await builder.choose('fact', 'nhth-mo-cases-2024');
      await builder.choose('width', 'desktop');
      const { hash } = (builder.frame.contentWindow as Window).location;
      assert.equal(hash, '#widget=stat&fact=nhth-mo-cases-2024&for=wix&width=desktop');
    });

    it('warns of a contested fact, before it is chosen and after', async () => {
      const builder = await Builder.open('#widget=stat');
      builder.type('search', 'contested');
      assert.include((await builder.wait('.caution')).textContent, 'Contested');
      await builder.choose('fact', 'mo-minority-share');
      assert.match(builder.text('.facts .warning'), /contested fact.*Asian people/s);
    });

    it('keeps a wrong address in its field, and selects what it cannot copy', async () => {
      const builder = await Builder.open('#for=html&files=own&address=nowhere');
      assert.equal((builder.page.getElementById('address') as HTMLInputElement).value, 'nowhere');
      assert.equal(builder.code, '');
      builder.type('address', 'https://a.example/ht/');
      assert.include(builder.code, 'src="https://a.example/ht/ht-widgets.iife.js"');
      const view = builder.frame.contentWindow as Window & typeof globalThis;
      Object.defineProperty(view.navigator, 'clipboard', { value: undefined });
      builder.page.querySelector<HTMLElement>('#copy .button')?.click();
      await until('what to do', () => builder.text('#copy').includes('Ctrl+C'));
      const { selectionStart, selectionEnd } = builder.page.activeElement as HTMLTextAreaElement;
      assert.deepEqual([selectionStart, selectionEnd], [0, builder.code.length]);
    });

    it('checks the source of a page, and keeps it', async () => {
      const builder = await Builder.open('#widget=stat&fact=nhth-mo-cases-2024&for=html');
      const source = builder.page.getElementById('source') as HTMLTextAreaElement;
      const check = async (html: string, said: string): Promise<void> => {
        source.value = html;
        builder.page.querySelector<HTMLElement>('#check .button')?.click();
        await until(said, () => builder.text('#report').includes(said));
        assert.equal(source.value, html.replaceAll('\r\n', '\n'));
      };
      const page = `<!doctype html><html lang="en"><main>${builder.code}</main></html>`;
      await check('', 'Paste the source first.');
      await check(page, 'We found nothing wrong, with 1 widget');
      await check(page.replace(/<p class="ht-limit">.*?<\/p>/, ''), 'A part of the text is gone');
      await check('<p>x', 'your editor removed the block');
    });

    it('makes a picture with its text, and follows a new choice', async () => {
      const builder = await Builder.open('#widget=stat&fact=nhth-mo-cases-2024');
      builder.page.querySelector<HTMLElement>('#picture .button')?.click();
      const image = (await builder.wait('.picture')) as HTMLImageElement;
      await image.decode();
      assert.deepEqual([image.naturalWidth, image.naturalHeight], [1080, 1080]);
      assert.equal(image.alt, builder.text('#alt'));
      await builder.choose('shape', 'slide');
      await builder.choose('lang', 'es');
      await until('its text in Spanish', () => image.alt.includes('casos probables'));
      assert.include(image.alt, '1-888-373-7888');
      await builder.choose('widget', 'chart');
      assert.include(builder.text('#picture .warning'), 'one fact or the hotline banner');
    });

    it('makes an SVG where there is no canvas, and says so', async () => {
      const builder = await Builder.open('#widget=stat&fact=nhth-mo-cases-2024');
      builder.view.HTMLCanvasElement.prototype.getContext = () => null;
      builder.page.querySelector<HTMLElement>('#picture .button')?.click();
      const image = (await builder.wait('.picture')) as HTMLImageElement;
      await image.decode();
      assert.equal(image.naturalWidth, 1080);
      builder.page.querySelector<HTMLElement>('#picture .actions button')?.click();
      await until('what to do', () => builder.text('#picture').includes('Save the SVG'));
    });

    it('shows the whole width of a phone, a column and a desktop in its preview', async () => {
      const builder = await Builder.open('#widget=stat&fact=nhth-mo-cases-2024');
      builder.frame.width = '1280';
      const frame = await builder.wait('#preview');
      for (const width of ['phone', 'column', 'desktop']) {
        await builder.choose('width', width);
        const [inner, outer] = [frame, frame.parentElement as Element].map((each) =>
          each.getBoundingClientRect(),
        );
        assert.closeTo(inner?.left ?? 0, outer?.left ?? 9, 1.5, width);
        assert.isAtMost(inner?.right ?? 9, (outer?.right ?? 0) + 0.5, width);
      }
    });

    it('says which part did not load, and keeps the rest', async () => {
      const without = `/without/${encodeURIComponent('/build/pictures.js')}`;
      const fragment = '#widget=stat&fact=nhth-mo-cases-2024&for=html';
      const builder = new Builder(await openFrame(`${without}${site}/build/index.html${fragment}`));
      await builder.wait('.builder');
      builder.page.querySelector<HTMLElement>('#picture .button')?.click();
      await until('the message', () => builder.text('#picture').includes('did not load'));
      assert.include(builder.code, '<ht-stat');
    });

    it('has ready blocks where its data is blocked, with a message', async () => {
      for (const file of ['data.js', 'data-en.js']) {
        const { contentDocument } = await openFrame(
          `/without/${encodeURIComponent(file)}${site}/build/index.html`,
        );
        const page = contentDocument as Document;
        await until('the message', () => page.querySelector('#builder > .warning'));
        assert.isAbove(page.querySelectorAll('#builder .snippet').length, 1);
      }
    });

    it('says so where the texts of a language do not load', async () => {
      const address = `/without/${encodeURIComponent('data-es.js')}${site}/build/index.html`;
      const frame = await openFrame(
        `${address}#widget=stat&fact=nhth-mo-cases-2024&accent=800000&for=html`,
      );
      const builder = new Builder(frame);
      await builder.wait('.builder');
      await builder.choose('lang', 'es');
      await until('the message', () => builder.text('#set').includes('did not load'));
      const english = builder.page.querySelector<HTMLInputElement>('[name=lang][value=en]');
      assert.isTrue(english?.checked);
      assert.equal((builder.page.getElementById('accent') as HTMLInputElement).value, '800000');
      assert.include(builder.code, 'likely cases');
    });

    for (const lang of ['en', 'es'])
      it(`prints a sheet with nothing cut, and a poster in both languages: ${lang}`, async () => {
        const folder = lang === 'en' ? '' : 'es/';
        const facts = 'nhth-mo-cases-2024 mo-minority-share law-severe-forms';
        const frame = await openFrame(`${site}/${folder}print/index.html#facts=${facts}`);
        const page = frame.contentDocument as Document;
        frame.width = '1000';
        await until('the sheet', () => page.querySelector('.tear p'));
        assert.equal(page.querySelectorAll('.printed > section').length, 3);
        assert.isAbove(page.querySelectorAll('.sources li').length, 3);
        for (const part of page.querySelectorAll('.paper, .paper p')) {
          assert.isAtMost(part.scrollWidth, part.clientWidth + 1, part.textContent);
          assert.isAtMost(part.scrollHeight, part.clientHeight + 1, part.textContent);
        }
        const contested = page.querySelector('.ht-contested + .ht-label') as Element;
        const sizeOf = (element: Element): number =>
          parseFloat((frame.contentWindow as Window).getComputedStyle(element).fontSize);
        assert.isAbove(sizeOf(page.querySelector('.ht-reason') as Element), sizeOf(contested));
        page.querySelector<HTMLElement>('[value=poster], [name=paper]:not(:checked)')?.click();
        const link = await until('the poster', () => page.querySelector('.poster footer a'));
        assert.equal(link.getAttribute('href'), 'https://dps.mo.gov/human-trafficking/');
        const halves = [...page.querySelectorAll<HTMLElement>('.poster > section')];
        assert.deepEqual(
          halves.map((half) => half.lang),
          ['en', 'es'],
        );
        for (const half of halves) assert.include(half.textContent, '1-888-373-7888');
        assert.deepEqual(await complaintsOf(frame), []);
      });

    for (const address of ['build/', 'es/build/', 'print/', 'es/print/'])
      it(`has nothing that a second engine finds: ${address}`, async () => {
        const fragment = '#widget=stat&fact=mo-minority-share&facts=mo-minority-share';
        const walk = new Builder(await openFrame(`${site}/${address}index.html${fragment}`));
        await walk.wait('.builder, .tear p');
        const { frame, page } = walk;
        const script = page.createElement('script');
        script.src = '/node_modules/accessibility-checker-engine/ace-window.js';
        const loaded = happens(script, 'load');
        page.head.append(script);
        await loaded;
        const { ace } = frame.contentWindow as unknown as { ace: Ace };
        const { results } = await new ace.Checker().check(page, ['WCAG_2_2']);
        const failed = results.filter(({ value }) => value[1] === 'FAIL');
        assert.deepEqual(
          failed.map(({ ruleId, message, path }) => `${ruleId}: ${message} ${path.dom}`),
          [],
        );
      }).timeout(30_000);

    for (const [address, width] of [
      ['build/index.html#widget=stat&fact=mo-minority-share', 320],
      ['es/build/index.html#widget=quick-exit&for=wix&way=element&ground=own', 1280],
    ] as const)
      it(`has nothing that axe finds, and no scrolling sideways: ${address}`, async () => {
        const [page = '', fragment = ''] = address.split(/(?=#)/);
        const { frame, page: document } = await Builder.open(fragment, page);
        frame.width = String(width);
        assert.isAtMost(document.documentElement.scrollWidth, width);
        assert.deepEqual(await complaintsOf(frame), []);
      });
  });
}
