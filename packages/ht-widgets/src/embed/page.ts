/**
 * The iframe page: shows the widget that its address names, `?widget=stat&fact=…`, and tells the page around it how high
 * it is. A classic script, because in a sandboxed frame a module would need the server's leave (CORS).
 */
import { attributes, widgets } from '../names.js';
import { dictionary } from './embed.strings.js';
import { reportHeight } from './height.js';
import { leadOut, unlink } from './links.js';

/** A widget as it is once its script is there. */
type Drawn = HTMLElement & { updateComplete?: Promise<unknown> };

const wanted = new URLSearchParams(location.search);
const language = /^es\b/i.test(wanted.get('lang') ?? '') ? 'es' : 'en';
const strings = dictionary[language];
/** Sandboxed, without an origin: there scripts load as classic ones alone, and links do nothing. */
const opaque = origin === 'null';

const root = document.documentElement;
root.lang = language;
const theme = wanted.get('theme');
if (theme === 'light' || theme === 'dark') root.style.colorScheme = theme;

function show(place: Element, widget: string): void {
  const fallback = place.querySelector('.fallback') as HTMLElement;
  const element: Drawn = document.createElement(`ht-${widget}`);
  for (const name of attributes) {
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
    explain(!reason.startsWith('unknown-') ? undefined : value === '' ? strings.missingValue : strings.unknownValue(value));
  });
  // Where the widget is not coming and nobody says so, the style sheet shows the fallback after a while.
  fallback.addEventListener('animationend', reportHeight);
  element.append(fallback);
  place.append(element);
  load(() => { explain(); });
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

/** All that must stand beside a figure, since a title shows by itself; of a chart its title. */
function titleOf(element: Element): string {
  const parts = ['figure', 'label', 'caveat', 'standing', 'source'];
  return parts.flatMap((part) => element.shadowRoot?.querySelector(`[part~=${part}]`)?.textContent.replace(/\s+/g, ' ').trim() ?? []).filter((text) => text !== '').join(' ');
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function start(): void {
  const place = document.querySelector('main');
  if (!place) return;
  const named = wanted.get('widget')?.trim().replace(/^ht-/, '') ?? '';
  // In a frame the exit would lead the frame away, and the page would stay.
  const framed = widgets.filter((name) => name !== 'quick-exit');
  if (framed.includes(named)) show(place, named);
  else {
    const problem = named === '' ? strings.noWidget : named === 'quick-exit' ? strings.quickExit : strings.unknownWidget(named);
    place.replaceChildren(paragraph(problem), paragraph(strings.known(framed.join(', '))));
    document.title = problem;
    reportHeight();
  }
  if (opaque) unlink(place);
  else leadOut();
}

start();
