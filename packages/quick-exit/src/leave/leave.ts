import { attempt } from './attempt.js';
import { cover, hide, type CoverTexts } from './cover.js';
import { override } from './override.js';
import { silence } from './silence.js';

/** The title of the tab while the next page loads: a zero-width space, so that nothing shows. */
const NO_TITLE = '\u200B';

/** In ms. By then Esc or a failed network may have stopped it: a second call retries. */
const RETRY_AFTER = 2000;

/** The events in which a page can keep a visitor: by a question, or by cancelling. */
type EventTypes = Record<'BeforeUnloadEvent' | 'NavigateEvent', { prototype: object }>;

/** What changes the page so that it can be left unseen. Each returns how to undo it, or throws. */
const preparations: readonly (() => () => void)[] = [
  clearTitle,
  sendNoReferrer,
  removeQuestion,
  () => disableCancelling('BeforeUnloadEvent'),
  () => disableCancelling('NavigateEvent'),
];

/** `performance.now()` of the first call. */
let leftAt: number | undefined;

/**
 * Replaces this page by `destination` in this tab and in the Back list. Hides the page in the same
 * task; only a return from the back-forward cache shows it again. A failing step stops no other and
 * throws nothing. A second call navigates again after two seconds; earlier it would only restart
 * the loading. Returns whether the browser accepted the address.
 */
export function leave(destination: string, texts: CoverTexts): boolean {
  const navigate = () => attempt(() => location.replace(destination));
  const now = performance.now();
  if (leftAt !== undefined) {
    if (now - leftAt > RETRY_AFTER) navigate();
    return true;
  }
  leftAt = now;
  const hideRoot = () => hide(document.documentElement);
  let showRoot = (): void => undefined;
  attempt(() => (showRoot = hideRoot()));
  const undo = [showRoot];
  for (const prepare of preparations) attempt(() => undo.push(prepare()));
  const accepted = navigate();
  if (!attempt(() => undo.push(cover(showRoot, texts)))) attempt(hideRoot);
  attempt(() => undo.push(clearThemeColor()));
  silence(window, undo);

  const restore = (): void => {
    leftAt = undefined;
    for (const step of undo.reverse()) attempt(step);
  };
  // `pageshow` alone is not enough: it also ends a page load that was still running at the exit.
  const once = { once: true };
  attempt(() =>
    addEventListener('pagehide', () => addEventListener('pageshow', restore, once), once),
  );
  return accepted;
}

function clearTitle(): () => void {
  const { title } = document;
  document.title = NO_TITLE;
  return () => (document.title = title);
}

function sendNoReferrer(): () => void {
  const meta = document.createElement('meta');
  meta.name = 'referrer';
  meta.content = 'no-referrer';
  ((document.head as HTMLHeadElement | null) ?? document.documentElement).append(meta);
  return () => meta.remove();
}

function removeQuestion(): () => void {
  const { onbeforeunload } = window;
  window.onbeforeunload = null;
  return () => (window.onbeforeunload = onbeforeunload);
}

/** What a browser colours its own bars with; without it, an empty tab's colours. */
function clearThemeColor(): () => void {
  const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color i]')];
  const before = metas.map((meta) => [meta, meta.content] as const);
  for (const meta of metas) meta.content = '';
  return () => {
    for (const [meta, content] of before) meta.content = content;
  };
}

/**
 * Disables `preventDefault` and `returnValue` of an event. A listener of ours would not be enough:
 * Chromium calls those on the window in the order of registration, and the page's may come first.
 */
function disableCancelling(type: keyof EventTypes): () => void {
  const { prototype } = (globalThis as unknown as EventTypes)[type];
  return override(prototype, {
    preventDefault: { value: () => undefined },
    returnValue: { get: () => '', set: () => undefined },
  });
}
