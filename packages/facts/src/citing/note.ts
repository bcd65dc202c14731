/**
 * Stands in the citations that the build works out for the sentence that carries the figure, its limit and its day. The
 * panel puts the sentence in its place, so that figures are written by one function only.
 */
export const notePlaceholder = 'HTNOTE';
