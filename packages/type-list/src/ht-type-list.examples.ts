import type { Example } from '@ht-widgets/core/statement.js';

export const examples: Readonly<Record<string, Example>> = {
  both: { attributes: {} },
  labor: { attributes: { types: 'labor-trafficking' } },
  'heading-level': { attributes: { 'heading-level': '3' } },
};
