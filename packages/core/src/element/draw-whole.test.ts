import { assert } from 'chai';
import { html } from 'lit-html';
import { drawWhole } from './draw-whole.js';

const card = (figure: string, key = 'same') =>
  html`<p>${figure}</p><a href="#source">${'Source'}</a><span class="cite" data-key=${key}
      ><button type="button">Cite</button></span>`;

function drawnCard(): HTMLElement {
  const base = drawWhole(card('240'));
  document.body.append(base);
  return base;
}

describe('drawing a whole', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('leaves elements and texts alone', () => {
    const base = drawnCard();
    assert.equal(base.querySelector('p')?.textContent, '240');
    const marks = document.createNodeIterator(base, NodeFilter.SHOW_COMMENT);
    assert.isNull(marks.nextNode());
  });

  it('draws again in the same place', () => {
    const base = drawnCard();
    assert.isTrue(drawWhole(card('272'), base) === base);
    assert.equal(base.textContent, '272SourceCite');
  });

  it('keeps the focus, on a link and on a button', () => {
    const base = drawnCard();
    for (const selector of ['a', 'button']) {
      base.querySelector<HTMLElement>(selector)?.focus();
      drawWhole(card('272', selector), base);
      assert.isTrue(document.activeElement === base.querySelector(selector), selector);
    }
  });

  it('takes no focus that it did not have', () => {
    const base = drawnCard();
    drawWhole(card('272'), base);
    assert.isTrue(document.activeElement === document.body);
  });

  it('keeps what the reader opened, unless it is of another fact', () => {
    const base = drawnCard();
    const cite = base.querySelector('.cite');
    cite?.append('The citation.');
    drawWhole(card('272'), base);
    assert.isTrue(base.querySelector('.cite') === cite);
    drawWhole(card('300', 'other'), base);
    assert.equal(base.textContent, '300SourceCite');
  });
});
