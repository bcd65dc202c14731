import type { Example } from '@ht-widgets/core/statement.js';

export const examples: Readonly<Record<string, Example>> = {
  page: { attributes: {} },
  all: { attributes: { display: 'all' } },
};
