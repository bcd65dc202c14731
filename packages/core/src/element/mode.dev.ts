/** true in the development build (`dist/dev/`). */
export const DEV = true as boolean;

const warned = new WeakMap<Element, Set<string>>();

/** Warns the page's author of a mistake, once per element. */
export function warn(element: Element, message: string): void {
  const messages = warned.get(element) ?? new Set();
  if (messages.has(message)) return;
  warned.set(element, messages.add(message));
  console.warn(`<${element.localName}> ${message}`, element);
}
