/** Runs inside a checked page. */

/** A piece of visible text. `tag`: of the widget that draws it; none for text that the page has. */
export interface Piece {
  text: string;
  tag?: string;
}

export interface Seen {
  pieces: Piece[];
  /** Links with phone numbers in what is visible, by their scheme. */
  tel: number;
  sms: number;
  /** How much wider the page is than its window, in px. */
  tooWide: number;
}

/** Everything a visitor can see, in the order of the page, with what widgets draw. */
export function seen(): Seen {
  const pieces: Piece[] = [];
  const phones = { tel: 0, sms: 0 };
  const inline = /^(a|abbr|b|bdi|cite|em|i|mark|q|s|small|span|strong|sub|sup|time|u|font)$/;

  const shown = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return (
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      (width > 1 || height > 1 || getComputedStyle(element).display === 'contents')
    );
  };
  const visitChildren = (parent: ParentNode & Node, tag?: string): void => {
    for (const child of parent.childNodes) visit(child, tag);
  };
  const visit = (node: Node, tag?: string): void => {
    if (node instanceof Text) {
      if (node.data && node.parentElement && shown(node.parentElement))
        pieces.push({ text: node.data, ...(tag === undefined ? {} : { tag }) });
      else if (node.data && node.parentNode instanceof ShadowRoot)
        pieces.push({ text: node.data, ...(tag === undefined ? {} : { tag }) });
      return;
    }
    if (!(node instanceof Element) || /^(script|style|template|noscript)$/.test(node.localName))
      return;
    const scheme = node instanceof HTMLAnchorElement && shown(node) ? node.protocol : '';
    if (scheme === 'tel:') phones.tel++;
    if (scheme === 'sms:') phones.sms++;
    const ends = !inline.test(node.localName);
    if (ends) pieces.push({ text: '\n' });
    if (node.shadowRoot) visitChildren(node.shadowRoot, node.localName);
    else if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0)
      // What is slotted is text of the page.
      for (const assigned of node.assignedNodes()) visit(assigned);
    else visitChildren(node, tag);
    if (ends) pieces.push({ text: '\n' });
  };
  visit(document.body);
  const { scrollWidth, clientWidth } = document.documentElement;
  return { pieces, ...phones, tooWide: scrollWidth - clientWidth };
}

/** Whether every widget of the page has drawn itself. */
export function allDrawn(): boolean {
  const widgets = [...document.querySelectorAll('ht-stat, ht-chart, ht-hotline-banner')];
  const waiting = document.querySelectorAll('[data-ht]');
  return (
    // Its attributes may be those of another page, where a library morphs it.
    widgets.every((widget) => widget.shadowRoot?.querySelector('.base')) &&
    [...waiting].every((placeholder) => placeholder.firstElementChild?.localName.startsWith('ht-'))
  );
}
