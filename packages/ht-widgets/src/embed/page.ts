/**
 * The iframe page: shows the widget that its address names, `?widget=stat&fact=…`, and tells the page around it how high
 * it is. A classic script, because in a sandboxed frame a module would need the server's leave (CORS).
 */
import { attributes, widgetNamed, widgets } from '../names.js';
import { dictionary } from './embed.strings.js';
import { reportHeight } from './height.js';
import { leadOut, unlink } from './links.js';

/** A widget as it is once its script is there. */
type Drawn = HTMLElement & { updateComplete?: Promise<unknown> };

const wanted = new URLSearchParams(location.search);
const language = /^es\b/i.test(wanted.get('lang') ?? '') ? 'es' : 'en';
const strings = dictionary[language];
/** A frame as high as its content has no edge: the banner there would shrink and grow forever. */
const taken = attributes.filter((name) => name !== 'placement');
/** Sandboxed, without an origin: there scripts load as classic ones alone, and links do nothing. */
const opaque = origin === 'null';

const root = document.documentElement;
root.lang = language;
const theme = wanted.get('theme');
if (theme === 'light' || theme === 'dark') root.style.colorScheme = theme;

function show(place: Element, widget: string): void {
  const fallback = place.querySelector('.fallback') as HTMLElement;
  const element: Drawn = document.createElement(`ht-${widget}`);
  for (const name of taken) {
    const value = wanted.get(name);
    if (value !== null) element.setAttribute(name, value);
  }
  // Of this page there is nothing else whose sources it could list.
  if (widget === 'source-list') element.setAttribute('display', 'all');
  /** Says why there is nothing, in place of the sentence that it did not load. */
  const explain = (reason?: string): void => {
    if (reason !== undefined) {
      fallback.replaceChildren(paragraph(reason));
      document.title = reason;
    }
    fallback.classList.add('shown');
    reportHeight();
  };
  element.addEventListener('ht-error', ({ detail: { reason, value } }) => {
    explain(
      !reason.startsWith('unknown-')
        ? undefined
        : value === ''
          ? strings.missingValue
          : strings.unknownValue(echoed(value)),
    );
  });
  // Where the widget is not coming and nobody says so, the style sheet shows the fallback after a while.
  fallback.addEventListener('animationend', reportHeight);
  element.append(fallback);
  place.append(element);
  load(() => {
    explain();
  });
  void customElements.whenDefined(element.localName).then(async () => {
    if (opaque && element.shadowRoot) unlink(element.shadowRoot);
    await element.updateComplete;
    if (!element.hasAttribute('data-ht-drawn')) explain();
    else document.title = strings.titles[widget] ?? titleOf(element);
    reportHeight();
  });
}

function load(failed: () => void): void {
  const script = document.createElement('script');
  if (!opaque) script.type = 'module';
  script.src = opaque ? '../ht-widgets.iife.js' : '../ht-widgets.js';
  script.addEventListener('error', failed);
  document.head.append(script);
}

/** What the address says, where it may be said again: an id. Whole sentences, or another phone number, would stand under the name of the frame's site. */
function echoed(value: string): string | undefined {
  return /^[a-z][a-z-]{0,40}$/.test(value) ? value : undefined;
}

/** Whether a dataset is in this copy's folder. Elsewhere, a stranger may have put it there. */
function liesBeside(src: string): boolean {
  const folder = new URL('..', location.href);
  const { origin: there, pathname } = URL.canParse(src, location.href)
    ? new URL(src, location.href)
    : { origin: '', pathname: '' };
  // Some servers take an encoded slash for a slash.
  return (
    there === folder.origin && pathname.startsWith(folder.pathname) && !/%2f|%5c/i.test(pathname)
  );
}

/** All that must stand beside a figure, since a title shows by itself; of a chart its title. */
function titleOf(element: Element): string {
  const parts = ['figure', 'label', 'caveat', 'standing', 'source'];
  return parts
    .flatMap(
      (part) =>
        element.shadowRoot
          ?.querySelector(`[part~=${part}]`)
          ?.textContent.replace(/\s+/g, ' ')
          .trim() ?? [],
    )
    .filter((text) => text !== '')
    .join(' ');
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function start(): void {
  const place = document.querySelector('main');
  if (!place) return;
  const named = widgetNamed(wanted.get('widget') ?? '');
  // In a frame the exit would lead the frame away, and the page would stay.
  const framed = widgets.filter((name) => name !== 'quick-exit');
  const src = wanted.get('src');
  if (framed.includes(named) && (src === null || liesBeside(src))) show(place, named);
  else {
    const problem = framed.includes(named)
      ? strings.foreignDataset
      : named === ''
        ? strings.noWidget
        : named === 'quick-exit'
          ? strings.quickExit
          : strings.unknownWidget(echoed(named));
    place.replaceChildren(
      paragraph(problem),
      ...(framed.includes(named) ? [] : [paragraph(strings.known(framed.join(', ')))]),
    );
    document.title = problem;
    reportHeight();
  }
  if (opaque) unlink(place);
  else leadOut();
}

start();
