import { adopt, skipLinkStyles } from './ht-quick-exit.styles.js';

export interface SkipLink {
  update: (label: string, destination: string) => void;
  remove: () => void;
}

/**
 * Puts a link before everything else in `<body>`, seen only while it has the focus: the first thing that the Tab key
 * reaches. Marked as a page marks a second link of its own, it leaves as the exit does.
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
    remove() {
      host.remove();
    },
  };
}
