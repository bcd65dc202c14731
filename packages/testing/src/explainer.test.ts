/** The page that an organization would publish, made of every widget. Run `npm run build` first. */
import { assert } from 'chai';
import { clearPage, frames, happens, inside, readerText, settled, stands, type Page, type Widget } from './index.js';

afterEach(clearPage);

async function open(file: string, width: number): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size: ${width}px; block-size: 800px; border: 0`;
  frame.src = `/demo/${file}`;
  const loaded = happens(frame, 'load');
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as Page;
  await stands(page);
  await frames(2);
  await settled(page.document.body);
  return page;
}

for (const [file, lang] of [['explainer.html', 'en'], ['explainer-es.html', 'es']] as const) {
  describe(`demo/${file}`, () => {
    it('draws every widget, in its language', async () => {
      const { document } = await open(file, 1000);
      const widgets = [...document.querySelectorAll<Widget>('body *')].filter((element) => element.localName.startsWith('ht-') && 'updateComplete' in element);
      assert.isAbove(widgets.length, 40);
      for (const widget of widgets) {
        assert.isTrue(widget.hasAttribute('data-ht-drawn'), `${widget.localName} ${widget.getAttribute('fact') ?? ''}`);
        assert.equal(inside(widget, '.base')[0]?.lang, lang, widget.localName);
      }
      const list = document.querySelector('ht-source-list') as Widget;
      assert.isAbove(inside(list, 'ol > li').length, 30, 'sources of all of them are listed');
    });

    for (const width of [320, 768, 1280]) {
      it(`does not reach over the edge of ${width} px`, async () => {
        const { document } = await open(file, width);
        for (const details of document.querySelectorAll('details')) details.open = true;
        await frames(1);
        assert.isAtMost(document.documentElement.scrollWidth, width);
      });
    }

    it('leads from its table of contents to each section, and steps over no level of heading', async () => {
      const { document } = await open(file, 1000);
      const targets = [...document.querySelectorAll('.toc a')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
      assert.deepEqual(targets, [...document.querySelectorAll('main section > h2')].map(({ id }) => id));
      const levels = headings(document.body).map(({ localName }) => Number(localName.slice(1)));
      assert.equal(levels.filter((level) => level === 1).length, 1);
      for (const [i, level] of levels.entries()) assert.isAtMost(level, (levels[i - 1] ?? 0) + 1, `heading ${i + 1}`);
    });

    it('shows what must not stand alone only to a reader who asks', async () => {
      const { document } = await open(file, 1000);
      const closed = [...document.querySelectorAll('main details')];
      assert.isAbove(closed.length, 3);
      for (const details of closed) assert.equal(readerText(details), details.querySelector('summary')?.textContent.trim());
      const drugs = document.querySelector('[fact=mo-drug-rank-2022]')?.closest('details') as HTMLDetailsElement;
      drugs.open = true;
      assert.match(readerText(drugs), /WalletHub/);
    });
  });
}

/** All headings below `node`, in shadow trees too, in the order of the page. */
function headings(node: Element | ShadowRoot): Element[] {
  return [...node.children].flatMap((child) => [...(/^h[1-6]$/.test(child.localName) ? [child] : []), ...headings(child.shadowRoot ?? child)]);
}
