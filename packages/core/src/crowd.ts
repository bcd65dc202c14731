/**
 * A page of very many widgets. To lay out 500 takes a phone's processor ten seconds, nearly all for what nobody sees yet.
 * So in a crowd they draw a few milliseconds at a time, and what is far off the screen is laid out when it is scrolled
 * to, searched or focused. Not in other pages: a scroll bar that only guesses their length would jump.
 */
import { css } from 'lit';
import { sheetOf } from './sheets.js';

/** More than an article has. `ht-widgets.css` begins there, too, with the text inside. */
const crowd = 60;

/** How long elements draw before the page gets its turn, in ms. */
const slice = 5;

const styles = css`
  @media not print {
    :host {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 20em;
      overflow-clip-margin: 0.5em;
    }
  }
`;

const members = new Set<HTMLElement>();

/** Counts an element that has come to stand on the page. */
export function join(element: HTMLElement): void {
  members.add(element);
  if (members.size <= crowd) return;
  // Those before it belong to the crowd, too: of one that does not, each change of the page looks at all that is inside.
  for (const { shadowRoot, ownerDocument: { defaultView } } of members.size === crowd + 1 ? members : [element]) {
    const sheet = defaultView && sheetOf(styles, defaultView);
    if (sheet && shadowRoot && !shadowRoot.adoptedStyleSheets.includes(sheet)) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
  }
}

export function leave(element: HTMLElement): void {
  members.delete(element);
}

/** Until when elements may draw in the present task; undefined where none has yet. */
let end: number | undefined;
let last: Promise<void> | undefined;

/** Resolves in a task of its own, before which the browser may answer a key, scroll, paint; at once in a hidden page as well. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      end = undefined;
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Resolves when an element may draw: in a crowd after those that asked before it. */
export async function turn(): Promise<void> {
  if (members.size > crowd) await (last = takeTurn(last));
}

async function takeTurn(before: Promise<void> | undefined): Promise<void> {
  await before;
  if (end !== undefined && performance.now() > end) await nextTask();
  if (end !== undefined) return;
  end = performance.now() + slice;
  void nextTask();
}
