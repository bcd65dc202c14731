/**
 * Marks where the citation panel puts the sentence with figure, limit and day into the citations
 * that the build writes. So one function writes all figures.
 */
export const notePlaceholder = 'HTNOTE';
