/** What every page here shows, so that one test reads them all. */
export const first = { fact: 'nhth-mo-sex-share-2021', sentence: 'The sentence of the share.' };
export const second = { fact: 'mo-population-2020', sentence: 'The sentence of the population.' };
