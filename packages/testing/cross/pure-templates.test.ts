/** `template()` is pure: another call with the same content changes nothing on the element. */
import '@ht-widgets/chart/define.js';
import '@ht-widgets/data-note/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/hotline-banner/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/source-list/define.js';
import '@ht-widgets/stat/define.js';
import '@ht-widgets/type-list/define.js';
import { assert } from 'chai';
import { clearPage, mount, type Widget } from '../helpers/index.js';

interface Drawn extends Widget {
  isUpdatePending: boolean;
  shown: object | undefined;
  template: (content: unknown) => unknown;
}

afterEach(clearPage);

/** Every field of an element, and what it shows. */
function stateOf(element: Drawn): unknown[] {
  const fields = Reflect.ownKeys(element).map((key) => [key, Reflect.get(element, key) as unknown]);
  return [element.outerHTML, element.shadowRoot?.innerHTML, ...fields];
}

for (const markup of [
  '<ht-chart chart="mo-by-year"></ht-chart>',
  '<ht-data-note></ht-data-note>',
  '<ht-factor-list display="details"></ht-factor-list>',
  '<ht-hotline-banner placement="top"><details open>Help</details></ht-hotline-banner>',
  '<ht-response-list></ht-response-list>',
  '<ht-source-list></ht-source-list>',
  '<ht-stat fact="nhth-mo-cases-2021"></ht-stat>',
  '<ht-stat fact="nhth-mo-cases-2021" compare="nhth-mo-cases-2024"></ht-stat>',
  '<ht-type-list></ht-type-list>',
])
  it(`the template of ${markup} changes nothing`, async () => {
    const element = (await mount(markup)) as Drawn;
    assert.isDefined(element.shown, 'it is drawn');
    const content = { ...element.shown };
    const before = stateOf(element);
    element.template(content);
    element.template(content);
    assert.isFalse(element.isUpdatePending);
    const after = stateOf(element);
    assert.lengthOf(after, before.length);
    for (const [i, value] of after.entries())
      if (Array.isArray(value)) assert.strictEqual(value[1], (before[i] as unknown[])[1]);
      else assert.equal(value, before[i]);
  });
