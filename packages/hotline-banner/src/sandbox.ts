/**
 * Whether a sandbox may block links. Only in a frame of the same site is the attribute readable.
 * Elsewhere the origin "null" shows a sandbox, except at the top, where a page from disk has it too.
 */
export function sandboxed(): boolean {
  const sandbox = frameElement?.getAttribute('sandbox');
  return (
    (self !== top && origin === 'null') || (sandbox != null && !/allow-(popups|top-)/.test(sandbox))
  );
}
