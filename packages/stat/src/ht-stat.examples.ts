import type { Example } from '@ht-widgets/core/statement.js';

export const examples: Readonly<Record<string, Example>> = {
  card: { attributes: { fact: 'nhth-mo-sex-share-2021' } },
  lead: { attributes: { fact: 'nhth-mo-cases-2024', display: 'lead' } },
  inline: {
    attributes: { fact: 'nhth-mo-cases-2024', display: 'inline' },
    around: [
      '<p>Nobody can count what stays hidden. What is counted is help that was asked for: ',
      '.</p>',
    ],
  },
  hundred: { attributes: { fact: 'nhth-mo-labor-share-2021', display: 'hundred' } },
  'hundred-decimals': { attributes: { fact: 'mo-poverty-rate-2021', display: 'hundred' } },
  'hundred-range': { attributes: { fact: 'mo-victims-female-share', display: 'hundred' } },
  'hundred-qualified': { attributes: { fact: 'us-men-bought-sex-lifetime', display: 'hundred' } },
  'hundred-refused-for-a-count': { attributes: { fact: 'nhth-mo-cases-2021', display: 'hundred' } },
  'hundred-overlap': {
    attributes: {
      fact: 'nhth-mo-sex-share-2021',
      compare: 'nhth-mo-labor-share-2021',
      display: 'hundred',
    },
  },
  'hundred-compare': {
    attributes: {
      fact: 'nhth-mo-venue-pornography-2021',
      compare: 'nhth-mo-venue-hotel-2021',
      display: 'hundred',
    },
  },
  bar: { attributes: { fact: 'mo-poverty-rate-2021', display: 'bar' } },
  'bar-rank': { attributes: { fact: 'mo-population-rank-2020', display: 'bar' } },
  'bar-refused-for-a-contested-claim': {
    attributes: { fact: 'mo-minority-share', display: 'bar' },
  },
  'compare-shares': {
    attributes: { fact: 'mo-partner-violence-women', compare: 'mo-partner-violence-men' },
  },
  'compare-counts': { attributes: { fact: 'nhth-mo-cases-2021', compare: 'nhth-mo-cases-2024' } },
  secondhand: { attributes: { fact: 'nhth-us-cases-2024' } },
  checked: { attributes: { fact: 'nhth-mo-victims-2024' } },
  corrected: { attributes: { fact: 'mo-population-2020' } },
  contested: { attributes: { fact: 'mo-minority-share' } },
  attributed: { attributes: { fact: 'polaris-survivors-record' } },
  mean: { attributes: { fact: 'nhth-us-age-of-entry' } },
  list: { attributes: { fact: 'survivor-services' } },
  definition: { attributes: { fact: 'sex-trafficking-definition' } },
  law: { attributes: { fact: 'law-commercial-sex-act' } },
  statement: { attributes: { fact: 'metrics-incomplete' } },
  'inline-corrected': {
    attributes: { fact: 'mo-population-2020', display: 'inline' },
    around: ['<p>How many live here? ', '.</p>'],
  },
  'inline-contested': {
    attributes: { fact: 'nhth-mo-cases-per-capita-rank', display: 'inline' },
    around: ['<p>One often reads: ', '.</p>'],
  },
  'inline-law': {
    attributes: { fact: 'law-commercial-sex-act', display: 'inline' },
    around: ['<p>The law has words for it. ', '</p>'],
  },
  'inline-list': {
    attributes: { fact: 'tvpa-two-types', display: 'inline' },
    around: ['<p>There is more than one kind. ', '.</p>'],
  },
  'heading-level': { attributes: { fact: 'nhth-mo-labor-share-2021', 'heading-level': '3' } },
  note: {
    attributes: { fact: 'mo-poverty-rate-2021' },
    children: '<p slot="note">Our food pantry is open on Tuesdays and Fridays.</p>',
  },
  theme: { attributes: { fact: 'nhth-mo-sex-share-2021', theme: 'dark', display: 'hundred' } },
};
