/** For browser tests: put an element on a page, wait for it, and read it as a visitor would. */
import { executeServerCommand, sendKeys as press } from '@web/test-runner-commands';
import type axe from 'axe-core';
import type { Emulation, Viewport } from '../runner/emulate.js';

export const engine = navigator.userAgent.includes('Firefox/')
  ? 'firefox'
  : navigator.userAgent.includes('Chrome/')
    ? 'chromium'
    : 'webkit';

/** An element of this library, as far as a page knows it. */
export interface Widget extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
}

/**
 * Puts markup into `<main>` of this page and waits until it is drawn. Returns the first
 * widget.
 */
export async function mount(markup: string): Promise<Widget> {
  const main = document.createElement('main');
  main.innerHTML = markup;
  document.body.append(main);
  await settled(main);
  return first(main);
}

export function clearPage(): void {
  document.body.replaceChildren();
}

/** The first widget at or below `node`; some examples wrap it in a sentence. */
export function first(node: ParentNode): Widget {
  const widget = [...node.querySelectorAll<Widget>('*')].find(({ localName }) =>
    localName.startsWith('ht-'),
  );
  if (!widget) throw new Error('no widget there');
  return widget;
}

/** Waits until every widget at or below `node` is drawn or has given up. */
export async function settled(node: Element | ShadowRoot): Promise<void> {
  const elements =
    node.nodeType === Node.ELEMENT_NODE
      ? [node as Element, ...node.querySelectorAll('*')]
      : [...node.querySelectorAll('*')];
  for (const element of elements) {
    await (element as Partial<Widget>).updateComplete;
    // Elements that are not ours may hold ours in their shadow root.
    if (element.shadowRoot) await settled(element.shadowRoot);
  }
}

/** Waits for `count` layouts and paints, after which resize observers have been called. */
export async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
}

/** Waits until `check` finds what it looks for, one frame at a time. */
export async function until<Found>(
  what: string,
  check: () => Found | undefined | null | false | '',
): Promise<Found> {
  for (let i = 0; i < 600; i++) {
    const found = check();
    if (found) return found;
    await frames(1);
  }
  throw new Error(`waited in vain for ${what}`);
}

/** Sets attributes (null removes one) all at once, and waits. */
export async function set(
  widget: Widget,
  attributes: Record<string, string | null>,
): Promise<void> {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) widget.removeAttribute(name);
    else widget.setAttribute(name, value);
  }
  await widget.updateComplete;
}

/** All that `selector` finds in the shadow root. */
export function inside<E extends Element = HTMLElement>(widget: Element, selector: string): E[] {
  return [...(widget.shadowRoot?.querySelectorAll<E>(selector) ?? [])];
}

/** The one element that `selector` finds in the shadow root. */
export function one(widget: Element, selector: string): HTMLElement {
  const [found, ...more] = inside(widget, selector);
  if (!found || more.length > 0)
    throw new Error(`${more.length + (found ? 1 : 0)} elements match ${selector}`);
  return found;
}

/** Opens a citation as a reader does, and waits until it is drawn. Returns its panel. */
export async function openCitation(widget: Element, index = 0): Promise<HTMLElement> {
  await (widget as Partial<Widget>).updateComplete;
  const place = inside(widget, '.cite')[index];
  if (!place) throw new Error('no citation there');
  const panel = () =>
    [...(place.closest('.card') ?? place).querySelectorAll<HTMLElement>('.panel')].find(
      ({ dataset, children }) => dataset['key'] === place.dataset['key'] && children.length > 0,
    );
  if (!panel()) place.querySelector('button')?.click();
  return await until('the citation', panel);
}

/** Chooses a form in a citation or a source list; returns the text that is then offered. */
export function chooseFormat(panel: Element | ShadowRoot, format: string): string {
  const select = panel.querySelector('select');
  if (!select) throw new Error('no forms to choose from');
  select.value = format;
  if (select.value !== format) throw new Error(`no form ${format}`);
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return panel.querySelector('pre')?.textContent ?? '';
}

/** Puts another clipboard in place of the browser's, until the test ends. */
export function useClipboard(writeText: ((text: string) => Promise<void>) | undefined): void {
  Object.defineProperty(navigator, 'clipboard', {
    value: writeText && { writeText },
    configurable: true,
  });
}

/** Gives the browser its clipboard back. */
export function ownClipboard(): void {
  Reflect.deleteProperty(navigator, 'clipboard');
}

/** What is selected in a shadow root, for which each engine has its own way. */
export function selectedIn(widget: Widget): string {
  const root = widget.shadowRoot as ShadowRoot & { getSelection?: () => Selection | null };
  const selection = document.getSelection() as Omit<Selection, 'getComposedRanges'> &
    Partial<Selection>;
  const [range] = selection.getComposedRanges?.({ shadowRoots: [root] }) ?? [];
  if (!range) return String(root.getSelection?.() ?? selection);
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}

/** What shows at or below `node`: shadow trees with their slotted content, each block on a line. */
export function readerText(node: Node): string {
  return read(node)
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function read(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data.replace(/\s+/g, ' ');
  // Nodes may be of a frame, which has another `Element`.
  if (node.nodeType !== Node.ELEMENT_NODE) return [...node.childNodes].map(read).join('');
  const element = node as HTMLElement;
  const { display } = getComputedStyle(element);
  if (
    display !== 'contents' &&
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  )
    return '';
  if (element.localName === 'script' || element.localName === 'style') return '';
  const children =
    element.localName === 'slot'
      ? (element as HTMLSlotElement).assignedNodes({ flatten: true })
      : (element.shadowRoot ?? element).childNodes;
  const text = [...children].map(read).join('');
  return display.startsWith('inline') || display === 'contents' ? text : `\n${text}\n`;
}

/** Whether the page's children show, as they do when the element has nothing to show. */
export function showsChildren(widget: Element): boolean {
  return !widget.shadowRoot?.querySelector('.base');
}

let axeLoaded: Promise<typeof axe> | undefined;

/**
 * axe's complaints about the content of `<main>`, one line each; what it could not decide counts
 * too.
 */
export async function axeComplaints({
  only,
  except = [],
}: { only?: string[]; except?: string[] } = {}): Promise<string[]> {
  axeLoaded ??= import('axe-core').then(() => (globalThis as unknown as { axe: typeof axe }).axe);
  const { violations, incomplete } = await (
    await axeLoaded
  ).run('main', {
    ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
    rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations', 'incomplete'],
  });
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes
      // A single digit might be an icon, axe thinks; here it is a figure, in the colour of longer
      // ones.
      .filter(
        ({ any }) =>
          !any.some(
            ({ data }) =>
              (data as { messageKey?: string } | null)?.messageKey === 'shortTextContent',
          ),
      )
      .map(
        ({ target, failureSummary }) =>
          `${id} at ${JSON.stringify(target)}: ${failureSummary ?? ''}`,
      ),
  );
}

/** See packages/testing/runner/emulate.ts. Resolves to whether the engine can. */
export async function emulate(emulation: Emulation): Promise<boolean> {
  return await executeServerCommand<boolean, Emulation>('ht:emulate', emulation);
}

export async function setViewport(size: Viewport): Promise<void> {
  if (!(await executeServerCommand<boolean, Viewport>('ht:viewport', size)))
    throw new Error(`no window of ${size.width} x ${size.height}`);
}

/** Presses keys, in a file that has the window to itself. */
export async function sendKeys(keys: Parameters<typeof press>[0]): Promise<void> {
  await executeServerCommand('ht:keys');
  await press(keys);
}

/** Runs `action` on a page whose old library has put something else in the place of `remove()`. */
export async function withoutRemove(action: () => Promise<void>): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(Element.prototype, 'remove') ?? {};
  Object.defineProperty(Element.prototype, 'remove', { ...own, value: () => undefined });
  try {
    await action();
  } finally {
    Object.defineProperty(Element.prototype, 'remove', own);
  }
}

/** Collects what is written to the console until `stop` is called. */
export function listenToConsole(): { lines: string[]; stop: () => void } {
  const lines: string[] = [];
  const methods = ['log', 'info', 'debug', 'warn', 'error'] as const;
  const before = { ...console };
  for (const method of methods) {
    console[method] = (...words: unknown[]) => {
      lines.push(`${method}: ${words.map(String).join(' ')}`);
    };
  }
  return {
    lines,
    stop: () => {
      Object.assign(console, before);
    },
  };
}

/** Puts `value` in place of a member until the returned function is called. */
export function replace(object: object, name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(object, name) as PropertyDescriptor;
  Object.defineProperty(object, name, { value, configurable: true, writable: true });
  return () => {
    Object.defineProperty(object, name, own);
  };
}

/** Attribute values that no author should write, and some will. */
export const nasty: readonly string[] = [
  '',
  ' ',
  '\t\n',
  '0',
  'null',
  'undefined',
  'true',
  'constructor',
  '__proto__',
  'hasOwnProperty',
  'toString',
  '"><img src=x onerror="throw new Error(1)">',
  '</style><script>throw new Error(1)</script>',
  '${location}',
  '{{x}}',
  '../../etc/passwd',
  '%00',
  '\u0000',
  '\u202Elanigiro\u202C',
  '\uD800',
  '👩‍👩‍👧',
  '１９',
  'nhth-mo-sex-share-2021,',
  'CARD',
  '2; display: none',
  'x'.repeat(100_000),
];
