/**
 * The snippet's script: loads the elements that the page uses, now and later. It requests module
 * and data together, so that an element is drawn two round trips after the HTML.
 */
import { DEV, warn } from '@ht-widgets/core/mode.js';
import { languageOf } from '@ht-widgets/core/language.js';
import { version } from '@ht-widgets/core/version.js';
import { loadFact, loadList, sharedRecords } from '@ht-widgets/facts/records.lazy.js';
import { checkOnRequest } from './check.js';
import { parts } from './parts.js';
import { watch } from './watch.js';

// The chunks are in a separate folder; this file is next to `records/` and `check.js`.
const folder = new URL(DEV ? '..' : '.', import.meta.url).href;
sharedRecords(`${folder}records/`);

/** Waits for nothing: an element makes the same request again, and reports what fails. */
function request(load: () => Promise<unknown>): void {
  load().catch((error: unknown) => {
    if (DEV) warn(document.documentElement, `could not load a file: ${String(error)}`);
  });
}

/** Requests all that an element needs, or a placeholder (`<div data-ht="stat">`) with its twins. */
function prepare(element: Element): void {
  // Editors put curly quotes and spaces around what is one word.
  const read = (name: string) => element.getAttribute(name)?.replace(/[^\w-]/g, '');
  const place = read('data-ht');
  const tag =
    place === undefined ? element.localName : `ht-${place.toLowerCase().replace(/^ht-/, '')}`;
  const part = Object.hasOwn(parts, tag) ? parts[tag] : undefined;
  if (!part) {
    if (DEV && tag.startsWith('ht-')) warnOfTag(element, place);
    return;
  }
  if (place !== undefined)
    request(async () => {
      (await import('./placeholder.js')).upgrade(element);
    });
  if (customElements.get(tag)) return;
  for (const load of part.modules) request(load);
  for (const [condition, load] of Object.entries(part.when ?? {}))
    if (element.matches(`[${condition}],[data-ht-${condition}]`)) request(load);
  const { list } = part;
  const language = languageOf(element);
  // The text of a page in a third language stays. A page's own dataset has its own facts.
  if (!language || element.matches('[src],[data-ht-src]')) return;
  const fact = read('fact') ?? read('data-ht-fact');
  if (list) request(() => loadList(list, language));
  else if (fact) request(() => loadFact(fact, language));
}

function warnOfTag(element: Element, place: string | undefined): void {
  const what = place === undefined ? 'is' : `has data-ht="${place}", which is`;
  const known = Object.keys(parts).join(', ');
  warn(element, `${what} no element of this library, which has ${known}.`);
}

/** In the development build: says that another copy ran before this one, and which versions met. */
function warnOfOtherCopy(): void {
  const mark = Symbol.for('ht-widgets.loader');
  const registered = Object.keys(parts).filter((tag) => customElements.get(tag));
  const versions = new Set(
    registered.map((tag) => (customElements.get(tag) as { version?: string }).version ?? 'unknown'),
  );
  const others =
    `: ${registered.join(', ')} came with another script, version ${[...versions].join(', ')}, ` +
    `and stays as it is; this one is version ${version}`;
  if (mark in document || registered.length > 0)
    warn(
      document.documentElement,
      `loads ht-widgets twice${registered.length > 0 ? others : ''}. Load one script, once.`,
    );
  Object.assign(document, { [mark]: true });
}

if (DEV) warnOfOtherCopy();
checkOnRequest(version, import.meta.url, () => import(`${folder}check.js`));
// The development build warns of tags that do not exist, and those have no selector.
watch(DEV ? '*' : `[data-ht],${Object.keys(parts).join()}`, prepare);
