/**
 * Calls `visit` with every element of the page that may be ours, now and later, in open shadow roots too: those with a
 * hyphen in their name, and placeholders, also what becomes one. One observer serves them all. An element may be visited more than once.
 */
export function watch(visit: (element: Element) => void): void {
  const watched = new WeakSet<Node>();
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') look(target as Element);
      for (const node of addedNodes) if (node instanceof Element) search(node);
    }
  });

  function observe(root: Document | ShadowRoot): void {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ['data-ht'] });
    for (const element of root.querySelectorAll('*')) look(element);
  }

  function look(element: Element): void {
    // A page may have thousands of elements, and no element of ours has a name without a hyphen.
    if (element.localName.includes('-') || element.hasAttribute('data-ht')) visit(element);
    if (element.shadowRoot) observe(element.shadowRoot);
  }

  function search(subtree: Element): void {
    look(subtree);
    for (const element of subtree.querySelectorAll('*')) look(element);
  }

  observe(document);
  // No observer sees a shadow root being attached to an element that stands already: look once more when all is loaded.
  addEventListener('load', () => { search(document.documentElement); });
}
