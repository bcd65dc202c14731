import { attempt } from './attempt.js';
import { cover, setAside, type CoverWords } from './cover.js';

/** What the tab is called while the next page is on its way: nothing that can be read. */
const NO_TITLE = '\u200B';

let leaving = false;

/** Keeps a page with a half filled form from having the browser ask whether to leave, if it can be the first to hear of it. */
export function askNothing(event: Event): void {
  if (leaving) event.stopImmediatePropagation();
}

/**
 * Leaves for `destination`, in this tab, and leaves this page out of the list behind the Back button. Hides the page in
 * this same task and keeps it hidden, whether or not the destination ever comes. Only a page that was really left and
 * is shown again, from the back-forward cache, is whole again.
 *
 * Every step stands for itself: what fails in one stops no other, nothing is thrown. Returns whether the browser took
 * the address; a second call does nothing.
 */
export function leave(destination: string, words: CoverWords): boolean {
  if (leaving) return true;
  leaving = true;
  const undo: (() => void)[] = [];
  let showRoot = (): void => undefined;
  attempt(() => { showRoot = setAside(document.documentElement); });
  undo.push(showRoot);
  attempt(() => {
    const { title } = document;
    document.title = NO_TITLE;
    undo.push(() => { document.title = title; });
  });
  attempt(() => {
    const meta = document.createElement('meta');
    meta.name = 'referrer';
    meta.content = 'no-referrer';
    (document.head as HTMLHeadElement | null ?? document.documentElement).append(meta);
    undo.push(() => { meta.remove(); });
  });
  attempt(() => {
    const { onbeforeunload } = window;
    window.onbeforeunload = null;
    undo.push(() => { window.onbeforeunload = onbeforeunload; });
  });
  const sent = attempt(() => { location.replace(destination); });
  // A page that is not seen may still be heard, until the next one comes.
  attempt(() => { for (const media of document.querySelectorAll<HTMLMediaElement>('audio, video')) media.pause(); });
  if (!attempt(() => { undo.push(cover(showRoot, words)); })) attempt(() => setAside(document.documentElement));

  const restore = (): void => {
    leaving = false;
    for (const step of undo.reverse()) attempt(step);
  };
  // Not at once `pageshow`: one comes after every load too, and an exit may be quicker than a large picture.
  attempt(() => { addEventListener('pagehide', () => { addEventListener('pageshow', restore, { once: true }); }, { once: true }); });
  return sent;
}
