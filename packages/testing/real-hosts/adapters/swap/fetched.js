/** The content of a page, as a library that morphs gets it. */
export async function fetched(address) {
  const page = await (await fetch(address)).text();
  return new DOMParser().parseFromString(page, 'text/html').querySelector('#content');
}

export const content = () => document.querySelector('#content');

/** Presses a link, which the library follows. */
export function press(address, attributes = {}) {
  const link = document.createElement('a');
  link.href = address;
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  document.body.append(link);
  return link;
}
