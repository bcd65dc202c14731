import type { Example } from '@ht-widgets/core/statement.js';

export const examples: Readonly<Record<string, Example>> = {
  types: { attributes: { chart: 'mo-types-2021' } },
  venues: { attributes: { chart: 'mo-venues-2021' } },
  missouri: { attributes: { chart: 'mo-by-year' } },
  country: { attributes: { chart: 'us-by-year' } },
  providers: { attributes: { chart: 'provider-types-2019' } },
  prosecutions: { attributes: { chart: 'federal-prosecutions' } },
  table: { attributes: { chart: 'mo-types-2021', display: 'table' } },
  heading: { attributes: { chart: 'mo-by-year', 'heading-level': '3' } },
};
