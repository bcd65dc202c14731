/** The newer figure by its button, which keeps the focus. */
import '@ht-widgets/stat/define.js';
import { assert } from 'chai';
import {
  clearPage,
  inside,
  mount,
  one,
  openCitation,
  readerText,
  set,
  type Widget,
} from '../helpers/index.js';
import { digits, label } from '../helpers/figures.js';

afterEach(clearPage);

const figure = (widget: Widget): string => readerText(one(widget, '[part=figure]'));
/** What a screen reader says by itself. */
const said = (widget: Widget): string => one(widget, '[aria-live]').textContent;
const offer = (widget: Widget): HTMLElement | undefined => inside(widget, '.newer')[0];

async function press(widget: Widget): Promise<void> {
  offer(widget)?.querySelector('button')?.click();
  await widget.updateComplete;
}

describe('a newer figure', () => {
  for (const display of ['card', 'inline']) {
    it(`is offered in place, shown when pressed, and leads back, as ${display}`, async () => {
      const widget = await mount(
        `<ht-stat fact="nhth-mo-cases-2021" display="${display}">The sentence.</ht-stat>`,
      );
      const before = readerText(widget);
      assert.equal(said(widget), '');
      assert.equal(figure(widget), digits('nhth-mo-cases-2021'));
      assert.equal(offer(widget)?.textContent.trim(), 'There is a newer figure, for 2024. Show it');
      const button = offer(widget)?.querySelector('button');
      assert.equal(
        button?.ariaLabel,
        `Show it: 2024, instead of ${digits('nhth-mo-cases-2021')} ${label('nhth-mo-cases-2021')}`,
      );
      button?.focus();
      await press(widget);
      assert.equal(figure(widget), digits('nhth-mo-cases-2024'));
      assert.equal(
        button?.ariaLabel,
        'Back to the figure this page chose. ' +
          `${digits('nhth-mo-cases-2024')} ${label('nhth-mo-cases-2024')}`,
      );
      assert.include(readerText(widget), label('nhth-mo-cases-2024'));
      assert.notInclude(readerText(widget), label('nhth-mo-cases-2021'));
      assert.equal(offer(widget)?.textContent.trim(), 'Back to the figure this page chose');
      assert.equal(widget.shadowRoot?.activeElement, button, 'the focus stays where it was');
      assert.equal(
        widget.getAttribute('fact'),
        'nhth-mo-cases-2021',
        "the page's own choice stays",
      );
      assert.equal(said(widget), `${digits('nhth-mo-cases-2024')}, 2024`);
      assert.include(readerText(await openCitation(widget)), '2024');
      await press(widget);
      assert.equal(figure(widget), digits('nhth-mo-cases-2021'));
      const back = `${digits('nhth-mo-cases-2021')} ${label('nhth-mo-cases-2021')}`;
      assert.equal(said(widget), back);
      assert.equal(readerText(widget).replace(`\n${back}`, ''), before);
    });
  }

  it('is said no more where the page chooses another fact', async () => {
    const widget = await mount('<ht-stat fact="nhth-mo-cases-2021">The sentence.</ht-stat>');
    await press(widget);
    await press(widget);
    assert.notEqual(said(widget), '');
    await set(widget, { fact: 'nhth-mo-victims-2021' });
    assert.deepEqual(
      inside(widget, '[aria-live]').filter(({ textContent }) => textContent),
      [],
    );
  });
});
