/** The drawings of every widget on a page that is saved without our style sheets. */
import { assert } from 'chai';
import * as examples from '../helpers/examples.js';
import { clearPage, mount, settled, type Widget } from '../helpers/index.js';
import '@ht-widgets/chart/define.js';
import '@ht-widgets/data-note/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/hotline-banner/define.js';
import '@ht-widgets/quick-exit/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/source-list/define.js';
import '@ht-widgets/stat/define.js';
import '@ht-widgets/type-list/define.js';

afterEach(clearPage);

it('have a size without style sheets, too', async () => {
  const main = (
    await mount(
      `${examples.everything}${Object.values(examples.dataNote).join('')}` +
        `${Object.values(examples.quickExit).join('')}<ht-source-list></ht-source-list>`,
    )
  ).closest('main') as HTMLElement;
  await settled(main);
  // A copy, as in a saved page: a live chart would follow the size of its box without end.
  const saved = [...main.querySelectorAll<Widget>('[data-ht-drawn]')].map((widget) => {
    const copy = document.createElement('div');
    copy.append(...[...(widget.shadowRoot?.children ?? [])].map((each) => each.cloneNode(true)));
    return { widget, copy };
  });
  main.replaceChildren(...saved.map(({ copy }) => copy));
  const drawings = saved.flatMap(({ widget, copy }) =>
    [...copy.querySelectorAll('svg, .mark')].map((drawing) => ({ widget, drawing })),
  );
  assert.isAbove(drawings.length, 50);
  for (const { widget, drawing } of drawings) {
    const what = `${widget.outerHTML.slice(0, 80)} ${drawing.outerHTML.slice(0, 80)}`;
    const { width, height } = drawing.getBoundingClientRect();
    if (drawing.classList.contains('mark')) assert.isAtMost(Math.max(width, height), 20, what);
    else assert.isTrue(drawing.hasAttribute('width') && drawing.hasAttribute('height'), what);
    assert.isAtMost(height, 90, what);
  }
});
