/** The report of `#ht-check` about an exit, which a frame does not show. `npm run build` first. */
import { assert } from 'chai';
import { quickExit } from '../helpers/examples.js';
import { closeTab, inTab, openTab, pageBefore, untilTab } from '../helpers/index.js';

afterEach(closeTab);

/** The lines of the report on a page with this body, in a tab. */
async function reportOn(markup: string): Promise<string[]> {
  await openTab(pageBefore);
  await inTab(async (html) => {
    document.body.innerHTML = html;
    location.hash = '#ht-check';
    await import(new URL('/dist/ht-widgets.js', location.origin).href);
  }, markup);
  await untilTab('the report', () =>
    inTab(() => {
      const { shadowRoot = null } = document.querySelector('[data-ht-report]') ?? {};
      return (shadowRoot?.querySelector('button') ?? null) !== null;
    }),
  );
  return await inTab(() => {
    const root = document.querySelector('[data-ht-report]')?.shadowRoot;
    return [...(root?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
  });
}

const printed = quickExit['top'] ?? '';
const withoutLink = printed.replace(/<\/?a\b[^>]*>/g, '');

describe('the report about an exit', () => {
  it('says that it is drawn, at an edge of the window and in the page', async () => {
    for (const placement of ['top', 'bottom', 'inline'] as const) {
      const [line = ''] = await reportOn(quickExit[placement] ?? '');
      assert.match(line, /^ht-quick-exit( placement="\w+")? drawn\.$/, placement);
    }
  });

  it('says where the page hides it', async () => {
    const [line = ''] = await reportOn(`<div style="display: none">${printed}</div>`);
    assert.match(line, /drawn, but the page hides it here/);
  });

  it('says that its link is gone', async () => {
    const [line = ''] = await reportOn(withoutLink);
    assert.match(line, /drawn\. Its link is gone/);
  });
});
