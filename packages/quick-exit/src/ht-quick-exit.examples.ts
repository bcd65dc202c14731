import type { Example } from '@ht-widgets/core/statement.js';

export const examples: Readonly<Record<string, Example>> = {
  top: { attributes: {} },
  bottom: { attributes: { placement: 'bottom' } },
  inline: { attributes: { placement: 'inline' } },
  skipLink: { attributes: { 'skip-link': '' } },
  spanish: { attributes: { lang: 'es' } },
};
