/** What is on the page: widgets, placeholders and frames, with what became of each. */
import { languageOf } from '@ht-widgets/core/language.js';
import { widgetNamed, widgets } from '../names.js';
import type { Words } from './report.strings.js';

/** A widget or placeholder, as the author wrote it, and what to say of it. */
export interface Finding {
  name: string;
  drawn: boolean;
  says: string;
}

type Updating = Element & { updateComplete?: Promise<unknown>; requestUpdate?: () => void };

/** How long to wait for a file, in milliseconds. */
const patience = 4000;

/** All elements of the page that `selector` matches, also in open shadow roots of others. */
export function everywhere(selector: string, root: ParentNode = document): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(Element.prototype.matches.call(element, selector) ? [element] : []),
    ...(element.shadowRoot && !isOurs(element) ? everywhere(selector, element.shadowRoot) : []),
  ]);
}

const isOurs = ({ localName }: Element): boolean => localName.startsWith('ht-');

const nameIn = (place: Element): string => widgetNamed(place.getAttribute('data-ht') ?? '');

/** The element that a placeholder has been given. */
function elementIn(place: Element): Element | undefined {
  return [...place.children].find(({ localName }) => localName === `ht-${nameIn(place)}`);
}

/** Widgets and placeholders, in the order of the page. */
export async function findings(words: Words): Promise<Finding[]> {
  const found = everywhere('*').filter((element) => {
    const { parentElement } = element;
    const inPlaceholder = parentElement !== null && elementIn(parentElement) === element;
    return element.hasAttribute('data-ht') || (isOurs(element) && !inPlaceholder);
  });
  return await Promise.all(found.map((element) => findingOf(element, words)));
}

async function findingOf(written: Element, words: Words): Promise<Finding> {
  const name = titleOf(written);
  const widget = isOurs(written) ? widgetNamed(written.localName) : nameIn(written);
  if (!widgets.includes(widget))
    return { name, drawn: false, says: words.unknownWidget(widgets.join(', ')) };
  const element = isOurs(written) ? written : await drawnIn(written);
  if (!element) return { name, drawn: false, says: words.placeholder };
  if (languageOf(element) === null) return { name, drawn: false, says: words.language };
  const failure = await failureOf(element, words);
  if (failure !== undefined) return { name, drawn: false, says: failure };
  const says = [isVisible(element) ? words.drawn : words.hidden];
  if (element.textContent.trim() === '') says.push(words.empty);
  else if (widget === 'quick-exit' && !element.querySelector('a[href]')) says.push(words.noLink);
  return { name, drawn: true, says: says.join(' ') };
}

/** An exit at an edge of the window has no box, and its link is in the top layer. */
function isVisible(element: Element): boolean {
  const parts = [element, ...(element.shadowRoot?.children ?? [])];
  return parts.some((part) => part.checkVisibility());
}

/** The code that draws placeholders loads after this one. */
async function drawnIn(place: Element): Promise<Element | undefined> {
  for (let waited = 0; !elementIn(place) && waited < patience; waited += 100)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return elementIn(place);
}

/** The first line of the block, with what differs between blocks: `ht-stat fact="…"`. */
function titleOf(written: Element): string {
  const attributes = isOurs(written)
    ? ['fact', 'chart', 'display', 'placement']
    : ['data-ht', 'data-ht-fact', 'data-ht-chart', 'data-ht-display'];
  const said = attributes.flatMap((attribute) => {
    const value = written.getAttribute(attribute);
    return value === null ? [] : [`${attribute}="${value}"`];
  });
  return [written.localName, ...said].join(' ');
}

/** Why an element is not drawn; undefined where it is. */
async function failureOf(element: Updating, words: Words): Promise<string | undefined> {
  const within = <T>(promise: Promise<T>) =>
    Promise.race([promise, new Promise((resolve) => setTimeout(resolve, patience))]);
  await within(customElements.whenDefined(element.localName));
  if (!customElements.get(element.localName)) return words.load;
  await within(element.updateComplete ?? Promise.resolve());
  if (element.hasAttribute('data-ht-drawn')) return undefined;
  const reason = await reasonOf(element, within);
  return element.hasAttribute('data-ht-drawn') ? undefined : inWords(reason, words);
}

interface Reason {
  reason: string;
  value: string;
}

/** Has the element try again, and catches the reason before the page hears of it twice. */
async function reasonOf(
  element: Updating,
  within: (promise: Promise<unknown>) => Promise<unknown>,
): Promise<Reason | undefined> {
  let reason: Reason | undefined;
  const hear = (event: Event): void => {
    if (event.composedPath()[0] !== element) return;
    event.stopImmediatePropagation();
    reason = (event as CustomEvent<Reason>).detail;
  };
  addEventListener('ht-error', hear, true);
  element.requestUpdate?.();
  await within(element.updateComplete ?? Promise.resolve());
  removeEventListener('ht-error', hear, true);
  return reason;
}

function inWords(found: Reason | undefined, words: Words): string {
  // The hotline banner dispatches no event.
  if (!found) return words.silent;
  const { reason, value } = found;
  if (reason.startsWith('unknown-'))
    return value.trim() === '' ? words.missing : words.unknown(value);
  if (reason === 'load-failed') return words.load;
  if (reason === 'invalid-dataset') return words.dataset(value);
  if (reason === 'render-failed') return words.render;
  if (reason === 'unclosed') return words.unclosed;
  return words.reason([reason, value].filter(Boolean).join(': '));
}
