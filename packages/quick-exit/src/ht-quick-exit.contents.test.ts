/**
 * What an exit does with its children. In HTML `<ht-quick-exit />` does not end the element, and
 * converters lose end tags: then the rest of the page is inside.
 */
import './define.js';
import { frames, readerText } from '@ht-widgets/testing';
import { bar, exitMarkup, mountExit, reached, removeExits } from '@ht-widgets/testing/exit.js';
import { assert } from 'chai';

afterEach(removeExits);

const page = `<header><nav><a href="#home">Home</a> <a href="#give">Give</a></nav></header>
  <h1>Get help</h1><p>Call 1-888-373-7888.</p><script>0</script>`;
const text = 'Home Give\nGet help\nCall 1-888-373-7888.';

/** Whether an element is displayed in the page, and not in the exit's bar. */
function isInPage(exit: HTMLElement, selector: string): boolean {
  const element = exit.querySelector(selector) as HTMLElement;
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return element.checkVisibility() && hit === element;
}

/** What a reader finds in the bar alone. */
const label = (exit: HTMLElement): string => readerText(bar(exit));

describe('an exit without its end tag', () => {
  for (const placement of ['top', 'bottom', 'inline']) {
    it(`self-closed, ${placement}: makes a link, and shows the page after it`, async () => {
      const exit = await mountExit(`<ht-quick-exit placement="${placement}" />${page}`);
      assert.equal(label(exit), 'Exit now');
      assert.equal(readerText(exit).replace('Exit now', '').trim(), text);
      for (const selector of ['nav a', 'h1', 'p']) assert.isTrue(isInPage(exit, selector));
      assert.equal(exit.querySelector('a')?.getAttribute('href'), '#home');
      assert.equal(bar(exit).querySelector('a')?.href, 'https://www.weather.gov/');
      const { width, height } = bar(exit).getBoundingClientRect();
      assert.isBelow(width, 200);
      assert.isBelow(height, 60);
    });

    it(`left open, ${placement}: has its link in its bar, and the page after it`, async () => {
      const exit = await mountExit(
        `<ht-quick-exit placement="${placement}">` +
          `<a href="https://example.org/" rel="noreferrer nofollow">Leave</a>${page}`,
      );
      assert.equal(label(exit), 'Leave');
      assert.isTrue(reached(exit));
      assert.equal(readerText(exit).replace('Leave', '').trim(), text);
      for (const selector of ['nav a', 'h1', 'p']) assert.isTrue(isInPage(exit, selector));
    });
  }

  it('leaves a link of the page alone, and still leaves by the link of the exit', async () => {
    const exit = await mountExit(`<ht-quick-exit />${page}`);
    let pressed: EventTarget | null = null;
    exit.addEventListener('click', (click) => {
      click.preventDefault();
      pressed = click.target;
    });
    const home = exit.querySelector('a');
    home?.click();
    assert.strictEqual(pressed, home);
    assert.isTrue(document.body.checkVisibility());
    const { left, top } = bar(exit).getBoundingClientRect();
    assert.strictEqual(document.elementFromPoint(left + 20, top + 20), exit);
  });

  for (const [what, first] of Object.entries({
    'a link to the content': '<a href="#content">Skip to the content</a>',
    'a link to this site': `<a href="${location.origin}/">Saint Brendan</a>`,
    'a logo that leads elsewhere': '<a href="https://example.org/"><img alt="A logo"></a>',
    'a heading with a link': '<h1><a href="https://example.org/">A heading</a></h1>',
    'words before a link': '<p>Words.</p><p><a href="https://example.org/">A link</a></p>',
    'another exit': exitMarkup,
    'a placeholder': '<div data-ht="quick-exit"><a href="https://example.org/">Exit</a></div>',
  })) {
    it(`does not take ${what} for its link`, async () => {
      const exit = await mountExit(`<ht-quick-exit />${first}<p>More.</p>`);
      assert.equal(label(exit), 'Exit now');
      const link = exit.querySelector('a') as HTMLElement;
      assert.isTrue(link.checkVisibility());
      assert.isFalse(bar(exit).contains(link.assignedSlot));
    });
  }

  it('shows what is read later, and gives back a link that it had taken', async () => {
    const exit = await mountExit('<ht-quick-exit />');
    exit.insertAdjacentHTML('beforeend', '<a href="/home">Home</a>');
    await frames(1);
    assert.equal(label(exit), 'Home', 'nothing says yet that it is not its link');
    exit.insertAdjacentHTML('beforeend', '<p>The page.</p>');
    await frames(1);
    assert.equal(label(exit), 'Exit now');
    assert.equal(exit.querySelector('a')?.getAttribute('href'), '/home');
    assert.isTrue(isInPage(exit, 'a'));
    assert.isTrue(isInPage(exit, 'p'));
  });

  it('follows what grows in a child that held only a link', async () => {
    const exit = await mountExit(
      '<ht-quick-exit><div><a href="https://example.org/">Home</a></div>',
    );
    assert.equal(label(exit), 'Home');
    exit.firstElementChild?.insertAdjacentHTML('beforeend', '<main><p>The page.</p></main>');
    await frames(1);
    assert.equal(label(exit), 'Exit now');
    assert.isTrue(isInPage(exit, 'p'));
  });

  it('follows a framework that replaces its children', async () => {
    const exit = await mountExit(`<ht-quick-exit />${page}`);
    exit.innerHTML = '<p>Another page.</p>';
    await frames(1);
    assert.equal(readerText(exit).replace('Exit now', '').trim(), 'Another page.');
    exit.innerHTML = '<a href="https://example.org/">Leave</a>';
    await frames(1);
    assert.equal(readerText(exit), 'Leave');
    assert.isTrue(reached(exit));
  });

  it('hides itself and not the page, where it is hidden', async () => {
    const exit = await mountExit(`<ht-quick-exit hidden />${page}`);
    assert.equal(readerText(exit), text);
  });

  it('does not show the page in its own colour scheme', async () => {
    const exit = await mountExit(`<ht-quick-exit theme="dark" />${page}`);
    assert.equal(
      getComputedStyle(exit.querySelector('p') as Element).colorScheme,
      getComputedStyle(document.body).colorScheme,
    );
    assert.equal(getComputedStyle(bar(exit)).colorScheme, 'dark');
  });
});

describe('an exit with more than a link', () => {
  for (const [what, inner, words] of [
    ['text around the link', 'Fast: <a href="https://example.org/">Leave</a>.', 'Fast: Leave .'],
    ['a link in bold', '<p><b><a href="https://example.org/">Leave</a></b><br></p>', 'Leave'],
    ['words in its paragraph', '<p>Fast: <a href="https://a.org/">Leave</a></p>', 'Fast: Leave'],
  ] as const) {
    it(`has ${what} in its bar`, async () => {
      const exit = await mountExit(`<ht-quick-exit>${inner}</ht-quick-exit>`);
      assert.equal(label(exit).replace(/\s+/g, ' '), words);
      assert.isTrue(reached(exit));
    });
  }
});
