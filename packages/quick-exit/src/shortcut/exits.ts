import { attempt } from '../leave/attempt.js';
import type { QuickExitPlacement } from '../placement.js';
import { Shortcut } from './shortcut.js';

/** What the page's listeners need of an exit. */
export interface Exit extends EventTarget {
  /** Where it is shown; undefined where it is not, as in a frame. */
  readonly shownAt: QuickExitPlacement | undefined;
  /** Whether pressing Shift three times leaves through it. */
  readonly hasShortcut: boolean;
  /** Finds its place among the exits of the page. */
  updatePlacement: () => void;
  /** Moves to the end of the top layer: something of the page's opened there. */
  showOnTop: () => void;
  /** Focus entered a modal dialog, or left it: shows the exit above that dialog. */
  showAbove: (dialog: HTMLElement | undefined) => void;
  /** Whether a click at these coordinates was meant for it although the browser targets another. */
  isUnderPointer: (click: MouseEvent) => boolean;
  /** `link`: a secondary link, elsewhere on the page. */
  leaveByClick: (click: MouseEvent, link?: Element) => void;
  leave: () => void;
  /** `more` presses are left; 0: expired; undefined: clears the message. */
  announce: (more?: number) => void;
}

/** A link that a page has where it cannot have the element; it leaves as the exit does. */
const SECONDARY = 'a[data-ht-exit]';

/** The exits of the page, in the order in which they were connected. They share the listeners. */
const exits = new Set<Exit>();

const exitOfShortcut = (): Exit | undefined => firstExit(({ hasShortcut }) => hasShortcut);

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
  if (path.some((node) => exits.has(node as Exit))) return;
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
    (exit) => secondary !== undefined || path.includes(exit) || exit.isUnderPointer(click),
  )?.leaveByClick(click, secondary);
}

/** Adds an exit to the page's, and the listeners with the first of them. */
export function addExit(exit: Exit): void {
  if (exits.size === 0)
    for (const type of events)
      addEventListener(type, handle, { capture: true, passive: type === 'wheel' });
  exits.add(exit);
  updatePlacements();
}

/** Removes an exit, and the listeners with the last of them. */
export function removeExit(exit: Exit): void {
  exits.delete(exit);
  if (exits.size === 0) {
    shortcut.reset();
    for (const type of events) removeEventListener(type, handle, true);
  }
  updatePlacements();
}

/** Places all exits: what one of them does may move another. */
export function updatePlacements(): void {
  for (const exit of exits) attempt(() => exit.updatePlacement());
}

/** The first of the page's exits for which `test` holds. */
export function firstExit(test: (exit: Exit) => boolean): Exit | undefined {
  return [...exits].find(test);
}
