import { attempt } from './attempt.js';
import { override } from './override.js';

type Frame = Partial<Pick<HTMLIFrameElement, 'contentDocument'>>;

/** A method that starts nothing. Its promise never settles, so the page has no error. */
const never = { value: () => new Promise(() => undefined) };

/**
 * Stops speech and players, which stay audible until the next page loads, also in open shadow roots
 * and in frames of the same origin. No frame is removed or given an address: that would change the
 * list behind Back, request or report. `undo` receives how to restore the page.
 */
export function silence(view: Window & typeof globalThis, undo: (() => void)[]): void {
  attempt(() => silenceIn(view.document, undo));
  // Pages read on, or play the next part, when one ends.
  attempt(() => undo.push(override(view.HTMLMediaElement.prototype, { play: never })));
  attempt(() => undo.push(override(view.speechSynthesis, { speak: never })));
  attempt(() => view.speechSynthesis.cancel());
}

function silenceIn(root: ParentNode, undo: (() => void)[]): void {
  for (const element of root.querySelectorAll<HTMLMediaElement & Frame>('*'))
    attempt(() => {
      if (element.shadowRoot) silenceIn(element.shadowRoot, undo);
      if (/^(audio|video)$/.test(element.localName)) pause(element, undo);
      // Null where the frame is of another origin.
      const view = element.contentDocument?.defaultView;
      if (view) silence(view, undo);
    });
}

/** On return, a picture without sound moves again; sound waits for the visitor. */
function pause(media: HTMLMediaElement, undo: (() => void)[]): void {
  const { muted, paused } = media;
  media.pause();
  if (muted && !paused) undo.push(() => void media.play().catch(() => undefined));
}
