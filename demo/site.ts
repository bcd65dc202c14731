/** What a script adds to every page of the site: buttons that copy. */
import { copy } from '@ht-widgets/core/copy.js';

/** Guides have this address, because no host is known when they are written. */
const placeholder = 'https://your-site.example/ht-widgets/';

/** The site's own copy of the files, next to this script. Of a disk, nothing can be loaded. */
const own = new URL('files/', (document.currentScript as HTMLScriptElement).src).href;

addEventListener('DOMContentLoaded', () => {
  if (own.startsWith('http'))
    for (const code of document.querySelectorAll('main :is(pre, td) code'))
      if (code.textContent.includes(placeholder))
        code.textContent = code.textContent.replaceAll(placeholder, own);
  for (const block of document.querySelectorAll<HTMLElement>('.snippet')) prepare(block);
});

/** Shows the button of a block, and makes it copy. */
function prepare(block: HTMLElement): void {
  const code = block.querySelector('code');
  const button = block.querySelector('button');
  const status = block.querySelector('[role=status]');
  if (!code || !button || !status) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    void copy(code.textContent, code).then((copied) => {
      status.textContent = button.dataset[copied ? 'copied' : 'selected'] ?? '';
      const details = code.closest('details');
      if (copied || !details) return;
      details.open = true;
      getSelection()?.selectAllChildren(code);
    });
  });
}
