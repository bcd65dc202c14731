/**
 * Calls `visit` with every element of the page that `selector` matches, now and later, in open shadow roots too; also with
 * what comes to match it by its `data-ht`. One observer serves them all. An element may be visited more than once.
 *
 * A page may have ten thousand elements of its own: the browser finds ours among them faster than a look at each would.
 */
export function watch(selector: string, visit: (element: Element) => void): void {
  const watched = new WeakSet<Node>();
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') look(target as Element);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        look(node);
        search(node);
      }
    }
  });

  function observe(root: Document | ShadowRoot): void {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ['data-ht'] });
    search(root);
  }

  function look(element: Element): void {
    // Not its own: a form’s is hidden by a field of that name.
    if (Element.prototype.matches.call(element, selector)) visit(element);
    if (element.shadowRoot) observe(element.shadowRoot);
  }

  function search(inside: ParentNode): void {
    for (const element of inside.querySelectorAll(selector)) visit(element);
    searchShadows(inside);
  }

  function searchShadows(inside: ParentNode): void {
    for (const { shadowRoot } of inside.querySelectorAll('*')) if (shadowRoot) observe(shadowRoot);
  }

  observe(document);
  // No observer sees a shadow root being attached to an element that stands already: look once more when all is loaded.
  addEventListener('load', () => {
    searchShadows(document);
  });
}
