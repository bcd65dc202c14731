import { attempt } from '../leave/attempt.js';
import type { HtQuickExit } from '../ht-quick-exit.js';
import { Shortcut } from './shortcut.js';

/** A link that a page has where it cannot have the element; it leaves as the exit does. */
const SECONDARY = 'a[data-ht-exit]';

/** The exits of the page, in the order in which they were connected. They share the listeners. */
const exits = new Set<HtQuickExit>();

const exitOfShortcut = (): HtQuickExit | undefined => firstExit(({ hasShortcut }) => hasShortcut);

const shortcut = new Shortcut({
  counted: (more) => exitOfShortcut()?.announce(more),
  expired: () => exitOfShortcut()?.announce(0),
  cancelled: () => exitOfShortcut()?.announce(),
  complete: () => {
    const exit = exitOfShortcut();
    exit?.announce();
    exit?.leave();
  },
});

const events = [...Shortcut.events, 'click', 'auxclick', 'focusin', 'toggle'];

/** Captures on the window: before most of the page's listeners, and from every shadow root. */
function handle(event: Event): void {
  attempt(() => {
    if (event.type === 'focusin') handleFocus(event);
    else if (event.type === 'toggle') handleToggle(event);
    else if (event.type === 'click' || event.type === 'auxclick') handleClick(event as MouseEvent);
    else if (exitOfShortcut()) shortcut.handle(event);
  });
}

function handleFocus(event: Event): void {
  const path = event.composedPath();
  if ([...exits].some((exit) => exit.isIn(path))) return;
  const dialog = path.find(
    (node): node is HTMLDialogElement =>
      node instanceof HTMLDialogElement && node.matches(':modal'),
  );
  for (const exit of exits) exit.showAbove(dialog);
}

/** An exit's own `toggle` events do not leave its shadow root. */
function handleToggle({ target }: Event): void {
  if (target instanceof HTMLElement && target.matches(':popover-open, :modal'))
    for (const exit of exits) exit.showOnTop();
}

function handleClick(click: MouseEvent): void {
  const path = click.composedPath();
  const secondary = path.find(
    (node): node is Element => node instanceof Element && node.matches(SECONDARY),
  );
  firstExit(
    (exit) => secondary !== undefined || exit.isIn(path) || exit.isUnderPointer(click),
  )?.leaveByClick(click, secondary);
}

/** Adds an exit to the page's, and the listeners with the first of them. */
export function addExit(exit: HtQuickExit): void {
  if (exits.size === 0)
    for (const type of events)
      addEventListener(type, handle, { capture: true, passive: type === 'wheel' });
  exits.add(exit);
  updatePlacements();
}

/** Removes an exit, and the listeners with the last of them. */
export function removeExit(exit: HtQuickExit): void {
  exits.delete(exit);
  if (exits.size === 0) {
    shortcut.reset();
    for (const type of events) removeEventListener(type, handle, true);
  }
  updatePlacements();
}

/** Places all exits: what one of them does may move another. */
export function updatePlacements(): void {
  // An exit that leaves an edge releases its space before another reserves it.
  for (const atEdge of [false, true])
    for (const exit of exits)
      attempt(() => {
        if (exit.ownsEdge === atEdge) exit.updatePlacement();
      });
}

/** The first of the page's exits for which `test` holds; one that is displayed, if there is one. */
export function firstExit(test: (exit: HtQuickExit) => boolean): HtQuickExit | undefined {
  const found = [...exits].filter(test);
  return found.length > 1 ? (found.find(({ isDisplayed }) => isDisplayed) ?? found[0]) : found[0];
}
