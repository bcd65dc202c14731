/** The texts of the cover. */
export interface CoverTexts {
  /** BCP 47. */
  language: string;
  loading: string;
  close: string;
}

/** In ms. A screen reader misses text that is inserted together with its live region. */
const TEXT_AFTER = 50;
/** In ms. Most pages have loaded by then, and no event says that one never will. */
const ADVICE_AFTER = 2000;
/** The widest scroll bar that an engine draws next to fixed content, in CSS pixels. */
const SCROLL_BAR = 20;

/** Important and inline: wins over every rule of the page. The colours are an empty tab's. */
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
 * Covers the window in the top layer and hides the rest of the page. Calls `showRoot`, since under
 * a hidden root the cover is neither painted nor announced. Returns how to remove the cover.
 * Throws, with every change undone, if the cover does not fill the window.
 */
export function cover(showRoot: () => void, { language, loading, close }: CoverTexts): () => void {
  const root = document.documentElement;
  const undo: (() => void)[] = [];
  const layer = document.createElement('div');
  layer.popover = 'manual';
  layer.role = 'alert';
  layer.lang = language;
  layer.tabIndex = -1;
  layer.style.cssText = style;
  const remove = (): void => {
    for (const step of undo) step();
    layer.remove();
  };
  try {
    root.append(layer);
    layer.showPopover();
    for (const child of root.children) if (child !== layer) undo.push(hide(child as HTMLElement));
    showRoot();
    // Firefox sends keys to no element while no rendered one has focus: Shift would not work again.
    layer.focus();
    if (!fillsWindow(layer)) throw new Error();
  } catch (error) {
    remove();
    throw error;
  }
  const timers = (
    [
      [TEXT_AFTER, loading],
      [ADVICE_AFTER, close],
    ] as const
  ).map(([wait, text]) => setTimeout(() => (layer.textContent = text), wait));
  undo.push(() => timers.forEach(clearTimeout));
  return remove;
}

/** Hides an element whatever the page's rules say. Returns how to restore its inline style. */
export function hide({ style: own }: ElementCSSInlineStyle): () => void {
  const value = own.getPropertyValue('display');
  const priority = own.getPropertyPriority('display');
  own.setProperty('display', 'none', 'important');
  return () => {
    own.removeProperty('display');
    own.setProperty('display', value, priority);
  };
}

function fillsWindow(layer: HTMLElement): boolean {
  const { left, top, width, height } = layer.getBoundingClientRect();
  return (
    left <= 0 &&
    top <= 0 &&
    width >= innerWidth - SCROLL_BAR &&
    height >= innerHeight - SCROLL_BAR &&
    // False where a modal dialog makes it inert, or a rule of the page hides it in another way.
    document.elementFromPoint(innerWidth / 2, innerHeight / 2) === layer
  );
}
