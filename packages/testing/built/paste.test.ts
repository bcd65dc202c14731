/** Blocks with their script inside, as `snippet --form paste` prints them. Run `npm run build`. */
import { assert } from 'chai';
import type { Attributes } from '@ht-widgets/core/statement.js';
import type { WidgetName } from '../../ht-widgets/src/names.js';
import { pasteLines } from '../../ht-widgets/src/snippet/paste.js';
import {
  assertClean,
  clearPage,
  ledger,
  openPage,
  readerText,
  requestsOf,
  settled,
  until,
  type Page,
} from '../helpers/index.js';

afterEach(clearPage);

const fact = 'nhth-mo-cases-2024';
const other = 'nhth-mo-sex-share-2021';

async function blockOf(widget: WidgetName, attributes: Attributes = {}, lang?: 'es') {
  const answer = await fetch(`/packages/ht-widgets/dist/paste/ht-${widget}.js`);
  const code = await answer.text();
  return pasteLines(await ledger(), { widget, attributes, lang, code }).join('\n');
}

/** Adds markup to a page as its parser would: its scripts run. */
function paste(page: Page, html: string): void {
  page.document.body.append(page.document.createRange().createContextualFragment(html));
}

async function drawn(page: Page, selector: string, index = 0): Promise<HTMLElement> {
  const found = () => page.document.querySelectorAll<HTMLElement>(selector)[index];
  const element = await until(selector, () => found()?.hasAttribute('data-ht-drawn') && found());
  await settled(element);
  return element;
}

describe('a pasted block', () => {
  const cases: readonly (readonly [WidgetName, Attributes])[] = [
    ['stat', { fact }],
    ['stat', { fact: other, display: 'hundred' }],
    ['stat', { fact: 'nhth-mo-cases-2021', compare: fact }],
    ['hotline-banner', {}],
    ['hotline-banner', { about: 'child' }],
    ['hotline-banner', { contacts: '911 nhth-call nhth-text' }],
    ['data-note', {}],
    ['quick-exit', {}],
  ];
  for (const [widget, attributes] of cases)
    for (const lang of [undefined, 'es'] as const)
      it(`${widget} ${JSON.stringify(attributes)} ${lang ?? ''} needs no request`, async () => {
        const block = await blockOf(widget, attributes, lang);
        const page = await openPage('bare.html');
        const before = requestsOf(page);
        paste(page, block);
        const element = await drawn(page, `ht-${widget}`);
        assert.deepEqual(requestsOf(page), before);
        assertClean(page);
        const whole = await openPage('bare.html', `/dist/elements/ht-${widget}.js`);
        paste(whole, block.replace(/<script>[^]*<\/script>/, ''));
        const same = await drawn(whole, `ht-${widget}`);
        assert.equal(readerText(element), readerText(same));
      });

  it('is drawn next to another one of the same widget, whichever comes first', async () => {
    const page = await openPage('bare.html');
    for (const id of [fact, other]) paste(page, await blockOf('stat', { fact: id }));
    const texts = [];
    for (const i of [0, 1]) texts.push(readerText(await drawn(page, 'ht-stat', i)));
    assert.notEqual(texts[0], texts[1]);
    assertClean(page);
  });

  it('keeps its language on a page in another one', async () => {
    const page = await openPage('bare.html');
    page.document.documentElement.lang = 'es';
    paste(page, await blockOf('hotline-banner'));
    assert.include(readerText(await drawn(page, 'ht-hotline-banner')), 'In danger now');
  });
});
