/**
 * A way to leave a page quickly.
 *
 * @tag ht-quick-exit
 */
export class HtQuickExit extends HTMLElement {}
