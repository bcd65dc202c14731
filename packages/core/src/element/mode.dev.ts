/** true in the development build (`dist/dev/`). */
export const DEV = true as boolean;

const said = new WeakMap<Element, Set<string>>();

/** Tells the page's author of a mistake, once per element. */
export function warn(element: Element, message: string): void {
  const messages = said.get(element) ?? new Set();
  if (messages.has(message)) return;
  said.set(element, messages.add(message));
  console.warn(`<${element.localName}> ${message}`, element);
}
