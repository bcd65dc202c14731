/** Links in a frame open in the tab, or are text: other sites' pages would not show in the frame. */

/** Makes text of all links in `place`, now and later: in a sandbox they would do nothing. */
export function unlink(place: ParentNode & Node): void {
  const strip = (): void => {
    for (const link of place.querySelectorAll('a[href]')) link.removeAttribute('href');
  };
  strip();
  new MutationObserver(strip).observe(place, {
    subtree: true,
    childList: true,
    attributeFilter: ['href'],
  });
}

/** Lets links open in the tab. Where a sandbox forbids that, a click shows the address. */
export function leadOut(): void {
  addEventListener('click', (event) => {
    const link = event
      .composedPath()
      .find(
        (node): node is HTMLAnchorElement =>
          node instanceof HTMLAnchorElement && /^https?:$/.test(node.protocol),
      );
    if (
      !link ||
      event.defaultPrevented ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    const address = link.href;
    try {
      (window.top ?? window).location.href = address;
    } catch {
      link.removeAttribute('href');
      link.append(` (${address})`);
    }
  });
}
