import { attempt } from './attempt.js';
import type { QuickExitPlacement } from './placement.js';
import { Shortcut } from './shortcut.js';

/** An exit, as far as its document needs to know it. */
export interface Exit extends EventTarget {
  /** Where it stands; nowhere in a frame. */
  readonly at: QuickExitPlacement | undefined;
  /** Whether Shift, three times, leaves by it. */
  readonly listens: boolean;
  /** Finds its place among the exits of the page. */
  place: () => void;
  /** Something of the page's opened in the top layer: lies above it again. */
  rise: () => void;
  /** A modal dialog was entered, or left: stays above it. */
  riseAbove: (dialog: HTMLElement | undefined) => void;
  /** Whether a click that did not reach it was meant for it. */
  isUnder: (click: MouseEvent) => boolean;
  /** `link`: one that stands elsewhere. */
  leaveBy: (click: MouseEvent, link?: Element) => void;
  leave: () => void;
  /** `more` presses are left; 0: too late; none: says nothing any more. */
  announce: (more?: number) => void;
}

/** A link that a page pasted where no element can stand; it leaves as the exit does. */
const SECONDARY = 'a[data-ht-exit]';

/** The exits of the page, in the order in which they came; one set of listeners serves them. */
const exits = new Set<Exit>();

/** Who answers the shortcut. */
const answering = (): Exit | undefined => firstExit(({ listens }) => listens);

const shortcut = new Shortcut({
  counted: (more) => answering()?.announce(more),
  expired: () => answering()?.announce(0),
  cancelled: () => answering()?.announce(),
  complete: () => {
    const exit = answering();
    exit?.announce();
    exit?.leave();
  },
});

const events = [...Shortcut.events, 'click', 'auxclick', 'focusin', 'toggle'];

/** Captures on the window: before the page's own listeners, and wherever the focus is, but in a frame. */
function notice(event: Event): void {
  attempt(() => {
    if (event.type === 'focusin') noticeFocus(event);
    else if (event.type === 'toggle') noticeToggle(event);
    else if (event.type === 'click' || event.type === 'auxclick') noticeClick(event as MouseEvent);
    else if (answering()) shortcut.notice(event);
  });
}

function noticeFocus(event: Event): void {
  const path = event.composedPath();
  if (path.some((node) => exits.has(node as Exit))) return;
  const dialog = path.find(
    (node): node is HTMLDialogElement =>
      node instanceof HTMLDialogElement && node.matches(':modal'),
  );
  for (const exit of exits) exit.riseAbove(dialog);
}

/** Not of its own showing, which happens in a shadow tree and is not told outside. */
function noticeToggle({ target }: Event): void {
  if (target instanceof HTMLElement && target.matches(':popover-open, :modal'))
    for (const exit of exits) exit.rise();
}

function noticeClick(click: MouseEvent): void {
  const path = click.composedPath();
  const secondary = path.find(
    (node): node is Element => node instanceof Element && node.matches(SECONDARY),
  );
  const exit = firstExit(
    (each) => secondary !== undefined || path.includes(each) || each.isUnder(click),
  );
  exit?.leaveBy(click, secondary);
}

/** Adds an exit to the page's, and the listeners with the first of them. */
export function listen(exit: Exit): void {
  if (exits.size === 0)
    for (const type of events)
      addEventListener(type, notice, { capture: true, passive: type === 'wheel' });
  exits.add(exit);
  placeAll();
}

/** Takes an exit away, and the listeners with the last of them. */
export function stopListening(exit: Exit): void {
  exits.delete(exit);
  if (exits.size === 0) {
    shortcut.reset();
    for (const type of events) removeEventListener(type, notice, true);
  }
  placeAll();
}

/** What one of them does may move another. */
export function placeAll(): void {
  for (const exit of exits)
    attempt(() => {
      exit.place();
    });
}

/** The first of the page's exits for which `test` holds. */
export function firstExit(test: (exit: Exit) => boolean): Exit | undefined {
  return [...exits].find(test);
}
