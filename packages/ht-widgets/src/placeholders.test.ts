/** `import 'ht-widgets/placeholders.js'`, with elements that a bundle registers. */
import '@ht-widgets/stat/define.js';
import { assert } from 'chai';
import { clearPage, until, type Widget } from '@ht-widgets/testing';
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
