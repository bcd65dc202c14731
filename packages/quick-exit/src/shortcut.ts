/** How often Shift is pressed to exit. Windows offers Sticky Keys at five. */
const PRESSES = 3;
/** The longest wait between two presses, in milliseconds. */
const PATIENCE = 5000;

export interface ShortcutActions {
  /** A press counted; `more` are left. */
  counted: (more: number) => void;
  /** The next press did not come in time. */
  expired: () => void;
  /** Something else was pressed. */
  cancelled: () => void;
  /** That was the last one. */
  complete: () => void;
}

/**
 * Recognises Shift pressed three times, alone. A press counts when the key is let go, for only then is it known that no
 * letter, click or turn of the wheel was meant by it. The idea is that of GOV.UK's "Exit this page".
 */
export class Shortcut {
  /** What it listens to, on the window. */
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
  /** Whether Shift is down, and nothing else has happened since. */
  private alone = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(actions: ShortcutActions) {
    this.actions = actions;
  }

  notice(event: Event): void {
    switch (event.type) {
      case 'keydown':
      case 'keyup':
        this.noticeKey(event as KeyboardEvent);
        return;
      case 'pointerdown':
      case 'wheel':
        this.alone = false;
        return;
      case 'blur':
        // Of the window; those of elements in it pass here too.
        if (event.target !== event.currentTarget) return;
    }
    this.reset();
  }

  /** Forgets what was pressed. */
  reset(): void {
    this.alone = false;
    clearTimeout(this.timer);
    if (this.count > 0) this.actions.cancelled();
    this.count = 0;
  }

  /** `key` is missing in the events that browsers make when they fill in a form. */
  private noticeKey({
    type,
    key,
    repeat,
    isComposing,
    altKey,
    ctrlKey,
    metaKey,
  }: KeyboardEvent): void {
    if (key !== 'Shift' || isComposing || altKey || ctrlKey || metaKey) this.reset();
    else if (type === 'keydown') this.alone ||= !repeat;
    else if (this.alone) this.press();
  }

  private press(): void {
    this.alone = false;
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
    }, PATIENCE);
  }
}
