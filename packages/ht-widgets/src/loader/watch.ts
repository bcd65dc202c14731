/**
 * Calls `visit` with every element that `selector` matches, now and later, in open shadow roots
 * too, and when its `data-ht` changes. It may visit an element more than once.
 * `querySelectorAll` finds ours among thousands faster than a look at each.
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
    // In a form, a field named `matches` would hide the method.
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
  // No observer reports a shadow root that is attached to an existing element.
  addEventListener('load', () => {
    searchShadows(document);
  });
}
