/**
 * Whether a sandbox may block links. The attribute is readable in a frame of the same site.
 * Elsewhere the origin "null" shows a sandbox, except at the top: pages from disk have it too.
 */
export function sandboxed(): boolean {
  const sandbox = frameElement?.getAttribute('sandbox');
  return (
    (self !== top && origin === 'null') || (sandbox != null && !/allow-(popups|top-)/.test(sandbox))
  );
}
