/** Interface words of `<ht-stat>`. */
export const strings = {
  outOf: 'Out of',
  limit: 'Limit',
  ofEvery100: 'of every 100',
  marks: (figure: string) => `${figure} of 100 marks filled`,
  correctedFrom: (printed: string) => `the article prints “${printed}”`,
  to: 'to',
};
