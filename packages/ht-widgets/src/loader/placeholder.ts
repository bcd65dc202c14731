/**
 * Placeholders: `<div data-ht="stat" data-ht-fact="…">fallback</div>` becomes the widget, where
 * editors drop unknown tags. The element goes inside the div and takes the div's children, so that
 * removing the div removes everything. A separate chunk, for pages that have one.
 */
import { attributes, widgetNamed, widgets } from '../names.js';

/** What editors write for a plain quotation mark. */
const quote = '["\'«»‘’‚‛“”„‟′″]';
const opened = new RegExp(`^${quote}`);
const closed = new RegExp(`.${quote}$`);
/** Those, and spaces, visible or not. */
const padding = `[\\s\\u200B-\\u200F\\u2060${quote.slice(1)}+`;
const around = new RegExp(`^${padding}|${padding}$`, 'g');

/** The element's attributes that a placeholder has, by name; `''` is the widget. */
function attributesOf(place: Element): Map<string, string> {
  const found = new Map<string, string>();
  let last: string | undefined;
  for (const { name, value } of place.attributes) {
    const before = last === undefined ? '' : (found.get(last) ?? '');
    // Of `data-ht-factors=”poverty racism”` HTML makes one attribute for each word.
    if (last !== undefined && value === '' && opened.test(before) && !closed.test(before)) {
      found.set(last, `${before} ${name}`);
      continue;
    }
    last = /^data-ht(-.|$)/.test(name) ? name.slice('data-ht-'.length) : undefined;
    if (last !== undefined) found.set(last, value);
  }
  for (const [name, value] of found) found.set(name, value.replace(around, ''));
  return found;
}

const made = new WeakMap<Element, Element>();

/** How often each was put right within a second, and a limit: another script may undo it. */
const mended = new WeakMap<Element, number>();
const most = 200;

const observer = new MutationObserver((records) => {
  for (const place of new Set(records.map(({ target }) => target as Element))) {
    const times = (mended.get(place) ?? 0) + 1;
    mended.set(place, times);
    if (times === 1) setTimeout(() => mended.delete(place), 1000);
    if (times <= most) upgrade(place);
  }
});

/**
 * Makes the placeholder's element, or updates it. What exists is kept: there may be several copies
 * of the library, and a page may copy an upgraded placeholder.
 */
export function upgrade(place: Element): void {
  const wanted = attributesOf(place);
  const widget = widgetNamed(wanted.get('') ?? '');
  const tag = `ht-${widget}`;
  const before = made.get(place);
  observer.observe(place, { attributes: true, childList: true });
  if (!widgets.includes(widget)) {
    if (before?.parentNode === place) before.replaceWith(...before.childNodes);
    made.delete(place);
    return;
  }
  // What is moved loses the focus.
  const focused = place.querySelector<HTMLElement>(':focus');
  const element =
    [...place.children].find(({ localName }) => localName === tag) ??
    place.ownerDocument.createElement(tag);
  for (const name of attributes) {
    const value = wanted.get(name);
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  // It was another widget. What the page itself took out stays out.
  if (before && before !== element && before.parentNode === place) {
    element.append(...before.childNodes);
    before.remove();
  }
  // The fallback, and what the parser or a script adds to it later.
  const children = [...place.childNodes].filter((node) => node !== element);
  if (children.length > 0) element.append(...children);
  if (element.parentNode !== place) place.append(element);
  if (focused && !focused.matches(':focus')) focused.focus({ preventScroll: true });
  made.set(place, element);
}
