/** How long a browser may take to begin reading the file, in ms. */
const longestWait = 60_000;

/**
 * Whether this page may save files. A sandbox forbids it without `allow-downloads`. The attribute
 * is readable in a frame of the same origin; elsewhere the origin "null" shows a sandbox.
 */
export function canDownload(): boolean {
  try {
    const sandbox = globalThis.frameElement?.getAttribute('sandbox');
    if (typeof sandbox === 'string') return sandbox.split(/\s+/).includes('allow-downloads');
  } catch {
    // The page around the frame has another origin.
  }
  return globalThis.origin !== 'null';
}

/** Saves `content` as a file, by a link to a blob: no Content Security Policy forbids that. */
export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, longestWait);
}
