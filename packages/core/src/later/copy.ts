/**
 * Puts `text` on the clipboard. Where the browser refuses (no permission, an insecure or sandboxed page) it selects what
 * `shown` displays instead, so that the reader can copy by hand. Returns whether it was copied.
 */
export async function copy(text: string, shown: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // getSelection of the document reaches into open shadow roots in every engine for setBaseAndExtent.
    shown.ownerDocument.getSelection()?.setBaseAndExtent(shown, 0, shown, shown.childNodes.length);
    return false;
  }
}
