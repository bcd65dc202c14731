import type { Example } from '@ht-widgets/core/statement.js';

export const examples: Readonly<Record<string, Example>> = {
  full: { attributes: {} },
  short: { attributes: { display: 'short' } },
  heading: { attributes: { 'heading-level': '3' } },
};
