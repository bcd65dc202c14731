import { adopt, skipLinkStyles } from './ht-quick-exit.styles.js';

export interface SkipLink {
  update: (label: string, destination: string) => void;
  remove: () => void;
}

/**
 * Puts a link first in `<body>`, which the Tab key reaches first and which shows only while it has
 * focus. It is marked as a secondary link of the page, so it leaves as the exit does.
 */
export function prependSkipLink(): SkipLink {
  const host = document.createElement('div');
  const link = document.createElement('a');
  link.rel = 'noreferrer nofollow';
  link.dataset['htExit'] = '';
  const root = host.attachShadow({ mode: 'open' });
  adopt(root, skipLinkStyles);
  root.append(link);
  document.body.prepend(host);
  return {
    update(label, destination) {
      link.textContent = label;
      link.href = destination;
    },
    remove: () => host.remove(),
  };
}
