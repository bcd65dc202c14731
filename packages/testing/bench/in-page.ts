/**
 * What runs inside a measured page. Each function is sent there as text, so it uses nothing from
 * outside itself but the browser and `window.bench`.
 */

/**
 * How to find what a page is there to show: an element, and a selector in its shadow root that
 * matches once it is drawn.
 */
export type Shown = readonly [host: string, inside?: string];

/** What a page is there to show, and whether a click must reach it. */
export interface Wanted {
  shown: Shown;
  clickable?: boolean | undefined;
}

/** What can be mounted again and again. */
export interface Subject {
  /** Resolves when `count` of them are in `place`, laid out or not. */
  mount: (place: Element, count: number) => Promise<unknown>;
  unmount: (place: Element) => void;
}

export interface Bench {
  /** Since navigation began, in ms: when `Shown` was painted. */
  paintedAt: number | undefined;
  shifts: { value: number; at: number }[];
  longTasks: { from: number; to: number }[];
  subjects: Record<string, Subject>;
}

export type BenchWindow = Window & { bench: Bench };

/**
 * Watches the page from its first moment. The same frame-by-frame look for whatever is measured, so
 * that none is favoured.
 */
export function watchPage(wanted: Wanted | null): void {
  const bench: Bench = { paintedAt: undefined, shifts: [], longTasks: [], subjects: {} };
  (window as unknown as BenchWindow).bench = bench;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      bench.shifts.push({
        value: (entry as PerformanceEntry & { value: number }).value,
        at: entry.startTime,
      });
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      bench.longTasks.push({ from: startTime, to: startTime + duration });
  }).observe({ type: 'longtask', buffered: true });
  if (!wanted) return;
  const [host, inside] = wanted.shown;
  const reached = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  };
  const look = () => {
    const element = document.querySelector(host);
    if (
      !element ||
      (inside !== undefined && !element.shadowRoot?.querySelector(inside)) ||
      (wanted.clickable && !reached(element))
    ) {
      requestAnimationFrame(look);
      return;
    }
    // A message is handled after the frame that shows this has been painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      bench.paintedAt = performance.now();
    };
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

/** Waits until every widget of the page is drawn, where it loads them. */
export async function whenAllStand(): Promise<void> {
  if (!document.querySelector('script[src]')) return;
  const widgets = [...document.querySelectorAll('*')].filter(({ localName }) =>
    localName.startsWith('ht-'),
  );
  for (const tag of new Set(widgets.map(({ localName }) => localName)))
    await customElements.whenDefined(tag);
  for (const widget of widgets)
    await (widget as Element & { updateComplete?: Promise<boolean> }).updateComplete;
}

/** Waits for `count` painted frames. */
export async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
}

/** Makes elements of `tag` mountable, each with the next of `attributes`. */
export function addElements(
  name: string,
  tag: string,
  attributes: readonly Readonly<Record<string, string>>[],
): void {
  (window as unknown as BenchWindow).bench.subjects[name] = {
    mount: (place, count) => {
      const all = document.createDocumentFragment();
      for (let i = 0; i < count; i++) {
        const element = document.createElement(tag);
        for (const [attribute, value] of Object.entries(attributes[i % attributes.length] ?? {}))
          element.setAttribute(attribute, value);
        all.append(element);
      }
      const elements = [...all.children] as (Element & { updateComplete?: Promise<boolean> })[];
      place.append(all);
      // Cards by hand are there already.
      return Promise.all(
        elements.map(({ updateComplete }) => updateComplete ?? Promise.resolve(true)),
      );
    },
    unmount: (place) => {
      place.replaceChildren();
    },
  };
}

/** Mounts `count` and lays them out; returns how long that took, in ms. */
export async function timeMount(name: string, count: number): Promise<number> {
  const subject = (window as unknown as BenchWindow).bench.subjects[name];
  if (!subject) throw new Error(`nothing to mount: ${name}`);
  const place = document.body.appendChild(document.createElement('div'));
  const start = performance.now();
  await subject.mount(place, count);
  place.getBoundingClientRect();
  const time = performance.now() - start;
  subject.unmount(place);
  place.remove();
  return time;
}

/** Mounts one and takes it away again, `cycles` times. */
export async function cycle(name: string, cycles: number): Promise<void> {
  const subject = (window as unknown as BenchWindow).bench.subjects[name];
  if (!subject) throw new Error(`nothing to mount: ${name}`);
  const place = document.body.appendChild(document.createElement('div'));
  for (let i = 0; i < cycles; i++) {
    await subject.mount(place, 1);
    subject.unmount(place);
    // Observers and schedulers get their turn, as they do between a page's own changes.
    if (i % 20 === 0) await new Promise(requestAnimationFrame);
  }
  place.remove();
}

/**
 * Changes attributes of the page's widgets and changes them back, `changes` times in all. It begins
 * with number `from`, and waits each time until the widget is drawn. `values` has what to set, by
 * tag and attribute.
 */
export async function changeAttributes(
  values: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
  from: number,
  changes: number,
): Promise<void> {
  const todo = [
    ...document.querySelectorAll<Element & { updateComplete?: Promise<boolean> }>('*'),
  ].flatMap((element) =>
    Object.entries(values[element.localName] ?? {}).flatMap(([attribute, words]) =>
      words.map((word) => ({ element, attribute, word })),
    ),
  );
  for (let i = from; i < from + changes; i += 2) {
    // A prime number of steps, so that neighbours in time are none on the page.
    const { element, attribute, word } = todo[(i * 7919) % todo.length] ?? {};
    if (!element || attribute === undefined || word === undefined)
      throw new Error('nothing to change');
    const before = element.getAttribute(attribute);
    element.setAttribute(attribute, word);
    await element.updateComplete;
    if (before === null) element.removeAttribute(attribute);
    else element.setAttribute(attribute, before);
    await element.updateComplete;
  }
  await new Promise(requestAnimationFrame);
}

/**
 * What each drawn widget of the page consists of, without the marks that Lit leaves; undefined for
 * one that draws nothing.
 */
export function drawn(): ({ markup: string; css: string } | undefined)[] {
  return [...document.querySelectorAll('main *')]
    .filter(({ localName }) => localName.startsWith('ht-'))
    .map(({ shadowRoot }) =>
      shadowRoot?.querySelector(':not(slot)')
        ? {
            markup: shadowRoot.innerHTML.replace(/<!--.*?-->/g, '').trim(),
            css: shadowRoot.adoptedStyleSheets
              .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
              .join('\n'),
          }
        : undefined,
    );
}
