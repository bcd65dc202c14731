import { warn } from '@ht-widgets/core/mode.js';
import { isPersonal, safeAddress, usualDestination } from './destination.js';

/** A label is read over a shoulder. */
const telling = /traffick|trata\b|victim|víctima|abus|violen|hotline|help|ayuda|\d{3}/i;

/** The development build's look at how an exit was written into its page. */
export function warnAboutExit(exit: HTMLElement, link: Element | null): void {
  const asked = exit.getAttribute('href');
  const own = link?.getAttribute('href') ?? null;
  const used = safeAddress(asked) ?? safeAddress(own) ?? usualDestination;
  if (asked !== null && safeAddress(asked) === undefined)
    warn(
      exit,
      `href="${asked}" is no address that it can leave for, which begins with https://. It leaves for ${used}.`,
    );
  if (!link)
    warn(
      exit,
      'has no link inside: where the script does not run, there is no exit. Put <a href="https://…" rel="noreferrer nofollow">Exit now</a> inside the tag.',
    );
  else if (safeAddress(own) === undefined)
    warn(
      exit,
      `has a link to "${own ?? ''}", which works for nobody whose script does not run. Give an address that begins with https://.`,
    );
  if (link && telling.test(link.textContent))
    warn(
      exit,
      `is called "${link.textContent.trim()}". Whoever looks at the screen reads that: say no more than "Exit now".`,
    );
  if (isPersonal(used))
    warn(
      exit,
      `leaves for ${used}, which may show what somebody searched, bought or watched. Choose a dull page that is the same for everybody.`,
    );
  const placement = exit.getAttribute('placement');
  if (placement !== null && !['top', 'bottom', 'inline'].includes(placement))
    warn(exit, `placement="${placement}" is not one of top, bottom, inline: it stays at the top.`);
  if (exit.dataset['htDrawn'] === 'none')
    warn(exit, 'is not shown in a frame: it could not take the page around the frame away.');
}
