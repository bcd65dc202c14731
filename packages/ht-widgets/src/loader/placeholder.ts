/**
 * Placeholders: `<div data-ht="stat" data-ht-fact="…">fallback</div>` becomes the widget where editors drop tags that they
 * do not know. The element is put inside the div and takes the div's children as its own, so that whoever removes the
 * div removes everything. A chunk of its own, loaded only by pages that have one.
 */
import { attributes, widgetNamed, widgets } from '../names.js';

/** What editors and typographers write for a plain quotation mark. */
const quote = '["\'«»‘’‚‛“”„‟′″]';
const opened = new RegExp(`^${quote}`);
const closed = new RegExp(`.${quote}$`);
/** Those, and spaces: some editors put in what nobody sees. */
const padding = `[\\s\\u200B-\\u200F\\u2060${quote.slice(1)}+`;
const around = new RegExp(`^${padding}|${padding}$`, 'g');

/** What a placeholder asks for, by the names of the element's own attributes; `''` is the widget's. */
function wishes(place: Element): Map<string, string> {
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

/** More than any page changes one placeholder in a second. */
const enough = 200;
/** How often each was put right within a second. A script that takes out what we put in has its way, or neither would rest. */
const mended = new WeakMap<Element, number>();

const observer = new MutationObserver((records) => {
  for (const place of new Set(records.map(({ target }) => target as Element))) {
    const times = (mended.get(place) ?? 0) + 1;
    mended.set(place, times);
    if (times === 1)
      setTimeout(() => {
        mended.delete(place);
      }, 1000);
    if (times <= enough) upgrade(place);
  }
});

/**
 * Makes the placeholder's element, or brings it up to date. What is there already is kept, so that several copies of the
 * library may do it, and a page may put a copy of an upgraded placeholder elsewhere.
 */
export function upgrade(place: Element): void {
  const wanted = wishes(place);
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
