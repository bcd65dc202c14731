/**
 * A page of very many widgets. To lay out 500 takes a phone's processor ten seconds, nearly all for what nobody sees yet.
 * So in a crowd they draw a few milliseconds at a time, those near the window first, and what is far from it is laid out
 * when it is scrolled to, searched or focused. Not in other pages: a scroll bar that only guesses their length would jump.
 */
import { css } from 'lit';
import { sheetOf } from './sheets.js';

/** More than an article has. `ht-widgets.css` begins there, too, with the text inside. */
const crowd = 60;

/** How long elements draw before the page gets its turn, in ms: with 5, twice as many frames took twice the time. */
const slice = 10;

const styles = css`
  @media not print {
    :host {
      content-visibility: auto;
      contain-intrinsic-block-size: auto var(--_length, 20em);
      overflow-clip-margin: 0.5em;
    }
  }
`;

const members = new Set<HTMLElement>();
/** Those who wait for a turn, in the order in which they asked, and what gives it. */
const waiting = new Map<Element, () => void>();
/** Those that stood near the window when it was asked of them. */
const near = new Set<Element>();
/** Those of whom it was asked: once, when they first wait, though somebody may scroll meanwhile. */
const seen = new WeakSet<Element>();
let eye: IntersectionObserver | undefined;
/** Resolves when nobody waits any more. */
let given: Promise<void> | undefined;

/** Counts an element that has come to stand on the page. */
export function join(element: HTMLElement): void {
  members.add(element);
  if (members.size <= crowd) return;
  // Those before it belong to the crowd, too: of one that does not, each change of the page looks at all that is inside.
  for (const {
    shadowRoot,
    ownerDocument: { defaultView },
  } of members.size === crowd + 1 ? members : [element]) {
    const sheet = defaultView && sheetOf(styles, defaultView);
    if (sheet && shadowRoot && !shadowRoot.adoptedStyleSheets.includes(sheet))
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
  }
}

export function leave(element: HTMLElement): void {
  members.delete(element);
  near.delete(element);
  seen.delete(element);
}

/** Resolves when an element may work: in a crowd after those near the window, and those that asked before it. */
export function turn(element: HTMLElement): Promise<void> | undefined {
  if (members.size <= crowd) return undefined;
  given ??= giveTurns();
  eye ??= watchWindow();
  if (!seen.has(element)) eye?.observe(element);
  seen.add(element);
  return new Promise((resolve) => {
    waiting.set(element, resolve);
  });
}

/** Resolves when all who wait, and who come to wait meanwhile, have had their turn. */
export function everyTurn(): Promise<void> | undefined {
  return given;
}

/** Undefined where a page has taken the observer away: then each has its turn in the order in which they asked. */
function watchWindow(): IntersectionObserver | undefined {
  try {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) near.add(target);
          else near.delete(target);
          observer.unobserve(target);
        }
      },
      { rootMargin: '600px' },
    );
    return observer;
  } catch {
    return undefined;
  }
}

async function giveTurns(): Promise<void> {
  await nextTask();
  const first = () =>
    [...near].find((element) => waiting.has(element)) ?? waiting.keys().next().value;
  let end = performance.now() + slice;
  for (let next = first(); next; next = first()) {
    waiting.get(next)?.();
    waiting.delete(next);
    // What it does, it does before this goes on.
    await Promise.resolve();
    if (performance.now() <= end) continue;
    await nextTask();
    end = performance.now() + slice;
  }
  given = undefined;
}

/** Resolves in a task of its own, before which the browser may answer a key, scroll, paint; at once in a hidden page as well. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
