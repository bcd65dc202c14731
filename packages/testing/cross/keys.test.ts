/** Keys that a control in a widget handles, and those that it leaves to the page. */
import { assert } from 'chai';
import * as examples from '../helpers/examples.js';
import {
  clearPage,
  inside,
  mount,
  openCitation,
  settled,
  until,
  type Widget,
} from '../helpers/index.js';
import { press } from '../helpers/chart.js';
import '@ht-widgets/source-list/define.js';
import '@ht-widgets/stat/define.js';

let reached: string[] = [];
const note = ({ key }: KeyboardEvent): void => void reached.push(key);

before(() => document.addEventListener('keydown', note));
after(() => document.removeEventListener('keydown', note));
afterEach(clearPage);

/** Those of `keys` that reach the page when they are pressed on `control`. */
function passedOn(
  control: Element,
  keys: readonly string[],
  options?: KeyboardEventInit,
): string[] {
  reached = [];
  for (const key of keys) press(control, key, options);
  return reached;
}

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
const keys = ['Enter', ' ', ...arrows, 'PageDown', 'a', 'Tab', 'Shift'];

it('keys of a choice do not reach the page, and others do', async () => {
  const widget = await mount(`${examples.stat['card'] ?? ''}<ht-source-list></ht-source-list>`);
  await settled(document.body);
  await openCitation(widget);
  const list = document.querySelector('ht-source-list') as Widget;
  inside(list, 'summary')[0]?.click();
  const fromList = await until('the choice', () => inside(list, 'select')[0]);
  for (const choice of [...inside(widget, 'select'), fromList]) {
    assert.deepEqual(passedOn(choice, keys), ['Tab', 'Shift']);
    assert.deepEqual(passedOn(choice, keys, { ctrlKey: true }), keys);
  }
  // Escape closes a citation, and does nothing in a list.
  assert.deepEqual(passedOn(fromList, ['Escape']), ['Escape']);
  assert.lengthOf(inside(widget, 'select'), 1);
});
