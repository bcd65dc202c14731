/** Puts `<ht-quick-exit>` on the page of a test. Tests that leave a page use `exit-page.ts`. */
import { clearPage, frames, mount, one } from './helpers.js';

export const exitMarkup =
  '<ht-quick-exit><a href="https://example.org/" rel="noreferrer ' +
  'nofollow">Exit now</a></ht-quick-exit>';

/** Mounts markup with an exit; returns it when it has its place. */
export async function mountExit(html = exitMarkup): Promise<HTMLElement> {
  const exit = await mount(html);
  await frames(2);
  return exit;
}

/** Removes the exits, and the language and direction of the page. */
export async function removeExits(): Promise<void> {
  clearPage();
  document.documentElement.lang = 'en';
  document.documentElement.removeAttribute('dir');
  await frames(1);
}

export const bar = (exit: Element): HTMLElement => one(exit, '.bar');

/** What is pressed: the page's link, or the element's own. */
export const link = (exit: Element): HTMLAnchorElement =>
  exit.querySelector('a') ?? (one(exit, '.own') as HTMLAnchorElement);

/** Whether a pointer at the middle of the link presses it. */
export function reached(exit: Element): boolean {
  const { left, right, top, bottom } = link(exit).getBoundingClientRect();
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return hit === link(exit) || hit === exit;
}

/** The style of a popover that covers the window. */
export const wholeWindow =
  'position: fixed; inset: 0; inline-size: 100%; block-size: 100%; ' +
  'margin: 0; border: 0; box-sizing: border-box';

export const popover = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

/** Opens a popover, and waits until it is open. */
export function openPopover(id: string): Promise<Event> {
  return new Promise((resolve) => {
    popover(id).addEventListener('toggle', resolve, { once: true });
    popover(id).showPopover();
  });
}
