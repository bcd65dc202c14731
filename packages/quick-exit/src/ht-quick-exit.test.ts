/** The link of `<ht-quick-exit>`. Tests of leaving a page are in `leave.window.test.ts`. */
import './define.js';
import { clearPage, frames, listenToConsole, readerText } from '@ht-widgets/testing';
import {
  bar,
  exitMarkup,
  link,
  mountExit,
  reached,
  removeExits,
} from '@ht-widgets/testing/exit.js';
import { assert } from 'chai';

const usual = 'https://www.weather.gov/';
const root = document.documentElement;

afterEach(removeExits);

describe('the link', () => {
  it("is the page's own, where it was, with what it had", async () => {
    const main = document.createElement('main');
    main.innerHTML =
      '<ht-quick-exit><a class="mine" href="https://example.org/a" ' +
      'rel="noopener">Leave <b>now</b></a></ht-quick-exit>';
    const [exit, own] = [
      main.firstElementChild as HTMLElement,
      main.querySelector('a') as HTMLAnchorElement,
    ];
    document.body.append(main);
    await frames(2);
    assert.strictEqual(exit.firstElementChild, own);
    assert.strictEqual(own.parentNode, exit);
    assert.equal(
      own.outerHTML,
      '<a class="mine" href="https://example.org/a" rel="noopener ' +
        'noreferrer nofollow">Leave <b>now</b></a>',
    );
    assert.equal(readerText(exit), 'Leave now');
    assert.isTrue(reached(exit));
  });

  it('is called by its visible words, and by nothing else', async () => {
    for (const html of [exitMarkup, '<ht-quick-exit></ht-quick-exit>']) {
      const exit = await mountExit(html);
      assert.equal(readerText(link(exit)), 'Exit now');
      for (const attribute of ['aria-label', 'aria-labelledby', 'aria-description', 'title'])
        assert.isFalse(link(exit).hasAttribute(attribute));
      clearPage();
    }
  });

  it('is made where the page has none, in the language of the page', async () => {
    root.lang = 'es';
    const exit = await mountExit('<ht-quick-exit> some words </ht-quick-exit>');
    assert.equal(readerText(exit), 'Salir ahora');
    assert.equal(link(exit).href, usual);
    assert.equal(link(exit).rel, 'noreferrer nofollow');
    assert.isTrue(reached(exit));
    root.lang = 'en-US';
    await frames(1);
    assert.equal(readerText(exit), 'Exit now');
    exit.innerHTML = '<a href="https://example.org/">Leave</a>';
    await frames(2);
    assert.equal(readerText(exit), 'Leave');
    exit.replaceChildren();
    await frames(2);
    assert.equal(readerText(exit), 'Exit now');
  });

  it('may be in a paragraph that an editor put around it', async () => {
    const exit = await mountExit(
      '<ht-quick-exit><p><a href="https://example.org/" style="color: ' +
        'inherit">Exit now</a><br></p></ht-quick-exit>',
    );
    assert.isTrue(reached(exit));
    const style = getComputedStyle(bar(exit));
    assert.equal(getComputedStyle(link(exit)).color, style.color);
    assert.notEqual(style.color, style.backgroundColor);
    assert.isAtMost(exit.querySelector('p')?.getBoundingClientRect().height ?? 0, 46);
  });

  it('says nothing before it is used: an empty status region is in the light DOM', async () => {
    const exit = await mountExit();
    const [region, ...more] = exit.querySelectorAll(':scope > [role=status]');
    assert.lengthOf(more, 0);
    assert.equal(region?.textContent, '');
    assert.isTrue(region?.checkVisibility());
    assert.lengthOf(document.querySelectorAll('[role=alert]'), 0);
    region.remove();
    await frames(2);
    assert.lengthOf(
      exit.querySelectorAll('[role=status]'),
      1,
      'and is there again after a page replaced its children',
    );
  });
});

describe('the destination', () => {
  const bad = [
    '',
    ' ',
    '/exit',
    'exit.html',
    '//example.org',
    'www.weather.gov',
    'http://example.org/',
    'https:',
    'https:exit',
    'https://',
    'https://[',
    'https://:443',
    'https://user:secret@example.org/',
    'https://user@example.org/',
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'blob:https://example.org/x',
    'ftp://example.org/',
    'mailto:a@example.org',
    'about:blank',
    '#top',
    '?',
    'undefined',
    '\u0000',
    '${location}',
  ];
  for (const address of bad) {
    it(`is the default for ${JSON.stringify(address)}`, async () => {
      const exit = await mountExit();
      link(exit).setAttribute('href', address);
      exit.append(document.createElement('br')); // so that it looks again
      await frames(2);
      assert.equal(link(exit).href, usual);
      exit.setAttribute('href', address);
      assert.equal(link(exit).href, usual);
      link(exit).setAttribute('href', 'https://example.org/');
      exit.removeAttribute('href');
      assert.equal(link(exit).href, 'https://example.org/');
      exit.setAttribute('href', address);
      assert.equal(
        link(exit).href,
        'https://example.org/',
        'a bad attribute does not undo a good link',
      );
    });
  }

  it("is the attribute's, else the link's, else the National Weather Service", async () => {
    const exit = await mountExit();
    assert.equal(link(exit).getAttribute('href'), 'https://example.org/');
    exit.setAttribute('href', '  HTTPS://Example.com:443/a?b#c\n');
    assert.equal(link(exit).getAttribute('href'), 'https://example.com/a?b#c');
    exit.removeAttribute('href');
    assert.equal(link(exit).getAttribute('href'), 'https://example.org/', "the page's own again");
    link(exit).removeAttribute('href');
    exit.removeAttribute('href');
    exit.setAttribute('placement', 'inline');
    assert.equal(link(exit).getAttribute('href'), usual);
  });

  it('is not requested before it is used, not even its name', async () => {
    await mountExit();
    assert.lengthOf(
      document.querySelectorAll(
        'link:is([href*=weather], [href*=example]), script[type=speculationrules]',
      ),
      0,
    );
    assert.deepEqual(
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => new URL(name).host !== location.host),
      [],
    );
  });
});

describe('a page that was saved with its skip link', () => {
  const markup =
    '<ht-quick-exit skip-link><a href="https://example.org/">Exit now</a></ht-quick-exit>';

  it('has one when it is opened, each time', async () => {
    await mountExit(markup);
    for (let visit = 0; visit < 3; visit++) {
      const [host, ...others] = [...document.body.children].filter((each) => each.shadowRoot);
      assert.lengthOf(others, 0);
      // As programs save it that write shadow roots.
      const saved = host?.outerHTML.replace('</', `${host.shadowRoot?.innerHTML ?? ''}</`) ?? '';
      clearPage();
      await frames(1);
      document.body.innerHTML = saved;
      const [again] = document.body.children;
      again?.attachShadow({ mode: 'open' }).append(...again.childNodes);
      await mountExit(markup);
      const links = [...document.body.children].flatMap((each) => [
        ...(each.shadowRoot ?? each).querySelectorAll(':scope > a, a[data-ht-exit]'),
      ]);
      assert.deepEqual(
        links.map(({ textContent }) => textContent),
        ['Exit now'],
      );
    }
  });
});

describe('removed and added again 100 times', () => {
  it('leaves no listener, no node and no style behind, and says nothing', async () => {
    const listeners = new Map<EventTarget, number>();
    const original = Object.getOwnPropertyDescriptors(EventTarget.prototype);
    for (const [name, change] of [
      ['addEventListener', 1],
      ['removeEventListener', -1],
    ] as const) {
      const method = original[name].value as EventTarget[typeof name];
      EventTarget.prototype[name] = function (this: EventTarget | undefined, ...parameters) {
        const target = this ?? window;
        listeners.set(target, (listeners.get(target) ?? 0) + change);
        method.apply(target, parameters);
      };
    }
    const console = listenToConsole();
    try {
      const exit = await mountExit(
        '<ht-quick-exit skip-link><a href="https://example.org/">Exit now</a></ht-quick-exit>',
      );
      const main = document.querySelector('main') as HTMLElement;
      assert.isAbove(listeners.get(window) ?? 0, 5);
      const nodes = document.querySelectorAll('*').length;
      const held = listeners.get(window);
      for (let i = 0; i < 100; i++) {
        exit.remove();
        main.append(exit);
      }
      await frames(2);
      assert.equal(listeners.get(window), held);
      assert.equal(document.querySelectorAll('*').length, nodes);
      assert.isTrue(reached(exit));
      exit.remove();
      await frames(2);
      assert.equal(listeners.get(window), 0);
      assert.equal(listeners.get(document) ?? 0, 0);
      assert.lengthOf(document.body.querySelectorAll('a'), 0);
      assert.equal(root.style.cssText, '');
      assert.deepEqual(console.lines, []);
    } finally {
      console.stop();
      Object.defineProperties(EventTarget.prototype, original);
    }
  });
});
