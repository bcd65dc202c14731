/**
 * The frame page: shows the widget that its address names, `?widget=stat&fact=…`. A classic script,
 * because in a sandboxed frame a module would need the server's permission (CORS).
 */
import { languageNamed } from '@ht-widgets/core/language.js';
import { attributes, widgetNamed, widgets } from '../names.js';
import { folderOf, parametersOf } from './address.js';
import { setAppearance } from './appearance.js';
import { dictionary } from './embed.strings.js';
import { reportHeight } from './height.js';
import { leadOut, unlink } from './links.js';

/** A widget as it is once its script is there. */
type Drawn = HTMLElement & { updateComplete?: Promise<unknown> };

/** A page for one fact says so itself: `npx ht-widgets embed-pages` writes it. */
const shown = document.documentElement.dataset['htShow'];
const wanted = parametersOf(shown === undefined ? location : { search: `?${shown}`, hash: '' });
const folder = folderOf(location.href);
const language = languageNamed(wanted.get('lang') ?? '') ?? 'en';
const strings = dictionary[language];
/** A frame as high as its content has no edge: the banner there would shrink and grow forever. */
const taken = attributes.filter((name) => name !== 'placement');
/** Sandboxed, without an origin: there scripts load as classic ones alone, and links do nothing. */
const opaque = origin === 'null';

const root = document.documentElement;
root.lang = language;
setAppearance(wanted);

function show(place: Element, widget: string): void {
  const fallback = place.querySelector('.fallback') as HTMLElement;
  const element: Drawn = document.createElement(`ht-${widget}`);
  for (const name of taken) {
    const value = wanted.get(name);
    if (value === null) continue;
    if (name === 'lang') element.lang = language;
    // By its whole address: the page's own may end with a slash or without.
    else element.setAttribute(name, name === 'src' && value !== '' ? addressOf(value).href : value);
  }
  // This page has nothing else whose sources it could list.
  if (widget === 'source-list') element.setAttribute('display', 'all');
  /** Shows the fallback, with the reason in place of the sentence that the widget did not load. */
  const explain = (reason?: string): void => {
    if (reason !== undefined) {
      fallback.replaceChildren(paragraph(reason));
      document.title = reason;
    }
    fallback.classList.add('shown');
    reportHeight();
  };
  element.addEventListener('ht-error', ({ detail: { reason, value } }) => {
    if (!reason.startsWith('unknown-')) explain();
    else explain(value === '' ? strings.missingValue : strings.unknownValue(echoed(value)));
  });
  // Where neither widget nor error comes. The style sheet does it too, for where no script runs;
  // a hidden frame runs no animation.
  setTimeout(() => {
    explain();
  }, 3000);
  element.append(fallback);
  place.append(element);
  load(explain);
  void customElements.whenDefined(element.localName).then(async () => {
    if (opaque && element.shadowRoot) unlink(element.shadowRoot);
    await element.updateComplete;
    if (!element.hasAttribute('data-ht-drawn')) explain();
    else document.title = strings.titles[widget] ?? titleOf(element);
    // A card has a background. Other text would be on the page behind, whose colour is unknown.
    root.classList.toggle('plain', !element.shadowRoot?.querySelector('.base > .surface'));
    reportHeight();
  });
}

const classic = 'ht-widgets.iife.js';
/** The build marks the page of `dist/small`, which has no module. */
const first = opaque || root.hasAttribute('data-classic') ? classic : 'ht-widgets.js';

function load(failed: () => void, file = first): void {
  const script = document.createElement('script');
  if (file !== classic) script.type = 'module';
  script.src = new URL(file, folder).href;
  script.addEventListener('error', () => {
    if (file === classic) failed();
    else load(failed, classic);
  });
  document.head.append(script);
}

/** An id of the address. A sentence, or a phone number, would appear under the site's name. */
function echoed(value: string): string | undefined {
  return /^[a-z][a-z-]{0,40}$/.test(value) ? value : undefined;
}

/** The address of a dataset. It may be relative to the frame page. */
function addressOf(src: string): URL {
  return new URL(src, new URL('embed/', folder));
}

/** Whether a dataset is in this copy's folder. Elsewhere, a stranger may have put it there. */
function isOurs(src: string): boolean {
  if (!URL.canParse(src, folder)) return false;
  const { origin: there, pathname } = addressOf(src);
  // Some servers take an encoded slash for a slash.
  return (
    there === folder.origin && pathname.startsWith(folder.pathname) && !/%2f|%5c/i.test(pathname)
  );
}

/** All that must be next to a figure, since a title shows by itself; of a chart its title. */
function titleOf({ shadowRoot }: Element): string {
  return ['figure', 'label', 'caveat', 'standing', 'source']
    .map((part) => shadowRoot?.querySelector(`[part~=${part}]`)?.textContent ?? '')
    .map((text) => text.replace(/\s+/g, ' ').trim())
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
  const problems: string[] = [];
  if (!framed.includes(named)) problems.push(problemOf(named), strings.known(framed.join(', ')));
  else if (src !== null && !isOurs(src)) problems.push(strings.foreignDataset);
  if (problems[0] === undefined) show(place, named);
  else {
    place.replaceChildren(...problems.map(paragraph));
    document.title = problems[0];
    reportHeight();
  }
  if (opaque) unlink(place);
  else leadOut();
}

function problemOf(named: string): string {
  if (named === '') return strings.noWidget;
  return named === 'quick-exit' ? strings.quickExit : strings.unknownWidget(echoed(named));
}

start();
