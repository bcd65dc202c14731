import { pause } from '@ht-widgets/core';
import type * as chartKit from '@ht-widgets/chart-kit';
import type { Drawing, Ink, Picture } from '@ht-widgets/chart-kit';

/** The figures of a chart in words, read one at a time. */
export interface Reading {
  /** Accessible name of the drawing, with how to use it. */
  label: string;
  /** Each figure with its limit, standing and sources. */
  texts: readonly string[];
  /** Shows the figure in words; undefined shows none. */
  show: (index: number | undefined) => void;
}

/** How far from the viewport the drawing is requested. */
const nearby = '600px';

/** In ms: how long a chart must not move before it is drawn, and the longest wait for that. */
const still = 100;
const longestWait = 1000;

/**
 * Calls `work` once `place`, last at `seen`, has not moved in the window. So a chart that is only
 * scrolled past is not drawn; idle callbacks also run during a scroll. Returns how to cancel.
 */
function whenAtRest(place: HTMLElement, seen: DOMRectReadOnly, work: () => void): () => void {
  const end = performance.now() + longestWait;
  let before = seen;
  const timer = setInterval(() => {
    const now = place.getBoundingClientRect();
    const moves = now.top !== before.top || now.left !== before.left;
    before = now;
    if (moves && performance.now() < end) return;
    clearInterval(timer);
    work();
  }, still);
  return () => clearInterval(timer);
}

/** What draws, once a chart of the page has loaded it. */
let kit: typeof chartKit | undefined;

async function loadKit(): Promise<void> {
  kit ??= await import('@ht-widgets/chart-kit').catch(() => undefined);
}

/**
 * A browser does not wait before it prints, so what draws is loaded once the page is idle. A phone
 * seldom prints, and loads it only for a chart in or near the viewport.
 */
function loadForPaper(): void {
  if (kit || matchMedia('(pointer: coarse)').matches) return;
  const load = () =>
    void ('requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout)(
      () => void loadKit(),
    );
  if (document.readyState === 'complete') load();
  else addEventListener('load', load, { once: true });
}

/**
 * Draws a picture into `place` near the viewport, and repaints it when its colours change. Keys and
 * pointer read it figure by figure, until `end`. `figure` gets the class `drawn`, or `undrawn` if
 * drawing fails: then the table is shown instead.
 */
export class Stage {
  readonly place: HTMLElement;
  private readonly figure: HTMLElement;
  private readonly picture: Picture;
  private readonly reading: Reading;
  private readonly ended = new AbortController();
  private drawing: Drawing | undefined;
  private index = 0;
  private shown: number | undefined;
  private printing = false;

  constructor(place: HTMLElement, figure: HTMLElement, picture: Picture, reading: Reading) {
    this.place = place;
    this.figure = figure;
    this.picture = picture;
    this.reading = reading;
    figure.classList.remove('drawn', 'undrawn');
    let scrolledTo = false;
    let cancel = () => {};
    const begin = () => {
      cancel = () => {};
      near.disconnect();
      void this.begin();
    };
    const near = new IntersectionObserver(
      (entries) => {
        cancel();
        const entry = entries.at(-1);
        if (!entry?.isIntersecting) scrolledTo = true;
        else if (scrolledTo) cancel = whenAtRest(place, entry.boundingClientRect, begin);
        else begin();
      },
      { rootMargin: nearby },
    );
    near.observe(place);
    loadForPaper();
    // Paper shows what no visitor has scrolled to. Nothing can be loaded any more.
    this.on(window, 'beforeprint', () => {
      if (kit && !this.drawing) this.draw();
    });
    this.ended.signal.addEventListener('abort', () => {
      near.disconnect();
      cancel();
    });
  }

  /** The colours and the typeface of the screen, or of paper. */
  ink(onPaper = this.printing): Ink {
    const probe = this.figure.querySelector(onPaper ? '.ink.paper' : '.ink') ?? this.figure;
    const style = getComputedStyle(probe);
    return {
      text: style.outlineColor,
      surface: style.backgroundColor,
      accent: style.borderTopColor,
      edge: style.columnRuleColor,
      quiet: style.borderRightColor,
      line: style.borderBottomColor,
      focus: style.borderLeftColor,
      family: style.fontFamily,
      size: parseFloat(style.fontSize),
    };
  }

  /** Removes the drawing and every listener. */
  end(): void {
    this.ended.abort();
    this.drawing?.end();
    this.drawing = undefined;
    this.reset();
    this.figure.classList.remove('drawn', 'undrawn');
  }

  private async begin(): Promise<void> {
    await loadKit();
    for (let wait = pause(); wait; wait = pause()) await wait;
    if (!this.ended.signal.aborted && !this.drawing) this.draw();
  }

  private draw(): void {
    try {
      const fail = () => this.fail();
      this.drawing = kit?.draw(this.place, this.picture, () => this.ink(), fail);
    } catch {
      // A chart cannot be drawn here.
    }
    if (this.drawing) this.listen();
    else this.fail();
  }

  private fail(): void {
    this.drawing = undefined;
    this.reset();
    this.figure.classList.remove('drawn');
    this.figure.classList.add('undrawn');
  }

  private listen(): void {
    const { place, figure } = this;
    const { label, texts } = this.reading;
    figure.classList.add('drawn');
    // A slider: every screen reader reads its value text when it changes, and Tab leaves it.
    const attributes = {
      role: 'slider',
      tabindex: '0',
      'aria-label': label,
      'aria-valuemin': '1',
      'aria-valuemax': String(texts.length),
    };
    for (const [name, value] of Object.entries(attributes)) place.setAttribute(name, value);
    this.setValue();
    this.on(place, 'keydown', (event) => this.press(event as KeyboardEvent));
    this.on(place, 'focus', () => {
      if (place.matches(':focus-visible')) this.show(this.index);
    });
    this.on(place, 'click', (event) => {
      const { clientX, clientY } = event as MouseEvent;
      const { shown } = this;
      const nearest = this.drawing?.nearest(clientX, clientY);
      place.focus({ preventScroll: true });
      this.show(nearest === shown ? undefined : nearest);
    });
    this.closeOnLeave();
    this.repaintOnChange();
  }

  /** Closes the readout when focus leaves it and the drawing. */
  private closeOnLeave(): void {
    const { place, figure } = this;
    let held = false;
    // The readout has links, which the Tab key reaches next.
    const close = (to: Element | null | undefined) => {
      if (this.shown !== undefined && !held && to !== place && !to?.closest('.readout'))
        this.show(undefined);
    };
    const active = () => (place.getRootNode() as ShadowRoot).activeElement;
    this.on(figure, 'focusout', (event) => {
      const { relatedTarget } = event as FocusEvent;
      close((relatedTarget as Element | null) ?? active());
    });
    // Closing moves what is below, so it waits until the pointer is up and the click is done.
    const handlePointer = ({ type }: Event) => {
      held = type === 'pointerdown';
      if (!held) setTimeout(() => close(active()));
    };
    for (const type of ['pointerdown', 'pointerup', 'pointercancel'])
      this.on(window, type, handlePointer, true);
  }

  private repaintOnChange(): void {
    const repaint = () => this.drawing?.repaint();
    // Whatever changes the colours starts the very short transition of the probe.
    this.on(this.figure, 'transitionend', ({ target }) => {
      if ((target as Element).matches('.ink')) repaint();
    });
    this.on(document.fonts, 'loadingdone', repaint);
    for (const type of ['beforeprint', 'afterprint'])
      this.on(window, type, () => {
        this.printing = type === 'beforeprint';
        repaint();
      });
  }

  /** Listens until `end`. */
  private on(target: EventTarget, type: string, handle: (event: Event) => void, capture = false) {
    target.addEventListener(type, handle, { signal: this.ended.signal, capture });
  }

  /** Removes the slider's attributes and the readout. */
  private reset(): void {
    for (const { name } of [...this.place.attributes])
      if (name === 'role' || name === 'tabindex' || name.startsWith('aria-'))
        this.place.removeAttribute(name);
    this.shown = undefined;
    this.reading.show(undefined);
  }

  private press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const last = this.reading.texts.length - 1;
    const next = {
      ArrowRight: this.index + 1,
      ArrowDown: this.index + 1,
      ArrowLeft: this.index - 1,
      ArrowUp: this.index - 1,
      Home: 0,
      End: last,
    }[event.key];
    const closes = event.key === 'Escape' && this.shown !== undefined;
    if (next === undefined && !closes) return;
    event.preventDefault();
    // A carousel or a dialog around the chart would act on the key too.
    event.stopPropagation();
    this.show(next === undefined ? undefined : Math.max(0, Math.min(next, last)));
  }

  private show(index: number | undefined): void {
    if (index !== undefined) this.index = index;
    this.shown = index;
    this.setValue();
    this.drawing?.choose(index);
    this.reading.show(index);
  }

  private setValue(): void {
    this.place.setAttribute('aria-valuenow', String(this.index + 1));
    this.place.setAttribute('aria-valuetext', this.reading.texts[this.index] ?? '');
  }
}
