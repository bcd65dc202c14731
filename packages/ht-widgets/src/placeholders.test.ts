/** `import 'ht-widgets/placeholders.js'`, with elements that a bundle registers. */
import '@ht-widgets/stat/define.js';
import { assert } from 'chai';
import { clearPage, inside, until, type Widget } from '@ht-widgets/testing';
import './placeholders.js';

afterEach(clearPage);

it('draws the placeholders of the page, also one that comes later', async () => {
  for (const fact of ['nhth-mo-cases-2021', 'mo-population-2020']) {
    const place = document.createElement('div');
    place.dataset['ht'] = 'stat';
    place.dataset['htFact'] = fact;
    place.textContent = 'The fallback.';
    document.body.append(place);
    const widget = await until('the widget', () =>
      place.querySelector<Widget>('ht-stat[data-ht-drawn]'),
    );
    assert.equal(widget.getAttribute('fact'), fact);
    assert.include(widget.textContent, 'The fallback.');
  }
});

it('gives cards next to each other one height, with the style sheet', async () => {
  const page = document.createElement('div');
  page.innerHTML = `<link rel="stylesheet" href="/packages/stat/src/ht-stat.fallback.css">
    <div style="display: grid; grid-template-columns: 1fr 1fr">
      <div data-ht="stat" data-ht-fact="mo-population-2020">Low.</div>
      <div data-ht="stat" data-ht-fact="nhth-mo-labor-share-2021"
        data-ht-display="hundred">High.</div>
    </div>`;
  const [sheet] = page.getElementsByTagName('link');
  const loaded = new Promise((resolve) => sheet?.addEventListener('load', resolve));
  document.body.append(page);
  await loaded;
  const cards = await until('both cards', () => {
    const widgets = [...page.querySelectorAll<Widget>('ht-stat[data-ht-drawn]')];
    return widgets.length === 2 && widgets.flatMap((widget) => inside(widget, '.card'));
  });
  const [one, two] = cards.map((card) => card.offsetHeight);
  assert.equal(one, two);
});
