/** The drawings of every widget on a page that is saved without our style sheets. */
import { assert } from 'chai';
import * as examples from '../helpers/examples.js';
import { clearPage, inside, mount, settled, type Widget } from '../helpers/index.js';
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
  const widgets = [...main.querySelectorAll<Widget>('[data-ht-drawn]')];
  for (const { shadowRoot } of widgets) if (shadowRoot) shadowRoot.adoptedStyleSheets = [];
  const drawings = widgets.flatMap((widget) =>
    inside<SVGSVGElement>(widget, 'svg').map((drawing) => ({ widget, drawing })),
  );
  assert.isAbove(drawings.length, 50);
  for (const { widget, drawing } of drawings) {
    const what = `${widget.outerHTML.slice(0, 80)} ${drawing.outerHTML.slice(0, 80)}`;
    assert.isTrue(drawing.hasAttribute('width') && drawing.hasAttribute('height'), what);
    const { width, height } = drawing.getBoundingClientRect();
    if (drawing.classList.contains('mark')) assert.isAtMost(Math.max(width, height), 20, what);
    assert.isAtMost(height, 90, what);
  }
});
