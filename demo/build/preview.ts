/** The page inside the preview: shows what the builder sends, and lets nothing leave it. */
import { offered } from './offer.js';
import { offerRecords } from './preview-records.js';
import type { Shown } from './view/preview.js';

const root = document.documentElement;
const place = document.querySelector('#place') as HTMLElement;
const own = new URL('.', (document.currentScript as HTMLScriptElement).src).href;

/** Loads the widget that is chosen; of a disk, where no module loads, all of them. */
async function loadWidgets(): Promise<void> {
  const offer = offered();
  if (offer) {
    offerRecords(offer, `${own}loader/records/`);
    await import(`${own}loader/ht-widgets.js`).catch(loadClassic);
  } else loadClassic();
}

function loadClassic(): void {
  const script = document.createElement('script');
  script.src = `${own}../files/ht-widgets.iife.js`;
  document.head.append(script);
}

/** Before the widgets listen: a link, a phone call or the exit would lead away from the builder. */
function stop(event: Event): void {
  const [target] = event.composedPath();
  if (!(target instanceof Element) || !target.closest('a, [href]')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
for (const type of ['click', 'auxclick', 'pointerdown', 'pointerup'])
  addEventListener(type, stop, true);
for (const type of ['keydown', 'keyup'])
  addEventListener(
    type,
    (event) => {
      if ((event as KeyboardEvent).key === 'Shift') event.stopImmediatePropagation();
      else if ((event as KeyboardEvent).key === 'Enter') stop(event);
    },
    true,
  );

function isShown(data: unknown): data is Shown {
  return (data as Partial<Shown> | null)?.type === 'ht-builder:show';
}

let last = '';
addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  // Of a page from a disk, both origins are "null"; `location.origin` is "file://" in Chromium.
  if (source !== parent || origin !== self.origin || !isShown(data)) return;
  root.lang = data.lang;
  root.style.colorScheme = data.scheme;
  root.style.background = data.background;
  // Only what the builder's own code has written: ids and words that it knows.
  if (data.html === last) return;
  last = data.html;
  const { body } = new DOMParser().parseFromString(data.html, 'text/html');
  place.replaceChildren(...body.childNodes);
});

const send = (message: object): void => parent.postMessage(message, '*');
new ResizeObserver(() =>
  send({ type: 'ht-builder:height', height: Math.ceil(root.getBoundingClientRect().height) }),
).observe(root);
send({ type: 'ht-builder:ready' });
void loadWidgets();
