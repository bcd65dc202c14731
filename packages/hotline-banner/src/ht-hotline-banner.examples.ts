import type { Example } from '@ht-widgets/core/statement.js';

export const examples: Readonly<Record<string, Example>> = {
  banner: { attributes: {} },
  child: { attributes: { about: 'child' } },
  top: { attributes: { placement: 'top' } },
  bottom: { attributes: { placement: 'bottom' } },
  'chosen-contacts': { attributes: { contacts: '911 nhth-call ndvh-call ndvh-text hsi-tip' } },
  'heading-level': { attributes: { 'heading-level': '2' } },
};
