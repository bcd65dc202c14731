/**
 * Copies `text` to the clipboard. If the browser refuses (no permission, an insecure page), selects
 * the content of `shown` for the reader to copy. Returns whether it was copied.
 */
export async function copy(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Firefox selects nothing of what a page's `user-select: none` holds.
    shown.style.userSelect = 'text';
    // In every engine, setBaseAndExtent of the document's selection works in open shadow roots.
    shown.ownerDocument.getSelection()?.setBaseAndExtent(shown, 0, shown, shown.childNodes.length);
    return false;
  }
}
