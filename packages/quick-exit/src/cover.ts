/** What an exit lays over a page that is being left. */
export interface CoverWords {
  /** BCP 47. */
  language: string;
  loading: string;
  close: string;
}

/** A screen reader misses text that comes into being together with its region. */
const TEXT_AFTER = 50;
/** By then most pages have arrived. What has not may never come, and nobody can tell. */
const ADVICE_AFTER = 2000;
/** The widest scroll bar that an engine draws beside what fills the window, in CSS pixels. */
const SCROLL_BAR = 20;

/** Important, and in the element itself: no rule of the page wins over that. The colours are those of an empty tab. */
const style = [
  'all: initial',
  'display: block',
  'position: fixed',
  'inset: 0',
  'padding: 2em',
  'font: 16px/1.5 system-ui, sans-serif',
  'color-scheme: light dark',
  'background: Canvas',
  'color: CanvasText',
]
  .map((declaration) => `${declaration} !important`)
  .join(';');

/**
 * Covers the window in the top layer and takes everything else out of the page, whose root must be hidden until then:
 * `showRoot` is called when the cover stands. Throws where the cover would not cover, and then has changed nothing.
 * Returns how to take it away.
 *
 * The root may not stay hidden under it: a cover in a root without boxes has none either, and is neither painted nor
 * announced.
 */
export function cover(showRoot: () => void, { language, loading, close }: CoverWords): () => void {
  const root = document.documentElement;
  const undo: (() => void)[] = [];
  const sheet = document.createElement('div');
  sheet.popover = 'manual';
  sheet.role = 'alert';
  sheet.lang = language;
  sheet.tabIndex = -1;
  sheet.style.cssText = style;
  const remove = (): void => {
    for (const each of undo) each();
    sheet.remove();
  };
  try {
    root.append(sheet);
    sheet.showPopover();
    for (const child of root.children)
      if (child !== sheet) undo.push(setAside(child as HTMLElement));
    showRoot();
    // Where nothing that has boxes has the focus, Firefox gives keys to nobody, and to press Shift again would be in vain.
    sheet.focus();
    if (!fillsWindow(sheet)) throw new Error();
  } catch (error) {
    remove();
    throw error;
  }
  const texts = [
    [TEXT_AFTER, loading],
    [ADVICE_AFTER, close],
  ] as const;
  const timers = texts.map(([wait, text]) =>
    setTimeout(() => {
      sheet.textContent = text;
    }, wait),
  );
  undo.push(() => {
    for (const timer of timers) clearTimeout(timer);
  });
  return remove;
}

/** Hides an element whatever the page's rules say. Returns how to put back what its own style said before. */
export function setAside({ style: own }: ElementCSSInlineStyle): () => void {
  const value = own.getPropertyValue('display');
  const priority = own.getPropertyPriority('display');
  own.setProperty('display', 'none', 'important');
  return () => {
    own.removeProperty('display');
    own.setProperty('display', value, priority);
  };
}

function fillsWindow(sheet: HTMLElement): boolean {
  const { left, top, width, height } = sheet.getBoundingClientRect();
  return (
    left <= 0 &&
    top <= 0 &&
    width >= innerWidth - SCROLL_BAR &&
    height >= innerHeight - SCROLL_BAR &&
    // Under a modal dialog it is inert, and a page's rule might have taken it out of reach in a way nobody thought of.
    document.elementFromPoint(innerWidth / 2, innerHeight / 2) === sheet
  );
}
