/**
 * `<ht-quick-exit>` on pages that are loaded for it: without the script, in a frame, with the
 * loader, in the development build. Run `npm run build` first.
 */
import {
  arrived,
  clickAt,
  closeTab,
  destination,
  go,
  inTab,
  middleOf,
  openTab,
  pageBefore,
  press,
} from '@ht-widgets/testing';
import { hotlineBanner, quickExit } from '@ht-widgets/testing/examples.js';
import { assert } from 'chai';

let site: string;
before(async () => {
  ({ origin: site } = await destination());
});
afterEach(closeTab);

describe('without the script', () => {
  const markup = (href: string): string =>
    `<ht-quick-exit><a href="${href}" rel="noreferrer nofollow">Exit now</a></ht-quick-exit>`;

  it('the link is there and works, without a referrer', async () => {
    await openTab(pageBefore);
    await inTab(
      (html) => {
        document.body.innerHTML = html;
      },
      markup(`${site}/unscripted`),
    );
    await clickAt(...(await middleOf()));
    await arrived(`${site}/unscripted`);
    assert.equal(await inTab(() => document.referrer), '');
  });

  it('the link is there and works where the script throws', async () => {
    await openTab(pageBefore);
    await inTab(
      async (html) => {
        document.body.innerHTML = html;
        Element.prototype.attachShadow = () => {
          throw new Error('on purpose');
        };
        await import(new URL('/dist/elements/ht-quick-exit.js', location.origin).href).catch(
          () => undefined,
        );
      },
      markup(`${site}/broken`),
    );
    await clickAt(...(await middleOf()));
    await arrived(`${site}/broken`);
  });

  it('the printed links work in this tab where the page has <base target="_blank">', async () => {
    for (const [printed, selector] of [
      [Object.values(quickExit).join(''), 'ht-quick-exit a'],
      [Object.values(hotlineBanner).join(''), 'a[href^="https:"]'],
    ] as const) {
      await openTab(pageBefore);
      await inTab(
        (html, wanted, href) => {
          document.head.insertAdjacentHTML('beforeend', '<base target="_blank">');
          document.body.innerHTML = html;
          for (const link of document.querySelectorAll(wanted)) link.setAttribute('href', href);
        },
        printed,
        selector,
        `${site}/based`,
      );
      await clickAt(...(await middleOf(selector)));
      await arrived(`${site}/based`);
    }
    const parsed = new DOMParser().parseFromString(
      Object.values(hotlineBanner).join(''),
      'text/html',
    );
    const targets = [...parsed.querySelectorAll('a')].map(({ target }) => target);
    assert.isAbove(targets.length, 10);
    assert.deepEqual([...new Set(targets)], ['_self']);
  });

  /** Where the exit and the page are before the script and after it. */
  async function placesOf(exit: string, placement: 'top' | 'bottom') {
    await openTab(pageBefore);
    return inTab(
      async (html, edge) => {
        const sheet = document.createElement('link');
        sheet.rel = 'stylesheet';
        sheet.href = '/dist/ht-widgets.css';
        const loaded = new Promise((resolve) => {
          sheet.addEventListener('load', resolve);
        });
        document.head.append(sheet);
        await loaded;
        document.body.innerHTML =
          html.replace('>', ` placement="${edge}">`) + '<p id="first">The first line</p>';
        const look = (element: Element | null | undefined) => {
          const { top, bottom, right, height } = element?.getBoundingClientRect() ?? new DOMRect();
          return {
            edge: Math.round(edge === 'top' ? top : innerHeight - bottom),
            end: Math.round(document.documentElement.clientWidth - right),
            tall: height >= 44,
            page: document.querySelector('#first')?.getBoundingClientRect().top,
          };
        };
        const before = look(document.querySelector('a'));
        await import(new URL('/dist/elements/ht-quick-exit.js', location.origin).href);
        await new Promise((resolve) => {
          setTimeout(resolve, 100);
        });
        const bar = document.querySelector('ht-quick-exit')?.shadowRoot?.querySelector('.bar');
        return { before, after: look(bar) };
      },
      exit,
      placement,
    );
  }

  for (const [what, exit] of [
    ['', markup],
    [', also from a paragraph', (href: string) => markup(href).replace(/<a.*a>/, '<p>$&</p>')],
  ] as const)
    it(`ht-widgets.css puts the link where the script will, and nothing moves${what}`, async () => {
      for (const [placement, page] of [
        ['top', 62],
        ['bottom', 16],
      ] as const) {
        const { before, after } = await placesOf(exit(site), placement);
        assert.deepEqual(before, after, placement);
        assert.deepEqual(after, { edge: 0, end: 16, tall: true, page }, placement);
      }
    });
});

describe('an exit without its end tag', () => {
  it('shows a page that is still read, as it is read', async () => {
    await openTab(pageBefore);
    const seen = await inTab(async () => {
      await import(new URL('/dist/elements/ht-quick-exit.js', location.origin).href);
      // The window keeps its elements, and the parser waits for the next part.
      document.open();
      const views: unknown[] = [];
      for (const part of [
        '<!doctype html><body><ht-quick-exit />',
        '<header><a href="/home">Home</a>',
        ' <a href="/give">Give</a></header><main><h1>Get help</h1>',
        '<p>Call.</p></main>',
      ]) {
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- a slow page
        document.write(part);
        await new Promise((resolve) => {
          setTimeout(resolve, 50);
        });
        const bar = document.querySelector('ht-quick-exit')?.shadowRoot?.querySelector('.bar');
        const { width = 0, height = 0 } = bar?.getBoundingClientRect() ?? {};
        const outside = [...document.querySelectorAll<HTMLElement>('a, h1, p')].filter((each) =>
          each.checkVisibility(),
        );
        views.push([
          outside.map(({ textContent }) => textContent).join(),
          bar?.querySelector('a')?.checkVisibility(),
          width < 200 && height < 60,
        ]);
      }
      document.close();
      return views;
    });
    assert.deepEqual(seen, [
      ['', true, true],
      ['Home', true, true],
      ['Home,Give,Get help', true, true],
      ['Home,Give,Get help,Call.', true, true],
    ]);
  });

  for (const placement of ['top', 'bottom', 'inline']) {
    it(`shows the page without the script and with ht-widgets.css, ${placement}`, async () => {
      await openTab(pageBefore);
      const places = await inTab(async (attribute) => {
        const sheet = document.createElement('link');
        sheet.rel = 'stylesheet';
        sheet.href = '/dist/ht-widgets.css';
        const loaded = new Promise((resolve) => {
          sheet.addEventListener('load', resolve);
        });
        document.head.append(sheet);
        await loaded;
        const rest = '<header><a href="/">Home</a></header><main><p>The page.</p></main>';
        const look = (html: string) => {
          document.body.innerHTML = html;
          const { width = 0 } = document.querySelector('main')?.getBoundingClientRect() ?? {};
          const home = document.querySelector<HTMLElement>('header a');
          return [
            Math.round(width),
            home && getComputedStyle(home).position,
            home && getComputedStyle(home).display,
            document.querySelector('p')?.checkVisibility(),
          ];
        };
        return [
          look(rest),
          look(`<ht-quick-exit placement="${attribute}" />${rest}`),
          look(
            `<ht-quick-exit placement="${attribute}">` +
              `<a href="https://example.org/">Exit now</a>${rest}`,
          ),
        ];
      }, placement);
      const [plain, selfClosed, open] = places;
      assert.deepEqual(selfClosed, plain);
      assert.deepEqual(open, plain);
    });
  }
});

describe('in a frame', () => {
  it('hides itself, and not a page inside it', async () => {
    await openTab(pageBefore);
    const shows = await inTab(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/pages/cacheable/exit.html';
      const loaded = new Promise((resolve) => {
        frame.addEventListener('load', resolve);
      });
      document.body.append(frame);
      await loaded;
      const inner = frame.contentDocument as Document;
      inner.body.innerHTML = '<ht-quick-exit /><main>The page.</main>';
      await new Promise(requestAnimationFrame);
      return ['main', 'ht-quick-exit'].map((each) => {
        const found = inner.querySelector(each);
        return (found?.shadowRoot?.querySelector('.bar') ?? found)?.checkVisibility();
      });
    });
    assert.deepEqual(shows, [true, false]);
  });

  it('there is none: it could not take the page around it away', async () => {
    await openTab('/pages/framed.html');
    const report = await inTab(async () => {
      const inner = document.querySelector('iframe')?.contentWindow as Window & typeof globalThis;
      await inner.customElements.whenDefined('ht-quick-exit');
      const { document: framed } = inner;
      const shows = framed.querySelector('ht-quick-exit a')?.checkVisibility();
      for (let i = 0; i < 3; i++)
        for (const type of ['keydown', 'keyup'])
          framed.body.dispatchEvent(new inner.KeyboardEvent(type, { key: 'Shift', bubbles: true }));
      return { shows, main: framed.querySelector('main')?.checkVisibility() };
    });
    assert.deepEqual(report, { shows: false, main: true });
  });
});

describe('the skip link', () => {
  const scripted = async (html: string): Promise<void> => {
    await openTab(pageBefore);
    await inTab(async (text) => {
      document.body.innerHTML = text;
      await import(new URL('/dist/elements/ht-quick-exit.js', location.origin).href);
      await new Promise(requestAnimationFrame);
    }, html);
  };

  /** What has the focus, and whether it shows. */
  const focused = (): Promise<{
    text: string | null | undefined;
    href: string | undefined;
    height: number;
  }> =>
    inTab(() => {
      const outer = document.activeElement;
      const inner = outer?.shadowRoot?.activeElement ?? outer;
      return {
        text: inner?.textContent,
        href: (inner as HTMLAnchorElement | undefined)?.href,
        height: (outer?.shadowRoot && outer.getBoundingClientRect().height) || 0,
      };
    });

  it('is the first that the Tab key reaches, and shows then', async () => {
    await scripted(
      '<a href="https://example.com/">The first link</a><ht-quick-exit skip-link>' +
        '<a href="https://example.org/">Exit now</a></ht-quick-exit>',
    );
    const hidden = await inTab(
      () => document.body.firstElementChild?.getBoundingClientRect().height,
    );
    assert.isAtMost(hidden ?? 99, 1);
    await press('Tab');
    const { text, href, height } = await focused();
    assert.deepEqual([text, href], ['Exit now', 'https://example.org/']);
    assert.isAtLeast(height, 44);
    await inTab(() => document.querySelector('ht-quick-exit')?.removeAttribute('skip-link'));
    assert.equal(await inTab(() => document.body.firstElementChild?.textContent), 'The first link');
  });

  it("is not there by default: the first Tab is the page's, then the exit's", async () => {
    await scripted(
      `<a href="https://example.com/">The first link</a><ht-quick-exit>` +
        `<a href="https://example.org/">Exit now</a></ht-quick-exit>`,
    );
    await press('Tab');
    assert.equal((await focused()).text, 'The first link');
    await press('Tab');
    assert.equal((await focused()).text, 'Exit now');
    // The ring is inside: at the edge of the window there is no space around it.
    assert.deepEqual(
      await inTab(() => {
        const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(
          document.querySelector('ht-quick-exit')?.shadowRoot?.querySelector('.bar') as Element,
        );
        return [outlineStyle, outlineWidth, outlineOffset];
      }),
      ['solid', '3px', '-6px'],
    );
  });
});

describe('the development build', () => {
  it('warns of a greeting destination, a missing link, a name and a value', async () => {
    await openTab('/pages/before.html');
    const warnings = await inTab(async (script) => {
      const said: string[] = [];
      console.warn = (...words: unknown[]) => {
        said.push(String(words[0]));
      };
      const wanted = [
        'href="https://www.google.com/"',
        'href="https://youtube.com/"',
        'href="https://m.facebook.com/x"',
        'href="https://www.weather.gov/"',
        'href="/exit"',
        'placement="left"',
        '',
      ];
      document.body.innerHTML =
        wanted
          .map(
            (attributes) =>
              `<ht-quick-exit ${attributes}>` +
              '<a href="https://example.org/">Exit now</a></ht-quick-exit>',
          )
          .join('') +
        '<ht-quick-exit></ht-quick-exit><ht-quick-exit>' +
        '<a href="https://example.org/">Get help: human trafficking</a></ht-quick-exit>' +
        '<ht-quick-exit><a href="https://example.org/">Exit now</a><main>The page.</main>';
      await import(new URL(script, location.origin).href);
      await customElements.whenDefined('ht-quick-exit');
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
      return said.filter((words) => words.startsWith('<ht-quick-exit>'));
    }, '/dist/dev/ht-widgets.js');
    const patterns = [
      /google\.com/,
      /youtube\.com/,
      /facebook\.com/,
      /href="\/exit"/,
      /placement="left"/,
      /no link inside/,
      /is called/,
      /has <main> inside, which is shown outside the exit/,
    ];
    assert.lengthOf(warnings, patterns.length, warnings.join('\n'));
    for (const [i, pattern] of patterns.entries()) assert.match(warnings[i] ?? '', pattern);
  });
});

describe('with the loader', () => {
  it('it is one file, and works under Trusted Types without any policy', async () => {
    await openTab(pageBefore);
    await go('/pages/trusted-types-none/exit-loader.html');
    const files = await inTab(async () => {
      await customElements.whenDefined('ht-quick-exit');
      return performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.includes('/dist/chunks/'));
    });
    const texts = await Promise.all(
      files.map((file) => fetch(file).then((answer) => answer.text())),
    );
    const own = texts.filter((text) => text.includes('customElements.define'));
    assert.lengthOf(own, 1);
    assert.notMatch(own[0] ?? '', /\bimport\b|createPolicy/);
  });
});
