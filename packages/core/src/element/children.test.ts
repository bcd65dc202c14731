/** Which children a drawn element hides, and which stay because the page did not close it. */
import {
  clearPage,
  inside,
  mount,
  readerText,
  set,
  settled,
  type Widget,
} from '@ht-widgets/testing';
import '@ht-widgets/testing/probe.js';
import { assert } from 'chai';

afterEach(clearPage);

const printed = '<div class="ht-fallback" lang="en"><p>The fallback.</p></div>';
const drawn = 'some in en\nbelow';

function errorsOn(node: EventTarget): string[] {
  const reasons: string[] = [];
  node.addEventListener('ht-error', (event) => reasons.push((event as HtErrorEvent).detail.reason));
  return reasons;
}
type HtErrorEvent = CustomEvent<{ reason: string }>;

/** What the parser makes of a page in which no end tag closes the element. */
const unclosed = (fallback: string, rest: string): Promise<Widget> =>
  mount(`<ht-probe words="some">${fallback}${rest}`);

/** Waits for the observer, and for what follows. */
async function changed(widget: Widget): Promise<void> {
  await Promise.resolve();
  await widget.updateComplete;
}

describe('a drawn element with a printed fallback', () => {
  it('hides that alone', async () => {
    const widget = await unclosed(printed, '<p>After.</p>and text<h1>A heading</h1>');
    assert.equal(readerText(widget), `${drawn}\nAfter.\nand text\nA heading`);
  });

  it('draws what is inside it by mistake, and below it', async () => {
    const widget = await unclosed(printed, '<ht-probe words="next"></ht-probe>');
    const [next] = widget.getElementsByTagName('ht-probe');
    assert.equal(readerText(widget), `${drawn}\nnext in en\nbelow`);
    assert.isAbove(next?.getBoundingClientRect().top ?? 0, widget.getBoundingClientRect().top);
  });

  it('shows what comes later: from the parser, or from a framework', async () => {
    const widget = await mount(`<ht-probe words="some">${printed}</ht-probe>`);
    assert.equal(readerText(widget), drawn);
    const late = widget.appendChild(document.createElement('section'));
    late.textContent = 'Late.';
    await changed(widget);
    assert.equal(readerText(widget), `${drawn}\nLate.`);
    late.remove();
    await changed(widget);
    assert.equal(readerText(widget), drawn);
  });

  it('hides it although the page shows everything', async () => {
    const sheet = document.head.appendChild(document.createElement('style'));
    sheet.textContent = '* { display: block !important; }';
    try {
      const widget = await mount(`<ht-probe words="some">${printed}</ht-probe>`);
      assert.equal(widget.querySelector('.ht-fallback')?.checkVisibility(), false);
    } finally {
      sheet.remove();
    }
  });

  it('has no line for a <br> and an empty <p> that an editor puts in', async () => {
    const clean = await mount(`<ht-probe words="some">${printed}</ht-probe>`);
    const { height } = clean.getBoundingClientRect();
    const edited = await mount(`<ht-probe words="some"><br>${printed}<p></p><br></ht-probe>`);
    assert.equal(edited.getBoundingClientRect().height, height);
  });

  it('takes it back where the parser moved it out, as in a link around a card', async () => {
    const link = '<a href="https://source.example/">A source</a>';
    const fallback = `<div class="ht-fallback" lang="es"><p>The fallback.</p><p>${link}</p></div>`;
    const card = `<div>\n<ht-probe words="some">\n${fallback}\n</ht-probe>\n</div>`;
    const main = document.body.appendChild(document.createElement('main'));
    main.innerHTML = `<a href="/card">${card}</a><p>After.</p>`;
    assert.isNull(main.querySelector('ht-probe .ht-fallback'), 'what the parser does');
    await settled(main);
    assert.equal(readerText(main), 'some in es\nbelow\nAfter.');
    await set(main.querySelector('ht-probe') as Widget, { words: 'refused' });
    assert.equal(readerText(main), 'The fallback.\nA source\nAfter.');
  });

  it('leaves that of another widget where it is', async () => {
    const main = document.body.appendChild(document.createElement('main'));
    main.innerHTML = `<ht-probe words="some"><p>Mine.</p></ht-probe>${printed}`;
    await settled(main);
    assert.equal(readerText(main), `${drawn}\nThe fallback.`);
  });

  it('has no slot for it: a saved page may lose the style sheets of shadow roots', async () => {
    const widget = await mount(`<ht-probe words="some">\n${printed}\n</ht-probe>`);
    assert.lengthOf(inside(widget, 'slot[name=""]'), 0);
    await set(widget, { words: 'refused' });
    assert.lengthOf(inside(widget, 'slot[name=""]'), 1);
    assert.equal(readerText(widget), 'The fallback.');
  });

  // A host that cuts a text off leaves all tags open, so that what follows is in the fallback.
  for (const part of [
    '<section>Part</section>',
    '<h2>Part</h2>',
    '<footer>Part</footer>',
    '<p class="ht-danger">Part</p>',
    '<ht-quick-exit>Part</ht-quick-exit>',
  ])
    it(`does not hide it, and says so, while it holds ${part}`, async () => {
      const main = document.body.appendChild(document.createElement('div'));
      const reasons = errorsOn(main);
      main.innerHTML = `<ht-probe words="some"><div class="ht-fallback"><p>Text.</p>${part}`;
      const widget = main.firstElementChild as Widget;
      await settled(main);
      assert.equal(readerText(widget), 'Text.\nPart');
      assert.deepEqual(reasons, ['unclosed']);
      widget.querySelector('.ht-fallback > :last-child')?.remove();
      await changed(widget);
      assert.equal(readerText(widget), drawn);
    });

  it('needs no attribute that a morph could take', async () => {
    const widget = await mount(`<ht-probe words="some">${printed}</ht-probe>`);
    widget.removeAttribute('data-ht-drawn');
    assert.equal(readerText(widget), drawn);
  });
});

describe('an element with another fallback', () => {
  it('hides all of it', async () => {
    const widget = await mount('<ht-probe words="some">Text <p>and more</p><ul></ul></ht-probe>');
    assert.equal(readerText(widget), drawn);
  });

  for (const part of [
    '<main>Part</main>',
    '<nav>Part</nav>',
    '<header>Part</header>',
    '<section><footer>Part</footer></section>',
    '<form>Part</form>',
    '<h1>Part</h1>',
    '<div data-ht="stat">Part</div>',
    '<div><ht-hotline-banner>Part</ht-hotline-banner></div>',
    '<div><ht-quick-exit>Part</ht-quick-exit></div>',
  ])
    it(`is not drawn, and says so, while it holds ${part.slice(0, 60)}`, async () => {
      const main = document.body.appendChild(document.createElement('div'));
      const reasons = errorsOn(main);
      main.innerHTML = `<ht-probe words="some"><p>Text.</p>${part}</ht-probe>`;
      const widget = main.firstElementChild as Widget;
      await settled(main);
      assert.equal(readerText(widget), 'Text.\nPart');
      assert.deepEqual(reasons, ['unclosed']);
      widget.lastElementChild?.remove();
      await changed(widget);
      assert.equal(readerText(widget), drawn);
    });

  it('shows a part of the page that comes later', async () => {
    const widget = await mount('<ht-probe words="some"><p>Text.</p></ht-probe>');
    const reasons = errorsOn(widget);
    const late = document.createElement('main');
    late.textContent = 'Part';
    widget.append(late);
    await changed(widget);
    assert.equal(readerText(widget), 'Text.\nPart');
    assert.deepEqual(reasons, ['unclosed']);
  });

  it('hides it once a framework has marked it', async () => {
    const widget = await mount('<ht-probe words="some"></ht-probe>');
    widget.innerHTML = `${printed}<p>After.</p>`;
    await changed(widget);
    assert.equal(readerText(widget), `${drawn}\nAfter.`);
    assert.lengthOf(inside(widget, '.base'), 1);
  });
});
