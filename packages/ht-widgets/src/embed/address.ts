/** What the address of the frame page says, in the forms in which platforms write it. */

/** `&` as HTML escapes it: platforms escape an address again, or take it from HTML as it is. */
const ampersand = /&(?:(?:amp|(?:#|%23)0*38|(?:#|%23)x0*26)(?:;|%3b))+/gi;

/**
 * The parameters. `&#038;` and the `#` of a colour move what follows them into the fragment; there
 * WordPress writes its secret, after another `#`.
 */
export function parametersOf({ search, hash }: Pick<URL, 'search' | 'hash'>): URLSearchParams {
  const [query] = `${search}${hash}`
    .replace(ampersand, '&')
    .replace(/([?&]accent=)#/i, '$1')
    .split('#');
  return new URLSearchParams(query);
}

/**
 * The folder of the script. The frame page is `embed/index.html` in it, and a server with clean
 * addresses shows that page at `embed/` or at `embed`.
 */
export function folderOf(address: string): URL {
  const folder = new URL(address);
  const before = /^(.*)\/embed(\/[^/]*)?$/.exec(folder.pathname)?.[1];
  if (before === undefined) return new URL('..', address);
  folder.pathname = `${before}/`;
  folder.search = folder.hash = '';
  return folder;
}
