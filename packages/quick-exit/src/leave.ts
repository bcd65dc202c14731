import { attempt } from './attempt.js';
import { cover, setAside, type CoverWords } from './cover.js';

/** What the tab is called while the next page is on its way: nothing that can be read. */
const NO_TITLE = '\u200B';

/** The events in which a page may keep who leaves it: by a question of the browser's, or by calling the navigation off. */
const keeping = ['BeforeUnloadEvent', 'NavigateEvent'] as const;

/** By then the page may have been kept from going, by the Esc key or a network that failed: to press again must help. */
const PATIENCE = 2000;

/** When it began to leave. */
let leaving: number | undefined;

/**
 * Leaves for `destination`, in this tab, and leaves this page out of the list behind the Back button. Hides the page in
 * this same task and keeps it hidden, whether or not the destination ever comes. Only a page that was really left and
 * is shown again, from the back-forward cache, is whole again.
 *
 * Every step stands for itself: what fails in one stops no other, nothing is thrown. Returns whether the browser took
 * the address. A second call sends the browser there once more, but not within two seconds, when it would only make it
 * begin anew.
 */
export function leave(destination: string, words: CoverWords): boolean {
  const now = performance.now();
  if (leaving !== undefined) {
    if (now - leaving > PATIENCE)
      attempt(() => {
        location.replace(destination);
      });
    return true;
  }
  leaving = now;
  const undo: (() => void)[] = [];
  let showRoot = (): void => undefined;
  attempt(() => {
    showRoot = setAside(document.documentElement);
  });
  undo.push(showRoot);
  attempt(() => {
    const { title } = document;
    document.title = NO_TITLE;
    undo.push(() => {
      document.title = title;
    });
  });
  attempt(() => {
    const meta = document.createElement('meta');
    meta.name = 'referrer';
    meta.content = 'no-referrer';
    ((document.head as HTMLHeadElement | null) ?? document.documentElement).append(meta);
    undo.push(() => {
      meta.remove();
    });
  });
  attempt(() => {
    const { onbeforeunload } = window;
    window.onbeforeunload = null;
    undo.push(() => {
      window.onbeforeunload = onbeforeunload;
    });
  });
  for (const type of keeping)
    attempt(() => {
      undo.push(letGo(type));
    });
  const sent = attempt(() => {
    location.replace(destination);
  });
  // A page that is not seen may still be heard, until the next one comes.
  attempt(() => {
    for (const media of document.querySelectorAll<HTMLMediaElement>('audio, video')) media.pause();
  });
  if (
    !attempt(() => {
      undo.push(cover(showRoot, words));
    })
  )
    attempt(() => setAside(document.documentElement));

  const restore = (): void => {
    leaving = undefined;
    for (const step of undo.reverse()) attempt(step);
  };
  // Not `pageshow` alone: every load ends with one, too, and an exit may be quicker than a large picture.
  attempt(() => {
    addEventListener(
      'pagehide',
      () => {
        addEventListener('pageshow', restore, { once: true });
      },
      { once: true },
    );
  });
  return sent;
}

/**
 * From now on what the page's listeners say in such an event counts for nothing. A listener of ours could not see to that:
 * Chromium calls those on the window in the order in which they came, and the page's may have come first. Returns how to
 * undo it; throws in an engine without the event.
 */
function letGo(type: (typeof keeping)[number]): () => void {
  const { prototype } = (globalThis as unknown as Record<typeof type, { prototype: object }>)[type];
  const mute: PropertyDescriptorMap = {
    preventDefault: { value: () => undefined, configurable: true },
    returnValue: { get: () => '', set: () => undefined, configurable: true },
  };
  const before = Object.keys(mute).map(
    (name) => [name, Object.getOwnPropertyDescriptor(prototype, name)] as const,
  );
  Object.defineProperties(prototype, mute);
  return () => {
    for (const [name, own] of before) {
      if (own) Object.defineProperty(prototype, name, own);
      else Reflect.deleteProperty(prototype, name);
    }
  };
}
