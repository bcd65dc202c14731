/** `<ht-stat>` in a narrow column of a wide window. */
import './define.js';
import {
  clearPage,
  first,
  greene,
  inside,
  ledger,
  serve,
  serveNothing,
  settled,
  type Widget,
} from '@ht-widgets/testing';
import { digitBoxes } from '@ht-widgets/testing/stat.js';
import { assert } from 'chai';

afterEach(() => {
  clearPage();
  serveNothing();
});

for (const width of [200, 220, 240])
  it(`${width} px wide, no figure of the ledger breaks or leaves its card`, async () => {
    const main = document.body.appendChild(document.createElement('main'));
    main.style.inlineSize = `${width}px`;
    const { facts } = await ledger();
    main.innerHTML = ['en', 'es']
      .map((lang) => {
        const stats = facts.map(({ id }) => `<ht-stat fact="${id}"></ht-stat>`);
        return `<div lang="${lang}">${stats.join('')}</div>`;
      })
      .join('');
    await settled(main);
    const figures = [...main.querySelectorAll<Widget>('ht-stat')].flatMap((widget) =>
      digitBoxes(widget).map((digits) => ({ ...digits, widget })),
    );
    assert.isAbove(figures.length, 100);
    for (const { text, boxes, widget } of figures) {
      const what = `${widget.getAttribute('fact') ?? ''}: ${text}`;
      assert.lengthOf(boxes, 1, what);
      assert.isAtMost(boxes[0]?.right ?? NaN, widget.getBoundingClientRect().right - 8, what);
    }
  });

it('a figure is as large as --ht-figure-size says where the card has space for it', async () => {
  const main = document.body.appendChild(document.createElement('main'));
  main.innerHTML = ['600px', '200px']
    .map(
      (width) =>
        `<div style="inline-size: ${width}; --ht-figure-size: 50px">` +
        '<ht-stat fact="mo-population-2020"></ht-stat></div>',
    )
    .join('');
  await settled(main);
  const [wide = NaN, narrow = NaN] = [...main.querySelectorAll('ht-stat')]
    .flatMap((widget) => inside(widget, '[part=figure]'))
    .map((figure) => parseFloat(getComputedStyle(figure).fontSize));
  assert.equal(wide, 50);
  assert.isBelow(narrow, 30);
});

it('what narrows a figure down is as large as small print, in each display', async () => {
  const main = document.body.appendChild(document.createElement('main'));
  main.style.cssText = 'inline-size: 600px; font-size: 16px';
  const both = 'us-men-bought-sex-past-year" compare="us-men-bought-sex-lifetime';
  main.innerHTML = ['lead', 'inline', 'bar', 'hundred']
    .map((display) => `<ht-stat fact="us-men-bought-sex-lifetime" display="${display}"></ht-stat>`)
    .concat(`<ht-stat fact="${both}"></ht-stat>`)
    .concat(`<ht-stat fact="${both}" display="hundred"></ht-stat>`)
    .join('');
  await settled(main);
  const sizes = [...main.querySelectorAll('ht-stat')]
    .flatMap((widget) => inside(widget, '.qualifier'))
    .map((words) => parseFloat(getComputedStyle(words).fontSize));
  assert.isAbove(sizes.length, 6);
  assert.isAtLeast(Math.min(...sizes), 13);
});

it('a figure of a dataset with more digits than any in the ledger does not break', async () => {
  const data = await greene();
  Object.assign(data.facts[0] ?? {}, {
    kind: 'count',
    value: 123_456_789_012,
    qualifier: undefined,
  });
  const main = document.body.appendChild(document.createElement('main'));
  main.style.inlineSize = '200px';
  const fact = String(data.facts[0]?.['id']);
  main.innerHTML = `<ht-stat src="${serve(JSON.stringify(data))}" fact="${fact}"></ht-stat>`;
  await settled(main);
  const [digits] = digitBoxes(first(main));
  assert.equal(digits?.text, '123,456,789,012');
  assert.lengthOf(digits?.boxes ?? [], 1);
  assert.isAtMost(digits?.boxes[0]?.right ?? NaN, first(main).getBoundingClientRect().right - 8);
});
