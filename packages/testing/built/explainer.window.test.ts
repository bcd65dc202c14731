/** The page that an organization would publish, made of every widget. Run `npm run build` first. */
import { assert } from 'chai';
import type axe from 'axe-core';
import {
  clearPage,
  emulate,
  engine,
  frames,
  happens,
  inside,
  one,
  openDemo,
  readerText,
  settled,
  until,
  type Page,
  type Widget,
} from '../helpers/index.js';
import { names } from '../helpers/figures.js';

afterEach(async () => {
  clearPage();
  await emulate({});
});

/** axe's complaints about a page in a frame. */
async function complaintsOf(page: Page): Promise<string[]> {
  const script = page.document.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  const loaded = happens(script, 'load');
  page.document.head.append(script);
  await loaded;
  const { violations } = await (page as Page & { axe: typeof axe }).axe.run(page.document, {
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${JSON.stringify(target)}: ${failureSummary ?? ''}`,
    ),
  );
}

async function open(file: string, width: number): Promise<Page> {
  const page = await openDemo(file, width);
  await frames(2);
  await settled(page.document.body);
  return page;
}

for (const [file, lang] of [
  ['explainer.html', 'en'],
  ['explainer-es.html', 'es'],
] as const) {
  describe(`demo/${file}`, () => {
    it('draws every widget, in its language', async () => {
      const { document } = await open(file, 1000);
      const widgets = [...document.querySelectorAll<Widget>('body *')].filter(
        (element) => element.localName.startsWith('ht-') && 'updateComplete' in element,
      );
      assert.isAbove(widgets.length, 40);
      for (const widget of widgets) {
        assert.isTrue(
          widget.hasAttribute('data-ht-drawn'),
          `${widget.localName} ${widget.getAttribute('fact') ?? ''}`,
        );
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

    it('leads from its table of contents to each section, and skips no heading level', async () => {
      const { document } = await open(file, 1000);
      const targets = [...document.querySelectorAll('.toc a')].map(
        (link) => link.getAttribute('href')?.slice(1) ?? '',
      );
      assert.deepEqual(
        targets,
        [...document.querySelectorAll('main section > h2')].map(({ id }) => id),
      );
      const levels = headings(document.body).map(({ localName }) => Number(localName.slice(1)));
      assert.equal(levels.filter((level) => level === 1).length, 1);
      for (const [i, level] of levels.entries())
        assert.isAtMost(level, (levels[i - 1] ?? 0) + 1, `heading ${i + 1}`);
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      it(`has nothing that axe complains of, ${colorScheme}, with all of it open`, async () => {
        // WebKit's driver emulates no scheme; the page declares one.
        await emulate({ colorScheme });
        const page = await open(file, 1000);
        page.document.documentElement.style.colorScheme = colorScheme;
        const { backgroundColor } = page.getComputedStyle(page.document.body);
        assert.equal(
          backgroundColor,
          colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(18, 22, 28)',
        );
        for (const details of page.document.querySelectorAll('details')) details.open = true;
        await frames(2);
        assert.deepEqual(await complaintsOf(page), []);
      });
    }

    it('keeps its figures, borders and drawings where colours are forced', async () => {
      if (!(await emulate({ forcedColors: 'active', colorScheme: 'dark' }))) {
        assert.equal(engine, 'webkit');
        return;
      }
      const page = await open(file, 1000);
      assert.isTrue(page.matchMedia('(forced-colors: active)').matches);
      const chart = page.document.querySelector('ht-chart') as Widget;
      chart.scrollIntoView();
      const canvas = await until(
        'the drawing',
        () => inside<HTMLCanvasElement>(chart, '.drawn canvas')[0],
      );
      const { data } = canvas
        .getContext('2d')
        ?.getImageData(0, 0, canvas.width, canvas.height) as ImageData;
      // Of a dark scheme's forced colours none is a colour but the marked text's: the drawing is of
      // greys.
      let coloured = 0;
      for (let i = 0; i < data.length; i += 4)
        if (
          (data[i + 3] ?? 0) > 200 &&
          Math.max(...data.slice(i, i + 3)) - Math.min(...data.slice(i, i + 3)) > 60
        )
          coloured++;
      assert.equal(coloured, 0);
      for (const card of page.document.querySelectorAll<Widget>(
        'ht-stat[fact=mo-population-2020], ht-chart',
      ))
        assert.notEqual(page.getComputedStyle(one(card, '.card')).borderTopWidth, '0px');
    });

    it('prints all of it, also what is folded, without what can only be pressed', async () => {
      if (!(await emulate({ media: 'print' }))) {
        assert.equal(engine, 'webkit');
        return;
      }
      const { document } = await open(file, 700);
      for (const hidden of document.querySelectorAll('header nav, .skip, .exit, .toc'))
        assert.isFalse(hidden.checkVisibility());
      for (const details of document.querySelectorAll('main details'))
        assert.isAbove(details.getBoundingClientRect().height, 200, readerText(details));
      for (const chart of document.querySelectorAll<Widget>('ht-chart')) {
        assert.isAbove(one(chart, '.rows').getBoundingClientRect().height, 100);
        assert.isFalse(one(chart, '.tools').checkVisibility());
      }
      assert.isAtMost(document.documentElement.scrollWidth, 700);
    });

    it('shows what must not be alone only to a reader who opens it', async () => {
      const { document } = await open(file, 1000);
      const closed = [...document.querySelectorAll('main details')];
      assert.isAbove(closed.length, 3);
      const summaries = closed.map((details) =>
        details.querySelector('summary')?.textContent.trim(),
      );
      for (const [i, details] of closed.entries()) assert.equal(readerText(details), summaries[i]);
      assert.lengthOf(new Set(summaries), summaries.length, 'each says what it holds');
      const drugs = document
        .querySelector('[fact=mo-drug-rank-2022]')
        ?.closest('details') as HTMLDetailsElement;
      drugs.open = true;
      for (const name of names('mo-drug-rank-2022')) assert.include(readerText(drugs), name);
    });
  });
}

/** All headings below `node`, in shadow trees too, in the order of the page. */
function headings(node: Element | ShadowRoot): Element[] {
  return [...node.children].flatMap((child) => [
    ...(/^h[1-6]$/.test(child.localName) ? [child] : []),
    ...headings(child.shadowRoot ?? child),
  ]);
}
