/**
 * How `<ht-quick-exit>` leaves: the built file, in a separate tab, for another site, as a visitor
 * in a hurry uses it. Run `npm run build` first. Its place on a page is tested in
 * ht-quick-exit.place.test.ts.
 */
import {
  arrived,
  clickAt,
  closeTab,
  destination,
  exitPage,
  go,
  goBack,
  inTab,
  leave,
  middleOf,
  openExit,
  openTab,
  pageBefore,
  press,
  shown,
  untilTab,
  wait,
  type View,
} from '@ht-widgets/testing';
import { assert } from 'chai';

type Watched = View & { when: 'at once' | 'next frame' | 'later'; after: number };

/** What probe.js notes. */
declare const seen: Record<string, string[]>;

let site: string;
let offline: string;
beforeEach(async () => {
  ({ origin: site, offline } = await destination());
});
afterEach(closeTab);

describe('a destination that takes 3 seconds', () => {
  const ways: Record<string, () => Promise<unknown>> = {
    'a click': async () => clickAt(...(await middleOf())),
    Enter: async () => {
      await inTab(() => document.querySelector<HTMLElement>('ht-quick-exit a')?.focus());
      await press('Enter');
    },
    'Shift three times': () => press('Shift', 'Shift', 'Shift'),
    'the skip link': async () => {
      await inTab(() => {
        const exit = document.querySelector('ht-quick-exit');
        exit?.setAttribute('skip-link', '');
        (document.body.firstElementChild?.shadowRoot?.querySelector('a') as HTMLElement).focus();
      });
      await press('Enter');
    },
    'a link that the page marked': async () => {
      await inTab(() => {
        document
          .querySelector('main')
          ?.insertAdjacentHTML(
            'beforebegin',
            '<a data-ht-exit href="/elsewhere" id="second">Exit now</a>',
          );
      });
      await clickAt(...(await middleOf('#second')));
    },
  };
  for (const [name, activate] of Object.entries(ways)) {
    it(`is left for by ${name}: covered in the same task, until it is there`, async () => {
      await openExit(`${site}/slow/3000/${encodeURIComponent(name)}`);
      const views: Watched[] = [];
      const channel = new BroadcastChannel('view');
      channel.onmessage = ({ data }: MessageEvent<Watched>) => {
        views.push(data);
      };
      try {
        // After the exit's own listener, in the same task: the page that was left notes what shows.
        // The exit keeps clicks and keys to itself; in the same task the page sees its title
        // change.
        await inTab(() => {
          new MutationObserver((_, observer) => {
            observer.disconnect();
            watch();
          }).observe(document.head, { subtree: true, childList: true, characterData: true });
        });
        await activate();
        await arrived(`${site}/slow/3000/${encodeURIComponent(name)}`);
      } finally {
        channel.close();
      }
      assert.isAbove(views.length, 10);
      assert.deepEqual(
        views.filter(({ how }) => how !== 'covered'),
        [],
      );
      assert.deepEqual([...new Set(views.map(({ title }) => title))], ['\u200B']);
      // Said after the region is there, or a screen reader says nothing.
      assert.deepEqual(
        [...new Set(views.map(({ text }) => text))],
        ['', 'Loading.', 'Close this tab (Ctrl+W / ⌘W)'],
      );
      assert.deepEqual(
        views.filter(({ when, text }) => when === 'at once' && text !== ''),
        [],
      );
      assert.isAtLeast(views.find(({ text }) => text?.startsWith('Close'))?.after ?? 0, 1900);
      assert.equal(await inTab(() => document.referrer), '');
      const { visits } = await destination();
      assert.deepEqual(
        visits
          .filter(({ path }) => path.includes(encodeURIComponent(name)))
          .map(({ referrer }) => referrer),
        [undefined],
      );
    });
  }
});

describe('the Back button', () => {
  it('goes to the page before also from a page with frames of the same site', async () => {
    await openExit(`${site}/there`);
    await inTab(async (path) => {
      for (const source of [path, 'about:blank']) {
        const frame = document.createElement('iframe');
        const loaded = new Promise((resolve) => {
          frame.addEventListener('load', resolve);
        });
        frame.src = source;
        document.querySelector('main')?.append(frame);
        await loaded;
        frame.contentDocument?.body.append(document.createElement('audio'));
      }
    }, pageBefore);
    const length = await inTab(() => history.length);
    await leave();
    await arrived(`${site}/there`);
    assert.equal(await inTab(() => history.length), length);
    await goBack();
    await arrived(new URL(pageBefore, location.origin).href);
  });

  it('goes to the page before; the list is no longer and no shorter than it was', async () => {
    await openExit(`${site}/there`);
    const length = await inTab(() => history.length);
    await leave();
    await arrived(`${site}/there`);
    assert.equal(await inTab(() => history.length), length);
    await goBack();
    await arrived(new URL(pageBefore, location.origin).href);
  });
});

describe('a link within the page', () => {
  it('has made a history entry, which the exit leaves alone: Back shows the page', async () => {
    await openExit(`${site}/there`);
    await inTab(() => {
      document
        .querySelector('main')
        ?.insertAdjacentHTML('afterbegin', '<a id="jump" href="#part">To a part</a>');
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<h2 id="part">A part</h2>');
    });
    await clickAt(...(await middleOf('#jump')));
    await untilTab('the jump', () => inTab(() => location.hash === '#part'));
    await leave();
    await arrived(`${site}/there`);
    await goBack();
    // From its back-forward cache Firefox brings the page under the address that it was left with.
    await untilTab('the page', () =>
      inTab(
        (path) =>
          location.pathname === path && document.querySelector('h1')?.checkVisibility() === true,
        exitPage,
      ).catch(() => false),
    );
    await goBack();
    await arrived(new URL(pageBefore, location.origin).href);
  });
});

describe('a destination that never comes', () => {
  it('is requested again by a second press, once the page says how to close it', async () => {
    await openExit(`${site}/nothing/again`);
    const asked = async (): Promise<number> =>
      (await destination()).visits.filter(({ path }) => path === '/nothing/again').length;
    await press('Shift', 'Shift', 'Shift');
    await untilTab('the first request', async () => (await asked()) === 1);
    await press('Shift', 'Shift', 'Shift');
    await untilTab('the advice', async () => (await shown()).text?.startsWith('Close') === true);
    assert.equal(await asked(), 1, 'a second press at once makes no request');
    await press('Shift', 'Shift', 'Shift');
    await untilTab('the second request', async () => (await asked()) === 2);
    assert.deepEqual(await shown(), {
      how: 'covered',
      text: 'Close this tab (Ctrl+W / ⌘W)',
      title: '\u200B',
    });
  });

  it('responds with 204: the page stays covered, and says how to close it', async () => {
    await openExit();
    assert.equal((await leave()).how, 'covered');
    await wait(500);
    assert.deepEqual(await shown(), { how: 'covered', text: 'Loading.', title: '\u200B' });
    await wait(2000);
    assert.deepEqual(await shown(), {
      how: 'covered',
      text: 'Close this tab (Ctrl+W / ⌘W)',
      title: '\u200B',
    });
  });

  it('is offline: the page does not come back', async () => {
    await openExit(offline);
    assert.equal((await leave()).how, 'covered');
    await wait(1000);
    // The browser's own page of error, or the cover.
    assert.notInclude(
      await inTab(() =>
        document.querySelector('html > [role=alert]') ? '' : document.body.innerText,
      ),
      'trafficking',
    );
    assert.isFalse(await inTab(() => 'view' in globalThis && view().how === 'shown'));
  });

  it('is in Spanish on a page in Spanish', async () => {
    await openExit();
    await inTab(() => {
      document.documentElement.lang = 'es';
    });
    await leave();
    await wait(500);
    assert.equal((await shown()).text, 'Cargando.');
    assert.equal(
      await inTab(() => document.querySelector<HTMLElement>('html > [role=alert]')?.lang),
      'es',
    );
    await wait(2000);
    assert.equal((await shown()).text, 'Cierre esta pestaña (Ctrl+W / ⌘W)');
  });
});

describe('a page that is shown again', () => {
  it('from the back-forward cache has its styles, and can be left again', async () => {
    await openExit();
    const whole = await inTab(() => {
      document.documentElement.style.setProperty('display', 'flow-root');
      document.body.style.setProperty('display', 'grid', 'important');
      Object.assign(globalThis, { mark: 'the same page' });
      return [
        document.documentElement.style.display,
        document.body.style.display,
        document.documentElement.children.length,
        document.title,
      ];
    });
    assert.equal((await leave()).how, 'covered');
    await go(pageBefore);
    await goBack();
    await arrived(new URL(exitPage, location.origin).href);
    assert.equal(
      await inTab(() => (globalThis as { mark?: string }).mark),
      'the same page',
      'this engine did not keep the page',
    );
    await untilTab('the page', async () => (await shown()).how === 'shown');
    assert.deepEqual(
      await inTab(() => [
        document.documentElement.style.display,
        document.body.style.display,
        document.documentElement.children.length,
        document.title,
      ]),
      whole,
    );
    assert.equal(
      await inTab(() => document.body.style.getPropertyPriority('display')),
      'important',
    );
    assert.equal(
      await inTab(() => document.documentElement.style.getPropertyPriority('display')),
      '',
    );
    assert.isNull(await inTab(() => document.querySelector('meta[name=referrer]')));
    await press('Shift');
    assert.equal((await shown()).how, 'shown');
    await press('Shift', 'Shift');
    assert.equal((await shown()).how, 'covered');
  });

  it('is not one that had not finished loading when it was left', async () => {
    await openTab(pageBefore);
    const loaded: unknown[] = [];
    const channel = new BroadcastChannel('exit');
    channel.onmessage = ({ data }) => {
      loaded.push(data);
    };
    try {
      await inTab(
        (address) => {
          location.href = address;
        },
        `/pages/exit-unfinished.html?to=${encodeURIComponent(`${site}/slow/3000/unfinished`)}`,
      );
      await arrived(`${site}/slow/3000/unfinished`);
    } finally {
      channel.close();
    }
    // These engines stop loading at that moment; one that goes on must not show the page when it
    // has loaded.
    assert.deepEqual(
      loaded.filter((report) => !(report as { covered: boolean }).covered),
      [],
    );
  });
});

describe('traces', () => {
  it('nothing is requested, stored, logged or sent, before and while it leaves', async () => {
    const { connections } = await destination();
    await openExit(`${site}/nothing/traces`);
    await inTab(() => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      EventTarget.prototype.dispatchEvent = ({ type }) => {
        told.push(type);
        return true;
      };
    });
    await press('Shift', 'Shift');
    await wait(500);
    assert.equal((await destination()).connections, connections, 'a connection before it was used');
    const requests = await inTab(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    assert.sameMembers(requests, [
      '/pages/probe.js',
      '/pages/view.js',
      '/dist/elements/ht-quick-exit.js',
    ]);
    assert.isNull(await inTab(() => document.querySelector('link[rel*=pre], link[rel*=dns]')));
    await press('Shift');
    await wait(300);
    assert.equal((await shown()).how, 'covered');
    assert.deepEqual(await inTab(() => seen), {
      console: [],
      errors: [],
      violations: [],
      htErrors: [],
      storage: [],
    });
    assert.deepEqual(await inTab(() => (globalThis as unknown as { told: string[] }).told), []);
    assert.deepEqual(
      await inTab(() => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        history.state === null,
      ]),
      [0, 0, '', true],
    );
    assert.lengthOf(
      (await destination()).visits.filter(({ path }) => path === '/nothing/traces'),
      1,
    );
  });

  for (const policy of ['trusted-types-none', 'strict-csp']) {
    it(`nothing under ${policy} is reported as a violation`, async () => {
      await openExit(undefined, `/pages/${policy}/exit.html`);
      assert.equal((await leave()).how, 'covered');
      await wait(200);
      assert.deepEqual(await inTab(() => [seen['violations'], seen['errors'], seen['console']]), [
        [],
        [],
        [],
      ]);
    });
  }
});
