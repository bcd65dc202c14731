/**
 * The snippet's script. Registers the elements that the page uses, now and later, and loads what they need.
 *
 * It imports nothing itself: everything an element needs (its module, what that shares with others, its data) is asked
 * for at once, so that two round trips after the HTML the element stands. Left to itself the browser would discover
 * each module's imports one round trip later.
 */
import { DEV, languageOf, warn } from '@ht-widgets/core';
import { topicFile, topicOf } from '@ht-widgets/facts';
import { elements, extras, topicsKey, wordsFile } from 'virtual:graph';

// The elements need the index too; once on a page is enough.
Object.assign(document, { [Symbol.for(topicsKey)]: topicOf });

const asked = new Set<string>();

/** Imports a file once. One that did not arrive may be asked for again, by the next element that needs it. */
function get(file: string): void {
  if (asked.has(file)) return;
  asked.add(file);
  import(new URL(file, import.meta.url).href).catch((error: unknown) => {
    asked.delete(file);
    if (DEV) warn(document.documentElement, `could not load ${file}: ${String(error)}`);
  });
}

function prepare(element: Element): void {
  const parts = elements[element.localName];
  if (!parts) {
    if (DEV && element.localName.startsWith('ht-')) warn(element, `is no element of this library, which has ${Object.keys(elements).join(', ')}.`);
    return;
  }
  if (customElements.get(element.localName)) return;
  for (const file of parts.files) get(file);
  for (const [selector, file] of Object.entries(extras)) if (element.matches(selector)) get(file);
  const language = languageOf(element);
  get(`chunks/${wordsFile(language)}`);
  if (parts.words) get(`chunks/${wordsFile(language, parts.words)}`);
  // The topic that it will show, as far as its attributes tell before it exists.
  const topic = parts.topic ?? topicOf(element.getAttribute('fact') ?? '');
  if (topic !== undefined) get(`chunks/${topicFile(topic, language)}`);
}

const observer = new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) if (node instanceof Element) search(node);
  }
});

const watched = new WeakSet<Node>();

function watch(root: Document | ShadowRoot): void {
  if (watched.has(root)) return;
  watched.add(root);
  observer.observe(root, { childList: true, subtree: true });
  for (const element of root.querySelectorAll('*')) visit(element);
}

function visit(element: Element): void {
  // A page may have thousands of elements, and no element of ours has a name without a hyphen.
  if (element.localName.includes('-')) prepare(element);
  if (element.shadowRoot) watch(element.shadowRoot);
}

function search(subtree: Element): void {
  visit(subtree);
  for (const element of subtree.querySelectorAll('*')) visit(element);
}

/** In the development build: says that another copy was here before this one. */
function warnOfOtherCopy(): void {
  const mark = Symbol.for('ht-widgets.loader');
  const registered = Object.keys(elements).filter((tag) => customElements.get(tag));
  if (mark in document || registered.length > 0) {
    warn(document.documentElement, `loads ht-widgets twice${registered.length > 0 ? `: ${registered.join(', ')} came with another script and stays as it is` : ''}. Load one script, once.`);
  }
  Object.assign(document, { [mark]: true });
}

if (DEV) warnOfOtherCopy();
watch(document);
// No observer sees a shadow root being attached to an element that stands already: look once more when all is loaded.
if (document.readyState !== 'complete') {
  addEventListener('load', () => { search(document.documentElement); }, { once: true });
}
