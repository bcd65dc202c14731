import type { Example } from '@ht-widgets/core/statement.js';

export const examples: Readonly<Record<string, Example>> = {
  list: { attributes: {} },
  cards: { attributes: { display: 'cards' } },
  details: { attributes: { display: 'details' } },
  subset: { attributes: { factors: 'domestic-violence poverty' } },
  'heading-level': { attributes: { display: 'cards', 'heading-level': '3' } },
};
