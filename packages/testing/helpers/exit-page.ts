/**
 * A page with `<ht-quick-exit>` in a separate tab, and what is visible of it. Tests of the built
 * file: run `npm run build` first.
 */
import { destination, go, inTab, openTab } from './tab.js';

/** See packages/testing/pages/view.js. */
export interface View {
  how: 'shown' | 'blank' | 'covered';
  /** What the cover says. */
  text?: string;
  title: string;
}

/** What the pages have among their globals. */
declare global {
  const view: () => View;
  const watch: () => void;
}

/** The page before, which Back must lead to. */
export const pageBefore = '/pages/cacheable/before.html';
export const exitPage = '/pages/cacheable/exit.html';

/**
 * Opens a page whose exit leads to `address`. The default address responds with 204, so that a test
 * can read the page that is left.
 */
export async function openExit(address?: string, path = exitPage): Promise<void> {
  const { origin } = await destination();
  await openTab(pageBefore);
  await go(path);
  await inTab(
    async (href) => {
      await customElements.whenDefined('ht-quick-exit');
      document.querySelector('ht-quick-exit a')?.setAttribute('href', href);
      // The window has been painted, and is there to be clicked.
      await new Promise((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(resolve);
        });
      });
    },
    address ?? `${origin}/nothing`,
  );
}

/** Clicks the link as a script does; returns what is visible in the same task. */
export function leave(): Promise<View> {
  return inTab(() => {
    document.querySelector<HTMLElement>('ht-quick-exit a')?.click();
    return view();
  });
}

export function shown(): Promise<View> {
  return inTab(() => view());
}

/** Where the middle of an element is in the window. */
export function middleOf(selector = 'ht-quick-exit a'): Promise<[number, number]> {
  return inTab((wanted) => {
    const { left, right, top, bottom } = (
      document.querySelector(wanted) as Element
    ).getBoundingClientRect();
    return [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
  }, selector);
}
