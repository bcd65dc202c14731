/**
 * Sex trafficking and labor trafficking, in the law’s words and in plain ones.
 *
 * @tag ht-type-list
 */
export class HtTypeList extends HTMLElement {}
