/** The longest that a browser may take to begin reading what it saves. */
const patience = 60_000;

/**
 * Whether this page may save files. A frame's sandbox forbids it unless it says `allow-downloads`; nothing tells a page
 * of that but its own frame, where it may look at it, and otherwise that it has no origin.
 */
export function canDownload(): boolean {
  try {
    const sandbox = globalThis.frameElement?.getAttribute('sandbox');
    if (typeof sandbox === 'string') return sandbox.split(/\s+/).includes('allow-downloads');
  } catch {
    // The frame is of another origin.
  }
  return globalThis.origin !== 'null';
}

/** Saves `content` under a name. A link to a blob, which a Content Security Policy does not forbid. */
export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, patience);
}
