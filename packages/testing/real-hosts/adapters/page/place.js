/** An empty element of the page, for an editor. */
export function place(tag = 'div') {
  const element = document.createElement(tag);
  document.body.append(element);
  return element;
}
