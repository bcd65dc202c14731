import { warn } from '@ht-widgets/core/mode.js';
import { isPersonal, safeAddress, usualDestination } from './leave/destination.js';
import { placements } from './placement.js';

/** Words that a label must not have: someone may read it over a shoulder. */
const topic = /traffick|trata\b|victim|víctima|abus|violen|hotline|help|ayuda|\d{3}/i;

/** In the development build, warns about faults in how a page uses an exit. */
export function warnAboutExit(
  exit: HTMLElement,
  link: Element | null,
  others: readonly Element[],
): void {
  const attribute = exit.getAttribute('href');
  const own = link?.getAttribute('href') ?? null;
  const used = safeAddress(attribute) ?? safeAddress(own) ?? usualDestination;
  const placement = exit.getAttribute('placement');
  const expected = 'Give an address that begins with https://.';
  const warnings = [
    attribute !== null &&
      safeAddress(attribute) === undefined &&
      `href="${attribute}" is not an address that it can leave for: it leaves for ${used}. ` +
        expected,
    others[0] &&
      `has <${others[0].localName}> inside, which is shown outside the exit. Is </ht-quick-exit> ` +
        'missing? In HTML, <ht-quick-exit /> does not end the element.',
    !link &&
      'has no link inside: without the script, there is no exit. ' +
        'Put <a href="https://…" rel="noreferrer nofollow">Exit now</a> inside the tag.',
    link &&
      safeAddress(own) === undefined &&
      `has a link to "${own ?? ''}", which does not leave the site without the script. ${expected}`,
    link &&
      topic.test(link.textContent) &&
      `is called "${link.textContent.trim()}". Anyone who sees the screen can read that: ` +
        'write only "Exit now".',
    isPersonal(used) &&
      `leaves for ${used}, which may show what the visitor searched, bought or watched. ` +
        'Choose a plain page that is the same for everyone.',
    placement !== null &&
      !(placements as readonly string[]).includes(placement) &&
      `placement="${placement}" is not one of ${placements.join(', ')}: it stays at the top.`,
    exit.dataset['htDrawn'] === 'none' &&
      'is not shown in a frame: it could not hide the page around the frame.',
  ];
  for (const warning of warnings) if (warning) warn(exit, warning);
}
