/**
 * Whether a sandbox keeps links from doing anything: it hands nothing to other programs unless it allows pop-ups or
 * navigation of the top window. In a frame an origin that is nobody's is a sandbox's; the permissions of a frame can be read
 * in a page of the same site. A frame in another site's page tells nothing of them. At the top no sandbox holds back calls,
 * and a page that was opened from a disk has no origin either.
 */
export function sandboxed(): boolean {
  const sandbox = frameElement?.getAttribute('sandbox');
  return (
    (self !== top && origin === 'null') || (sandbox != null && !/allow-(popups|top-)/.test(sandbox))
  );
}
