/**
 * A drawn figure, with its table.
 *
 * @tag ht-chart
 */
export class HtChart extends HTMLElement {}
