/**
 * The shortcut of `<ht-quick-exit>`, with real keys where a driver can press them. The built file:
 * run `npm run build` first.
 */
import {
  clickAt,
  closeTab,
  engine,
  inTab,
  openExit,
  press,
  shown,
  wait,
} from '@ht-widgets/testing';
import { assert } from 'chai';

afterEach(closeTab);

/** What the status region says. */
const status = (): Promise<string | null | undefined> =>
  inTab(() => document.querySelector('ht-quick-exit [role=status]')?.textContent);

type Key = [type: string, init: KeyboardEventInit & { key: string }];

/** Dispatches events that no driver can make. */
const dispatch = (events: Key[]): Promise<void> =>
  inTab((all) => {
    for (const [type, init] of all)
      document.body.dispatchEvent(
        new KeyboardEvent(type, { bubbles: true, composed: true, ...init }),
      );
  }, events);

const pressed = (init: KeyboardEventInit = {}): Key[] => [
  ['keydown', { key: 'Shift', ...init }],
  ['keyup', { key: 'Shift', ...init }],
];

describe('Shift three times', () => {
  it('says how many presses are left, in a region that was there before', async () => {
    await openExit();
    await inTab(() => {
      Object.assign(globalThis, { region: document.querySelector('ht-quick-exit [role=status]') });
    });
    assert.equal(await status(), '');
    await press('Shift');
    assert.equal(await status(), 'Shift, press 2 more times to exit.');
    await press('Shift');
    assert.equal(await status(), 'Shift, press 1 more time to exit.');
    assert.isTrue(
      await inTab(
        () =>
          (globalThis as unknown as { region: Element }).region ===
          document.querySelector('ht-quick-exit [role=status]'),
      ),
    );
    await press('Shift');
    assert.equal((await shown()).how, 'covered');
  });

  it('says the same in Spanish', async () => {
    await openExit();
    await inTab(() => {
      document.documentElement.lang = 'es-US';
    });
    await press('Shift');
    assert.equal(await status(), 'Shift, presione 2 veces más para salir.');
    assert.equal(
      await inTab(() => document.querySelector<HTMLElement>('[role=status]')?.lang),
      'es',
    );
    await press('Shift');
    assert.equal(await status(), 'Shift, presione 1 vez más para salir.');
  });

  it('is forgotten after five seconds without a press, and says so', async function () {
    this.timeout(60_000);
    await openExit();
    // Timed by the page's clock: a driver may respond late.
    await inTab(() => {
      const times = Object.assign(globalThis, { pressed: 0, expired: 0 });
      addEventListener('keyup', () => (times.pressed = performance.now()));
      const region = document.querySelector('ht-quick-exit [role=status]') as Element;
      new MutationObserver(() => {
        if (region.textContent === 'Exit expired.') times.expired = performance.now();
      }).observe(region, { childList: true, characterData: true, subtree: true });
    });
    await press('Shift', 'Shift');
    assert.equal(await status(), 'Shift, press 1 more time to exit.');
    await wait(5500);
    assert.equal(await status(), 'Exit expired.');
    const after = await inTab(() => {
      const { pressed, expired } = globalThis as unknown as Record<string, number>;
      return (expired ?? 0) - (pressed ?? 0);
    });
    assert.isAbove(after, 4900);
    assert.isBelow(after, 5500);
    await press('Shift');
    assert.equal((await shown()).how, 'shown');
    assert.equal(await status(), 'Shift, press 2 more times to exit.');
    await press('Shift', 'Shift');
    assert.equal((await shown()).how, 'covered');
  });

  it('counts each press of the left and the right key, rolled over each other', async () => {
    await openExit();
    const key = (type: string, code: string): Key => [type, { key: 'Shift', code }];
    await dispatch([
      key('keydown', 'ShiftLeft'),
      key('keydown', 'ShiftRight'),
      key('keyup', 'ShiftLeft'),
      key('keydown', 'ShiftLeft'),
      key('keyup', 'ShiftRight'),
    ]);
    assert.equal(await status(), 'Shift, press 1 more time to exit.');
    await dispatch([key('keyup', 'ShiftLeft')]);
    assert.equal((await shown()).how, 'covered');
  });

  /** Each leaves the page where it is; three presses after it leave. */
  const harmless: Record<string, () => Promise<unknown>> = {
    twice: () => press('Shift', 'Shift'),
    'with letters': async () => {
      await inTab(() => document.querySelector('textarea')?.focus());
      await press('Shift+A', 'Shift+B', 'Shift+C', 'Shift+D');
      assert.equal(await inTab(() => document.querySelector('textarea')?.value), 'ABCD');
    },
    'with another key in between': () => press('Shift', 'Shift', 'x', 'Shift'),
    'with Tab': () => press('Shift+Tab', 'Shift+Tab', 'Shift+Tab'),
    'with Control': () => press('Control+Shift', 'Control+Shift', 'Control+Shift'),
    'with Alt, after it': () => press('Shift+Alt', 'Shift+Alt', 'Shift+Alt'),
    'held, which repeats': () =>
      dispatch([
        ['keydown', { key: 'Shift' }],
        ...Array<Key>(9).fill(['keydown', { key: 'Shift', repeat: true }]),
        ['keyup', { key: 'Shift' }],
      ]),
    'in a word that is being composed': () =>
      dispatch([
        ...pressed({ isComposing: true }),
        ...pressed({ isComposing: true }),
        ...pressed({ isComposing: true }),
      ]),
    'held, while the other key is pressed twice': () =>
      dispatch([
        ['keydown', { key: 'Shift', code: 'ShiftLeft' }],
        ...pressed({ code: 'ShiftRight' }),
        ['keydown', { key: 'Shift', code: 'ShiftLeft', repeat: true }],
        ...pressed({ code: 'ShiftRight' }),
        ['keydown', { key: 'A', code: 'KeyA' }],
        ['keyup', { key: 'A', code: 'KeyA' }],
        ['keyup', { key: 'Shift', code: 'ShiftLeft' }],
      ]),
    'let go where it was not pressed': () =>
      dispatch(Array<Key>(3).fill(['keyup', { key: 'Shift' }])),
    'while a word begins to be composed': async () => {
      await dispatch([...pressed(), ...pressed()]);
      await inTab(() =>
        document.body.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })),
      );
      await dispatch(pressed());
    },
    'while the pointer is pressed': () =>
      inTab(() => {
        for (let i = 0; i < 3; i++) {
          document.body.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }),
          );
          document.body.dispatchEvent(
            new PointerEvent('pointerdown', { bubbles: true, shiftKey: true }),
          );
          document.body.dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift', bubbles: true }));
        }
      }),
    'while the wheel is turned': () =>
      inTab(() => {
        for (let i = 0; i < 3; i++) {
          document.body.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }),
          );
          document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true, shiftKey: true }));
          document.body.dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift', bubbles: true }));
        }
      }),
    'while the window loses the focus': async () => {
      await dispatch([...pressed(), ...pressed()]);
      await inTab(() => window.dispatchEvent(new Event('blur')));
      await dispatch(pressed());
    },
    'in events without a key, as when a form is filled in': () =>
      inTab(() => {
        for (let i = 0; i < 3; i++)
          for (const type of ['keydown', 'keyup'])
            document.body.dispatchEvent(new Event(type, { bubbles: true }));
      }),
    'with shortcut="off"': async () => {
      await inTab(() => document.querySelector('ht-quick-exit')?.setAttribute('shortcut', 'off'));
      await press('Shift', 'Shift', 'Shift');
      assert.equal(await status(), '');
      await inTab(() => document.querySelector('ht-quick-exit')?.removeAttribute('shortcut'));
    },
    'when the exit is gone': async () => {
      await inTab(() => {
        Object.assign(globalThis, { gone: document.querySelector('ht-quick-exit') });
      });
      await inTab(() => document.querySelector('ht-quick-exit')?.remove());
      await press('Shift', 'Shift', 'Shift');
      await inTab(() => {
        document.body.append((globalThis as unknown as { gone: Element }).gone);
      });
    },
    'in a frame of the page': async () => {
      await inTab(async () => {
        const frame = document.createElement('iframe');
        frame.style.cssText = 'position: fixed; inset-block-start: 200px; inset-inline-start: 0';
        document.body.append(frame);
        frame.contentDocument?.body.append(document.createElement('textarea'));
        await new Promise(requestAnimationFrame);
      });
      await clickAt(30, 230);
      // WebKit's driver takes the keyboard out of a frame.
      if (engine === 'webkit') {
        await inTab(() => {
          const inner = document
            .querySelector('iframe')
            ?.contentDocument?.querySelector('textarea');
          for (let i = 0; i < 3; i++)
            for (const type of ['keydown', 'keyup'])
              inner?.dispatchEvent(
                new KeyboardEvent(type, { key: 'Shift', bubbles: true, composed: true }),
              );
        });
      } else {
        assert.equal(await inTab(() => document.activeElement?.localName), 'iframe');
        await press('Shift', 'Shift', 'Shift');
      }
      assert.equal(await status(), '');
      await inTab(() => {
        document.querySelector('iframe')?.remove();
      });
      await clickAt(30, 230);
    },
  };
  for (const [name, act] of Object.entries(harmless)) {
    it(`does nothing ${name}`, async () => {
      await openExit();
      await act();
      assert.equal((await shown()).how, 'shown');
      await press('x', 'Shift', 'Shift', 'Shift');
      assert.equal((await shown()).how, 'covered', 'and then it works');
    });
  }

  for (const [name, focus] of Object.entries<() => void>({
    'in a field': () => document.querySelector('textarea')?.focus(),
    'in an open shadow root': () => {
      const root = document.body
        .appendChild(document.createElement('div'))
        .attachShadow({ mode: 'open' });
      root.appendChild(document.createElement('input')).focus();
    },
    'in a closed shadow root': () => {
      const host = document.body.appendChild(document.createElement('div'));
      // eslint-disable-next-line wc/no-closed-shadow-root -- the page's, not ours
      const root = host.attachShadow({ mode: 'closed' });
      root.appendChild(document.createElement('input')).focus();
    },
    'in a modal dialog': () => {
      document.body.insertAdjacentHTML('beforeend', '<dialog><button>Close</button></dialog>');
      document.querySelector('dialog')?.showModal();
    },
    'on a page that keeps its keys to itself': () => {
      document.querySelector('textarea')?.focus();
      for (const type of ['keydown', 'keyup'])
        document.addEventListener(
          type,
          (event) => {
            event.stopImmediatePropagation();
          },
          true,
        );
    },
  })) {
    it(`leaves with the focus ${name}`, async () => {
      await openExit();
      await inTab(focus);
      await press('Shift', 'Shift', 'Shift');
      assert.notEqual((await shown()).how, 'shown');
    });
  }
});
