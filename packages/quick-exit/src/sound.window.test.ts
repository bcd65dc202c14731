/**
 * What else of a page reaches a room after it is left: sound, and the colour of the browser's bars.
 * The built file: run `npm run build` first.
 */
import { closeTab, inTab, leave, openExit, shown } from '@ht-widgets/testing';
import { assert } from 'chai';

afterEach(closeTab);

/** What the page of the tab notes. */
interface Noted {
  /** The players that were paused, by id. */
  paused: string[];
  /** The windows whose speech was cancelled. */
  cancelled: string[];
  /** The players and windows that began again. */
  began: string[];
}
declare const noted: Noted;

/** Puts players and speech where a page may have them. No engine has voices without a device. */
async function openPlayers(): Promise<void> {
  await openExit();
  await inTab(async () => {
    const notes: Noted = { paused: [], cancelled: [], began: [] };
    Object.assign(globalThis, { noted: notes });
    const watch = (view: Window & typeof globalThis, name: string): void => {
      Object.defineProperty(view, 'speechSynthesis', {
        value: {
          cancel: () => notes.cancelled.push(name),
          speak: () => notes.began.push(name),
        },
        configurable: true,
      });
      view.HTMLMediaElement.prototype.pause = function () {
        notes.paused.push(this.id);
      };
      view.HTMLMediaElement.prototype.play = function () {
        notes.began.push(this.id);
        return Promise.resolve();
      };
    };
    const player = (parent: Node, id: string, tag = 'audio'): HTMLMediaElement => {
      const media = document.createElement(tag) as HTMLMediaElement;
      media.id = id;
      return parent.appendChild(media);
    };
    const shadow = (parent: Node): ShadowRoot =>
      parent.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const frame = async (parent: Node, name: string, src: string): Promise<HTMLElement> => {
      const element = document.createElement('iframe');
      const loaded = new Promise((resolve) => {
        element.addEventListener('load', resolve);
      });
      element.src = src;
      parent.appendChild(element);
      await loaded;
      watch(element.contentWindow as Window & typeof globalThis, name);
      return element.contentDocument?.body as HTMLElement;
    };
    const main = document.querySelector('main') as HTMLElement;
    watch(window, 'page');
    player(main, 'audio');
    player(main, 'video', 'video');
    const silent = player(main, 'muted', 'video');
    silent.muted = true;
    Object.defineProperty(silent, 'paused', { value: false });
    player(shadow(shadow(main)), 'shadow');
    const outer = await frame(main, 'frame', '/pages/cacheable/before.html');
    player(outer, 'framed');
    player(shadow(outer), 'framed-shadow');
    player(await frame(outer, 'inner', 'about:blank'), 'framed-twice');
    player(await frame(shadow(main), 'hidden', 'about:blank'), 'shadow-framed');
  });
}

const players = [
  'audio',
  'video',
  'muted',
  'shadow',
  'framed',
  'framed-shadow',
  'framed-twice',
  'shadow-framed',
];
const windows = ['page', 'frame', 'inner', 'hidden'];

describe('sound', () => {
  it('ends in the page, in open shadow roots and in frames of the same origin', async () => {
    await openPlayers();
    assert.equal((await leave()).how, 'covered');
    const { paused, cancelled } = await inTab(() => noted);
    assert.sameMembers(paused, players);
    assert.sameMembers(cancelled, windows);
  });

  it('does not begin again: nothing is played or spoken until the page is shown', async () => {
    await openPlayers();
    await leave();
    const begin = (): Promise<string[]> =>
      inTab(() => {
        noted.began.length = 0;
        const frame = document.querySelector('iframe') as HTMLIFrameElement;
        for (const view of [window, frame.contentWindow as Window & typeof globalThis]) {
          void view.document.querySelector('audio')?.play();
          view.speechSynthesis.speak(undefined as never);
        }
        return noted.began;
      });
    assert.deepEqual(await begin(), []);
    const restored = await inTab(() => {
      dispatchEvent(new Event('pagehide'));
      dispatchEvent(new Event('pageshow'));
      return [...noted.began];
    });
    assert.deepEqual(restored, ['muted'], 'a picture without sound moves again');
    assert.equal((await shown()).how, 'shown');
    assert.deepEqual(await begin(), ['audio', 'page', 'framed', 'frame']);
  });

  it('that cannot be ended keeps nothing else from happening', async () => {
    await openPlayers();
    await inTab(() => {
      const fail = (): never => {
        throw new Error('on purpose');
      };
      const frame = document.querySelector('iframe') as HTMLIFrameElement;
      Object.defineProperty(document.querySelector('#audio'), 'pause', { value: fail });
      Object.defineProperty(document.querySelector('main'), 'shadowRoot', { get: fail });
      Object.defineProperty(frame.contentWindow, 'speechSynthesis', { get: fail });
    });
    assert.equal((await leave()).how, 'covered');
    assert.include((await inTab(() => noted)).paused, 'shadow-framed');
  });

  it('in a frame of another site is left alone, without an error', async () => {
    await openPlayers();
    await inTab(() => {
      const frame = document.createElement('iframe');
      frame.sandbox.add('allow-scripts');
      document.querySelector('main')?.prepend(frame);
    });
    const before = await inTab(() => performance.getEntriesByType('resource').length);
    assert.equal((await leave()).how, 'covered');
    const after = await inTab(() => [
      seen['errors'],
      seen['console'],
      seen['violations'],
      performance.getEntriesByType('resource').length,
      [...document.querySelectorAll('iframe')].map((frame) => frame.getAttribute('src')),
    ]);
    assert.deepEqual(after, [[], [], [], before, [null, '/pages/cacheable/before.html']]);
    assert.sameMembers((await inTab(() => noted)).paused, players);
  });
});

/** What probe.js notes. */
declare const seen: Record<string, string[]>;

describe("the colour of the browser's bars", () => {
  it('is no longer the site’s, until the page is shown again', async () => {
    await openExit();
    const colors = (): Promise<string[]> =>
      inTab(() =>
        [...document.querySelectorAll<HTMLMetaElement>('meta')]
          .filter(({ name }) => name.toLowerCase() === 'theme-color')
          .map(({ content }) => content),
      );
    await inTab(() => {
      document.head.insertAdjacentHTML(
        'beforeend',
        '<meta name="theme-color" content="purple" media="(prefers-color-scheme: light)">' +
          '<meta name="Theme-Color" content="#400040">',
      );
    });
    assert.equal((await leave()).how, 'covered');
    assert.deepEqual(await colors(), ['', '']);
    await inTab(() => {
      dispatchEvent(new Event('pagehide'));
      dispatchEvent(new Event('pageshow'));
    });
    assert.deepEqual(await colors(), ['purple', '#400040']);
  });
});
