/** Widgets that come, go and move. */
import { citing, type CitingRoot } from '@ht-widgets/core';
import { assert } from 'chai';
import {
  assertClean,
  clearPage,
  inside,
  pageOf,
  readerText,
  set,
  settled,
  settledPage,
  until,
  type Widget,
} from '../helpers/index.js';
import { digits, sourceName } from '../helpers/figures.js';

afterEach(clearPage);

const stat = '<ht-stat fact="mo-poverty-rate-2021"><p>The fallback.</p></ht-stat>';
const parts =
  `${stat}<ht-hotline-banner placement="top">` +
  '<p>Call 911.</p></ht-hotline-banner><ht-source-list>' +
  '<p>The sources.</p></ht-source-list>';

it('a body that is swapped 1,000 times leaves nothing behind', async () => {
  const page = await pageOf(parts, '/dist/ht-widgets.js');
  const { document } = page;
  const before = {
    padding: document.documentElement.style.cssText,
    head: document.head.childElementCount,
  };
  for (let i = 0; i < 1000; i++) document.body.innerHTML = i % 2 ? parts : '<p>Another page.</p>';
  document.body.innerHTML = parts;
  await settledPage(page);
  assert.lengthOf(
    [...document.querySelectorAll('ht-hotline-banner')].filter((banner) =>
      readerText(banner).includes('911'),
    ),
    1,
  );
  assert.equal((document as CitingRoot)[citing]?.size, 1);
  await until(
    'one list of one entry',
    () => inside(document.querySelector('ht-source-list') as Widget, 'li').length > 0,
  );
  await until(
    'the space for one banner',
    () => document.documentElement.style.cssText === before.padding,
  );
  assert.equal(document.head.childElementCount, before.head);
  document.body.replaceChildren();
  await new Promise(requestAnimationFrame);
  assert.equal((document as CitingRoot)[citing]?.size ?? 0, 0);
  assert.equal(document.documentElement.style.cssText, '');
  assertClean(page);
});

it('a copy of a drawn widget is drawn too, once', async () => {
  const page = await pageOf(stat, '/dist/ht-widgets.js');
  const original = page.document.querySelector('ht-stat') as Widget;
  const copy = original.cloneNode(true) as Widget;
  page.document.body.append(copy);
  await settledPage(page);
  assert.equal(readerText(copy), readerText(original));
  assert.lengthOf(inside(copy, '.base'), 1);
  assertClean(page);
});

it('one removed while its data loads draws nothing, and is complete when added again', async () => {
  const page = await pageOf(stat, '/dist/ht-widgets.js');
  const widget = page.document.createElement('ht-stat') as Widget;
  widget.setAttribute('fact', 'nhth-mo-cases-2015');
  widget.innerHTML = 'The fallback.';
  page.document.body.append(widget);
  widget.remove();
  await widget.updateComplete;
  page.document.body.append(widget);
  await settled(widget);
  assert.include(readerText(widget), sourceName('nhth-mo'));
  assertClean(page);
});

it('of many changes of attributes the last one counts', async () => {
  const page = await pageOf(stat, '/dist/ht-widgets.js');
  const widget = page.document.querySelector('ht-stat') as Widget;
  const facts = [
    'mo-population-2020',
    'nhth-mo-cases-2024',
    'nhth-mo-sex-share-2021',
    'no-such-fact',
  ];
  for (let i = 0; i < 300; i++) {
    widget.setAttribute('fact', facts[i % facts.length] ?? '');
    widget.setAttribute('lang', i % 2 ? 'es' : 'en');
    if (i % 50 === 0) await Promise.resolve();
  }
  await set(widget, { fact: 'mo-poverty-rate-2021', lang: 'en' });
  assert.include(readerText(widget).split('\n'), digits('mo-poverty-rate-2021'));
  assert.lengthOf(inside(widget, '.base'), 1);
});
