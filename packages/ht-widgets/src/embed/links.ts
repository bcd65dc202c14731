/** Links in a frame open in the tab, or are text: other sites do not show in a frame. */

/** Makes text of all links in `place`, now and later: in a sandbox they would do nothing. */
export function unlink(place: ParentNode & Node): void {
  const strip = (): void => {
    for (const link of place.querySelectorAll('a[href]')) link.removeAttribute('href');
  };
  strip();
  const changes = { subtree: true, childList: true, attributeFilter: ['href'] };
  new MutationObserver(strip).observe(place, changes);
}

/** Lets links open in the tab. Where a sandbox forbids that, a click shows the address. */
export function leadOut(): void {
  addEventListener('click', (event) => {
    const link = event
      .composedPath()
      .find((node) => node instanceof HTMLAnchorElement && /^https?:$/.test(node.protocol)) as
      HTMLAnchorElement | undefined;
    const { defaultPrevented, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!link || defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey)
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
