/**
 * The snippet's script. Registers the elements that the page uses, now and later, and loads what they need.
 *
 * It imports nothing itself: everything an element needs (its module, what that shares with others, its data) is asked
 * for at once, so that two round trips after the HTML the element stands. Left to itself the browser would discover
 * each module's imports one round trip later.
 */
import { DEV, languageOf, version, warn } from '@ht-widgets/core';
import { topicFile, topicOf } from '@ht-widgets/facts';
import { elements, placeholders, topicsKey, wordsFile } from 'virtual:graph';
import type * as placeholder from './placeholder.js';
import { watch } from './watch.js';

// The elements need the index too; once on a page is enough.
Object.assign(document, { [Symbol.for(topicsKey)]: topicOf });

const asked = new Map<string, Promise<unknown>>();

/** Imports a chunk once. One that did not arrive may be asked for again, by the next element that needs it. */
function get(file: string): Promise<unknown> {
  let module = asked.get(file);
  if (!module) {
    module = import(new URL(`chunks/${file}`, import.meta.url).href).catch((error: unknown) => {
      asked.delete(file);
      if (DEV) warn(document.documentElement, `could not load ${file}: ${String(error)}`);
    });
    asked.set(file, module);
  }
  return module;
}

/** Asks for all that an element needs; or a placeholder (`<div data-ht="stat">`), which has its attributes as twins. */
function prepare(element: Element): void {
  // Editors put curly quotes and spaces round what is one word.
  const read = (name: string): string | undefined =>
    element.getAttribute(name)?.replace(/[^\w-]/g, '');
  const place = read('data-ht');
  const tag =
    place === undefined ? element.localName : `ht-${place.toLowerCase().replace(/^ht-/, '')}`;
  const parts = Object.hasOwn(elements, tag) ? elements[tag] : undefined;
  if (!parts) {
    if (DEV && tag.startsWith('ht-'))
      warn(
        element,
        `${place === undefined ? 'is' : `has data-ht="${place}", which is`} no element of this library, which has ${Object.keys(elements).join(', ')}.`,
      );
    return;
  }
  if (place !== undefined)
    void get(placeholders).then((module) =>
      (module as typeof placeholder | undefined)?.upgrade(element),
    );
  if (customElements.get(tag)) return;
  const language = languageOf(element);
  // The topic that it will show, as far as its attributes tell before it exists.
  const topic = parts.topic ?? topicOf(read('fact') ?? read('data-ht-fact') ?? '');
  for (const file of [...parts.files, wordsFile(language)]) void get(file);
  for (const [condition, file] of Object.entries(parts.extras ?? {}))
    if (element.matches(`[${condition}],[data-ht-${condition}]`)) void get(file);
  if (parts.words) void get(wordsFile(language, parts.words));
  if (topic !== undefined) void get(topicFile(topic, language));
}

/** In the development build: says that another copy was here before this one, and which versions met. */
function warnOfOtherCopy(): void {
  const mark = Symbol.for('ht-widgets.loader');
  const registered = Object.keys(elements).filter((tag) => customElements.get(tag));
  const versions = new Set(
    registered.map((tag) => (customElements.get(tag) as { version?: string }).version ?? 'unknown'),
  );
  if (mark in document || registered.length > 0) {
    warn(
      document.documentElement,
      `loads ht-widgets twice${registered.length > 0 ? `: ${registered.join(', ')} came with another script, version ${[...versions].join(', ')}, and stays as it is; this one is version ${version}` : ''}. Load one script, once.`,
    );
  }
  Object.assign(document, { [mark]: true });
}

if (DEV) warnOfOtherCopy();
// The development build tells of tags that do not exist, and those have no selector.
watch(DEV ? '*' : `[data-ht],${Object.keys(elements).join()}`, prepare);
