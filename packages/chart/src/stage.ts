import type { Drawing, Ink, Picture } from '@ht-widgets/chart-kit';

/** What a reader is told of the figures, one at a time. */
export interface Reading {
  /** Name of the whole, with how to read it. */
  label: string;
  /** Each figure with all that belongs beside it. */
  texts: readonly string[];
  /** Shows the figure in words; undefined shows none. */
  show: (index: number | undefined) => void;
}

/** How far from the window a chart is when its drawing is asked for. */
const nearby = '600px';

/** How long a chart stands where it is before it is drawn, and how long it waits at most while somebody scrolls, in ms. */
const moment = 100;
const patience = 1000;

/**
 * Calls `work` when two looks a moment apart find `place`, which stood at `seen`, in the same spot of the window, unless
 * that is cancelled before: what only flies past is not drawn. Between two frames of a fast scroll a browser has time, so
 * being idle tells nothing.
 */
function whenAtRest(place: HTMLElement, seen: DOMRectReadOnly, work: () => void): () => void {
  const end = performance.now() + patience;
  let before = seen;
  const looking = setInterval(() => {
    const now = place.getBoundingClientRect();
    const moves = now.top !== before.top || now.left !== before.left;
    before = now;
    if (moves && performance.now() < end) return;
    clearInterval(looking);
    work();
  }, moment);
  return () => {
    clearInterval(looking);
  };
}

/**
 * Draws a picture into its place when that nears the window, follows its colours, and lets it be read figure by figure
 * with keys and pointer; until `leave`. `figure` has the class `drawn` while a picture stands there, and `undrawn` where
 * there can be none: then the table shows in its place.
 */
export class Stage {
  readonly place: HTMLElement;
  private readonly figure: HTMLElement;
  private readonly picture: Picture;
  private readonly reading: Reading;
  private readonly left = new AbortController();
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
    this.left.signal.addEventListener('abort', () => {
      near.disconnect();
      cancel();
    });
  }

  /** The colours and the typeface of the screen, or of paper. */
  ink(onPaper = this.printing): Ink {
    const probe = this.figure.querySelector(onPaper ? '.ink.paper' : '.ink') ?? this.figure;
    const {
      outlineColor,
      backgroundColor,
      borderTopColor,
      borderRightColor,
      borderBottomColor,
      borderLeftColor,
      fontFamily,
      fontSize,
    } = getComputedStyle(probe);
    return {
      text: outlineColor,
      surface: backgroundColor,
      accent: borderTopColor,
      quiet: borderRightColor,
      line: borderBottomColor,
      focus: borderLeftColor,
      family: fontFamily,
      size: parseFloat(fontSize),
    };
  }

  /** Gives back all that it holds. */
  leave(): void {
    this.left.abort();
    this.drawing?.end();
    this.drawing = undefined;
    this.silence();
    this.figure.classList.remove('drawn', 'undrawn');
  }

  private async begin(): Promise<void> {
    const kit = await import('@ht-widgets/chart-kit').catch(() => undefined);
    if (this.left.signal.aborted) return;
    try {
      this.drawing = kit?.draw(
        this.place,
        this.picture,
        () => this.ink(),
        () => {
          this.fail();
        },
      );
    } catch {
      // No surface to draw on.
    }
    if (this.drawing) this.listen();
    else this.fail();
  }

  private fail(): void {
    this.drawing = undefined;
    this.silence();
    this.figure.classList.remove('drawn');
    this.figure.classList.add('undrawn');
  }

  private listen(): void {
    const {
      place,
      figure,
      reading: { label, texts },
    } = this;
    const { signal } = this.left;
    figure.classList.add('drawn');
    // A slider: what its value says is read aloud as it changes, in every screen reader, and Tab leaves it.
    const attributes = {
      role: 'slider',
      tabindex: '0',
      'aria-label': label,
      'aria-valuemin': '1',
      'aria-valuemax': String(texts.length),
    };
    for (const [name, value] of Object.entries(attributes)) place.setAttribute(name, value);
    this.say();
    place.addEventListener(
      'keydown',
      (event) => {
        this.press(event);
      },
      { signal },
    );
    place.addEventListener(
      'focus',
      () => {
        if (place.matches(':focus-visible')) this.show(this.index);
      },
      { signal },
    );
    place.addEventListener(
      'click',
      ({ clientX, clientY }) => {
        const { shown } = this;
        const nearest = this.drawing?.nearest(clientX, clientY);
        place.focus({ preventScroll: true });
        this.show(nearest === shown ? undefined : nearest);
      },
      { signal },
    );
    let held = false;
    // The reading has links of its own, which the Tab key comes to next.
    const close = (to = (place.getRootNode() as ShadowRoot).activeElement) => {
      if (this.shown !== undefined && !held && to !== place && !to?.closest('.readout'))
        this.show(undefined);
    };
    figure.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        close((relatedTarget as Element | null) ?? undefined);
      },
      { signal },
    );
    // What is pressed must not move away below the pointer when that closes the reading: it closes once it is let go.
    for (const type of ['pointerdown', 'pointerup', 'pointercancel']) {
      addEventListener(
        type,
        () => {
          held = type === 'pointerdown';
          if (!held)
            setTimeout(() => {
              close();
            });
        },
        { signal, capture: true },
      );
    }
    // Colours change by attributes, by variables, by the system. Whatever the cause, the probe's transition of no length tells.
    figure.addEventListener(
      'transitionend',
      ({ target }) => {
        if ((target as Element).matches('.ink')) this.drawing?.repaint();
      },
      { signal },
    );
    document.fonts.addEventListener(
      'loadingdone',
      () => {
        this.drawing?.repaint();
      },
      { signal },
    );
    for (const type of ['beforeprint', 'afterprint']) {
      addEventListener(
        type,
        () => {
          this.printing = type === 'beforeprint';
          this.drawing?.repaint();
        },
        { signal },
      );
    }
  }

  private silence(): void {
    for (const name of [
      'role',
      'tabindex',
      'aria-label',
      'aria-valuemin',
      'aria-valuemax',
      'aria-valuenow',
      'aria-valuetext',
    ])
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
    if (event.key === 'Escape') this.show(undefined);
    if (next === undefined) return;
    event.preventDefault();
    this.show(Math.max(0, Math.min(next, last)));
  }

  private show(index: number | undefined): void {
    if (index !== undefined) this.index = index;
    this.shown = index;
    this.say();
    this.drawing?.choose(index);
    this.reading.show(index);
  }

  private say(): void {
    this.place.setAttribute('aria-valuenow', String(this.index + 1));
    this.place.setAttribute('aria-valuetext', this.reading.texts[this.index] ?? '');
  }
}
