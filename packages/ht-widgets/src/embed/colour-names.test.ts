import { assert } from 'chai';
import { colourNames } from './colour-names.js';

it('the command has the colours that the browser has for each name', () => {
  const probe = document.createElement('i');
  document.body.append(probe);
  for (const [name, colour] of colourNames) {
    probe.style.color = '';
    probe.style.color = name;
    assert.equal(probe.style.color, name);
    const channels = [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
    assert.equal(getComputedStyle(probe).color, `rgb(${channels.join(', ')})`, name);
  }
  probe.remove();
});
