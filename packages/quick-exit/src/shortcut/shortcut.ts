/** How often Shift is pressed to exit. Windows offers Sticky Keys at five. */
const PRESSES = 3;
/** The longest pause between two presses, in ms. */
const EXPIRES_AFTER = 5000;

export interface ShortcutActions {
  /** A press counted; `more` are left. */
  counted: (more: number) => void;
  /** The next press did not come in time. */
  expired: () => void;
  /** Another key or event interrupted the presses. */
  cancelled: () => void;
  /** The last press counted. */
  complete: () => void;
}

/**
 * Recognises Shift pressed three times, alone. A press counts on release: only then is it known
 * that Shift did not modify a letter, a click or the wheel. Idea: GOV.UK's "Exit this page".
 */
export class Shortcut {
  /** What to listen to on the window. */
  static readonly events = [
    'keydown',
    'keyup',
    'compositionstart',
    'pointerdown',
    'wheel',
    'blur',
    'pageshow',
  ] as const;

  private readonly actions: ShortcutActions;
  private count = 0;
  /** Which Shift keys are down, as long as no other event has come since. */
  private readonly alone = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(actions: ShortcutActions) {
    this.actions = actions;
  }

  handle(event: Event): void {
    switch (event.type) {
      case 'keydown':
      case 'keyup':
        this.handleKey(event as KeyboardEvent);
        return;
      case 'pointerdown':
      case 'wheel':
        this.alone.clear();
        return;
      case 'blur':
        // Only the window's: the capturing listener also gets those of elements.
        if (event.target !== event.currentTarget) return;
    }
    this.reset();
  }

  /** Forgets the presses. */
  reset(): void {
    this.alone.clear();
    clearTimeout(this.timer);
    if (this.count > 0) this.actions.cancelled();
    this.count = 0;
  }

  private handleKey(event: KeyboardEvent): void {
    // `key` is undefined in the events of browsers that fill in a form.
    const { type, key, code, repeat, isComposing, altKey, ctrlKey, metaKey } = event;
    if (key !== 'Shift' || isComposing || altKey || ctrlKey || metaKey) this.reset();
    else if (type === 'keyup') {
      if (this.alone.delete(code)) this.press();
    } else if (!repeat) this.alone.add(code);
  }

  private press(): void {
    clearTimeout(this.timer);
    this.count++;
    if (this.count === PRESSES) {
      this.count = 0;
      this.actions.complete();
      return;
    }
    this.actions.counted(PRESSES - this.count);
    this.timer = setTimeout(() => {
      this.count = 0;
      this.actions.expired();
    }, EXPIRES_AFTER);
  }
}
