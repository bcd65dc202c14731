/**
 * `<ht-quick-exit>` leaves whatever the page does (HOSTS, row 7). The built file: run `npm run
 * build` first.
 */
import {
  arrived,
  clickAt,
  closeTab,
  destination,
  goBack,
  inTab,
  middleOf,
  openExit,
  pageBefore,
  press,
  shown,
  wait,
  type View,
} from '@ht-widgets/testing';
import { assert } from 'chai';

let site: string;
before(async () => {
  ({ origin: site } = await destination());
});
afterEach(closeTab);

describe('under fire', () => {
  /** What a page does before it is left, and what may show then. */
  const pages: Record<
    string,
    { prepare: () => void; how: View['how'][]; by?: 'shortcut'; path?: string }
  > = {
    'in a transformed and clipped page': {
      prepare: () => {
        document.documentElement.style.cssText +=
          'transform: translate(10px, 10px); clip-path: inset(0 50% 50% 0); overflow: hidden';
        document.body.style.cssText +=
          'transform: scale(.2); overflow: hidden; block-size: 100px; filter: blur(1px)';
      },
      how: ['covered'],
    },
    'under a cookie bar of the highest z-index': {
      prepare: () => {
        document.body.insertAdjacentHTML(
          'beforeend',
          '<div style="position: fixed; inset: 0; z-index: 2147483647; ' +
            'background: red">We value your privacy</div>',
        );
      },
      how: ['covered'],
    },
    'on a page that hides everything': {
      prepare: () => {
        document.head.insertAdjacentHTML(
          'beforeend',
          '<style>* { display: none !important }</style>',
        );
      },
      how: ['blank'],
      by: 'shortcut',
    },
    'on a page that unsets everything': {
      prepare: () => {
        document.head.insertAdjacentHTML(
          'beforeend',
          '<style>* { all: unset !important; opacity: 0 !important; transition: all 9s ' +
            '!important; animation: none !important; pointer-events: none !important }</style>',
        );
      },
      how: ['covered'],
    },
    'in an engine without popovers': {
      prepare: () => {
        Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
      },
      how: ['blank'],
    },
    'behind an open modal dialog': {
      prepare: () => {
        document.body.insertAdjacentHTML(
          'beforeend',
          '<dialog>A dialog <button>Close</button></dialog>',
        );
        document.querySelector('dialog')?.showModal();
      },
      how: ['blank', 'covered'],
      by: 'shortcut',
    },
    'inside an open modal dialog': {
      prepare: () => {
        document.body.insertAdjacentHTML('beforeend', '<dialog>A dialog</dialog>');
        document
          .querySelector('dialog')
          ?.append(document.querySelector('ht-quick-exit') as Element);
        document.querySelector('dialog')?.showModal();
      },
      how: ['blank', 'covered'],
    },
    'under Trusted Types without any policy': {
      prepare: () => undefined,
      how: ['covered'],
      path: '/pages/trusted-types-none/exit.html',
    },
    'under a strict Content Security Policy': {
      prepare: () => undefined,
      how: ['covered'],
      path: '/pages/strict-csp/exit.html',
    },
    'where every step but the way out fails': {
      prepare: () => {
        const fail = (): never => {
          throw new Error('on purpose');
        };
        Object.defineProperty(document, 'title', { get: fail, set: fail });
        Object.assign(CSSStyleDeclaration.prototype, { setProperty: fail, removeProperty: fail });
        Object.assign(Element.prototype, { append: fail });
        Object.assign(Document.prototype, { createElement: fail, querySelectorAll: fail });
      },
      how: ['shown'],
    },
    'where only the cover fails': {
      prepare: () => {
        Object.assign(HTMLElement.prototype, {
          showPopover: () => {
            throw new Error('on purpose');
          },
        });
      },
      how: ['blank'],
    },
  };
  for (const [name, { prepare, how, by, path }] of Object.entries(pages)) {
    it(`${name}: hidden at once, and left`, async () => {
      await openExit(`${site}/slow/300/${encodeURIComponent(name)}`, path);
      await inTab(prepare);
      const [first] = how;
      // Firefox takes no real keys on a page without boxes.
      const after =
        by === 'shortcut'
          ? await inTab(() => {
              for (let i = 0; i < 3; i++)
                for (const type of ['keydown', 'keyup'])
                  document.body.dispatchEvent(
                    new KeyboardEvent(type, { key: 'Shift', bubbles: true }),
                  );
              return view();
            })
          : await inTab((failing) => {
              document
                .getElementsByTagName('ht-quick-exit')[0]
                ?.getElementsByTagName('a')[0]
                ?.click();
              return failing ? { how: 'shown' as const, title: '' } : view();
            }, first === 'shown');
      assert.include(how, after.how);
      await arrived(`${site}/slow/300/${encodeURIComponent(name)}`);
    });
  }

  for (const first of ['the page', 'the exit']) {
    it(`shows no dialog on a page with a beforeunload dialog, with ${first} first`, async () => {
      await openExit(`${site}/slow/300/asked`);
      await inTab((later) => {
        const exit = document.querySelector('ht-quick-exit') as Element;
        // With it goes its listening, which then begins after the page's.
        if (later) exit.remove();
        for (const capture of [true, false]) {
          addEventListener(
            'beforeunload',
            (event) => {
              event.preventDefault();
              Object.assign(event, { returnValue: 'Leave?' });
            },
            { capture },
          );
        }
        onbeforeunload = () => 'Leave?';
        if (later) document.body.append(exit);
      }, first === 'the page');
      await clickAt(...(await middleOf()));
      await arrived(`${site}/slow/300/asked`);
    });
  }

  it('leaves where the page calls off every navigation', async () => {
    await openExit(`${site}/slow/300/called-off`);
    await inTab(() => {
      (globalThis as { navigation?: EventTarget }).navigation?.addEventListener(
        'navigate',
        (event) => {
          event.preventDefault();
        },
      );
    });
    await clickAt(...(await middleOf()));
    await arrived(`${site}/slow/300/called-off`);
  });

  it("passes by the page's router and its counting of clicks", async () => {
    await openExit(`${site}/there`);
    await inTab(() => {
      for (const target of [document, document.body]) {
        for (const capture of [true, false]) {
          target.addEventListener(
            'click',
            (event) => {
              event.preventDefault();
              history.pushState(null, '', '/routed');
            },
            { capture },
          );
        }
      }
    });
    await clickAt(...(await middleOf()));
    await arrived(`${site}/there`);
    await goBack();
    await arrived(new URL(pageBefore, location.origin).href);
  });

  for (const [name, init] of Object.entries<MouseEventInit & { type?: string }>({
    'Ctrl held': { ctrlKey: true },
    'Shift held': { shiftKey: true },
    '⌘ held': { metaKey: true },
    'the middle button': { type: 'auxclick', button: 1 },
  })) {
    it(`leaves in this tab and opens no other, with ${name}`, async () => {
      await openExit();
      const left = await inTab(({ type = 'click', ...rest }) => {
        const click = new MouseEvent(type, {
          bubbles: true,
          composed: true,
          cancelable: true,
          ...rest,
        });
        document.querySelector('ht-quick-exit a')?.dispatchEvent(click);
        return { prevented: click.defaultPrevented, how: view().how };
      }, init);
      assert.deepEqual(left, { prevented: true, how: 'covered' });
    });
  }

  it('leaves the menu of the right button alone', async () => {
    await openExit();
    const how = await inTab(() => {
      document
        .querySelector('ht-quick-exit a')
        ?.dispatchEvent(new MouseEvent('auxclick', { button: 2, bubbles: true, cancelable: true }));
      return view().how;
    });
    assert.equal(how, 'shown');
  });
});

describe('above the page', () => {
  it('a real click reaches it above everything a page can put there', async () => {
    await openExit();
    await inTab(() => {
      document.body.style.cssText += 'transform: translateX(0); overflow: hidden';
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div style="position: fixed; inset: 0; z-index: 2147483647; ' +
          'background: white">We value your privacy</div>',
      );
    });
    await clickAt(...(await middleOf()));
    assert.equal((await shown()).how, 'covered');
  });

  for (const [name, prepare] of Object.entries<() => void>({
    'a modal dialog': () => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<dialog style="inline-size: 100%; block-size: 100%; max-inline-size: none; ' +
          'max-block-size: none">A dialog <button>Close</button></dialog>',
      );
      document.querySelector('dialog')?.showModal();
    },
    'a modal dialog in a shadow root': () => {
      const root = document.body
        .appendChild(document.createElement('div'))
        .attachShadow({ mode: 'open' });
      root.innerHTML = '<dialog>A dialog <button>Close</button></dialog>';
      root.querySelector('dialog')?.showModal();
    },
    'a dialog of a page that makes the rest of it inert': () => {
      document.querySelector('ht-quick-exit')?.toggleAttribute('inert', true);
    },
  })) {
    it(`a real click leaves while it lies above ${name}, which makes it inert`, async () => {
      await openExit();
      await inTab(() => {
        const bar = document.querySelector('ht-quick-exit')?.shadowRoot?.querySelector('.bar');
        bar?.addEventListener('beforetoggle', (event) => {
          Object.assign(globalThis, { raised: (event as ToggleEvent).newState });
        });
      });
      await inTab(prepare);
      await wait(100);
      // The top layer is in the order of showing; nothing else shows which of two inert elements is
      // above.
      if (name.startsWith('a modal'))
        assert.equal(await inTab(() => (globalThis as { raised?: string }).raised), 'open');
      // Anywhere else the click is the dialog's.
      await clickAt(100, 300);
      assert.equal((await shown()).how, 'shown');
      await clickAt(...(await middleOf()));
      assert.notEqual((await shown()).how, 'shown');
    });
  }

  it('a button of a dialog that is pressed with a key is not taken for the exit', async () => {
    await openExit();
    const how = await inTab(() => {
      document.body.dir = 'rtl';
      document.body.insertAdjacentHTML('beforeend', '<dialog><button>Close</button></dialog>');
      document.querySelector('dialog')?.showModal();
      // As an engine reports it: at no place.
      document
        .querySelector('dialog button')
        ?.dispatchEvent(
          new MouseEvent('click', { bubbles: true, detail: 0, clientX: 0, clientY: 0 }),
        );
      return view().how;
    });
    assert.equal(how, 'shown');
  });

  it('inside a closed shadow root of the page it leaves as well', async () => {
    await openExit();
    const how = await inTab(() => {
      const host = document.body.appendChild(document.createElement('div'));
      // eslint-disable-next-line wc/no-closed-shadow-root -- the page's, not ours
      const root = host.attachShadow({ mode: 'closed' });
      root.append(document.querySelector('ht-quick-exit') as Element);
      root.querySelector('a')?.click();
      return view().how;
    });
    assert.equal(how, 'covered');
  });

  it('twice on the page: both leave, and the shortcut leaves once', async () => {
    await openExit();
    await inTab(() => {
      document
        .querySelector('main')
        ?.append((document.querySelector('ht-quick-exit') as Element).cloneNode(true));
    });
    await clickAt(...(await middleOf('main ht-quick-exit a')));
    assert.equal((await shown()).how, 'covered');
    await openExit(`${site}/nothing/twice`);
    await inTab(() => {
      document
        .querySelector('main')
        ?.append((document.querySelector('ht-quick-exit') as Element).cloneNode(true));
    });
    await press('Shift', 'Shift', 'Shift');
    await wait(300);
    assert.equal((await shown()).how, 'covered');
    assert.lengthOf(
      (await destination()).visits.filter(({ path }) => path === '/nothing/twice'),
      1,
    );
  });
});
