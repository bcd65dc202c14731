/**
 * Who responds to trafficking in Missouri.
 *
 * @tag ht-response-list
 */
export class HtResponseList extends HTMLElement {}
