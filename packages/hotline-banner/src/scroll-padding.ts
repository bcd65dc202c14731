import { sticks } from './sticking.js';

/** First in the page: only what takes no space is before it. An exit may be anywhere. */
const first =
  'body>:not(:dir(rtl),:not(ht-quick-exit,[data-ht-skip],a,script,noscript,style,link)~*)';

/**
 * Reserves scroll padding for a banner at an edge, so that it does not cover what gets focus (WCAG
 * 2.2, 2.4.11). It adds to the exit's, and the page's own `scroll-padding` wins. A banner that is
 * first in the page has the exit in its first row. Each banner has its own style sheet. Calls
 * `giveUp` if the banner cannot stay at the edge. Returns how to measure again, and how to release
 * the space.
 */
export function reserveSpace(
  banner: HTMLElement,
  edge: 'top' | 'bottom',
  giveUp: () => void,
): [measure: () => void, release: () => void] {
  // Another document, such as a page builder's canvas, cannot adopt a sheet of this window.
  if (banner.ownerDocument !== document) return [() => {}, () => {}];
  const sheet = new CSSStyleSheet();
  // Once only: shown whole, it may make a box scroll, and would change to and fro.
  let stays: boolean | undefined;
  let frame = 0;
  const measure = (): void => {
    const sticky =
      getComputedStyle(banner).position === 'sticky' && (stays ??= sticks(banner)) !== false;
    const exit = `var(--_exit-${edge},0px)`;
    const row =
      edge === 'top' &&
      stays !== false &&
      banner.matches(first) &&
      banner.shadowRoot?.querySelector<HTMLElement>('.danger .way');
    let rule = row ? '--_shared-top:0px;--_bar-end:var(--_exit-end-top,0px);' : '';
    // In one row the exit is as high as the bar.
    if (row && row.offsetHeight === row.closest<HTMLElement>('.line')?.offsetHeight)
      rule += `--_row-top:${row.offsetHeight}px;`;
    if (sticky)
      rule +=
        `--_banner-${edge}:calc(${banner.offsetHeight}px - ${row ? exit : '0px'});` +
        `scroll-padding-${edge}:calc(var(--_banner-${edge}) + ${exit})`;
    sheet.replaceSync(`:where(:root){${rule}}`);
  };
  // In the next frame: a change of a size here would be an error of the page.
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      measure();
      if (stays === false) giveUp();
    });
  });
  observer.observe(banner);
  observer.observe(document.documentElement);
  // In a window that is too low the banner is not sticky, although its size is the same.
  addEventListener('resize', measure);
  document.adoptedStyleSheets.push(sheet);
  return [
    measure,
    () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      removeEventListener('resize', measure);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    },
  ];
}
