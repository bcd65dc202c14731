import type { Example } from '@ht-widgets/core/statement.js';

export const examples: Readonly<Record<string, Example>> = {
  five: { attributes: {} },
  subset: { attributes: { areas: 'restoration victim-identification' } },
  'heading-level': { attributes: { 'heading-level': '3' } },
};
