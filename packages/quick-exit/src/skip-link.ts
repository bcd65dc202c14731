import { adopt, skipLinkStyles } from './ht-quick-exit.styles.js';

let link: HTMLAnchorElement | undefined;
let host: HTMLElement | undefined;

/**
 * Puts a link first in `<body>`, which the Tab key reaches first and which shows only while it has
 * focus. It is marked as a secondary link of the page, so it leaves as the exit does. A page has
 * one; a page that was saved with it has its element already.
 */
export function showSkipLink(label: string, destination: string): void {
  if (!host || !link) {
    link = document.createElement('a');
    link.rel = 'noreferrer nofollow';
    link.target = '_self';
    link.dataset['htExit'] = '';
    const saved = document.querySelector<HTMLElement>('body > [data-ht-skip]');
    host = saved ?? document.createElement('div');
    host.dataset['htSkip'] = '';
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    adopt(root, skipLinkStyles);
    root.replaceChildren(link);
    document.body.prepend(host);
  }
  link.textContent = label;
  link.href = destination;
}

export function removeSkipLink(): void {
  host?.remove();
  host = undefined;
}
