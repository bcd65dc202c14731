/** Checks the links of exits, which are all that a visitor has where no script runs. */
import { isPersonal, safeAddress, usualDestination } from '@ht-widgets/quick-exit/destination.js';
import { attributeOf, descendantsOf, type Element } from '../../snippet/tree.js';
import { again } from './again.js';
import { findingAt, type Finding } from './finding.js';
import { textIn, type Page, type Widget } from './page.js';

export function exitFindings({ elements, widgets }: Page): Finding[] {
  const exits = widgets.filter(({ name }) => name === 'quick-exit');
  const marked = elements.filter((one) => attributeOf(one, 'data-ht-exit') !== undefined);
  return [
    ...exits.flatMap(insideOf),
    ...marked.flatMap(linkFindings),
    ...(exits.length === 0 ? marked.slice(0, 1).map(alone) : []),
  ];
}

function insideOf(exit: Widget): Finding[] {
  const { element, tag, attributes } = exit;
  const link = descendantsOf(element).find(({ tagName }) => tagName === 'a');
  const own = attributes['href'];
  const leads = own === undefined ? [] : destinationFindings(element, own);
  if (link) return [...leads, ...linkFindings(link)];
  // Without text either, another finding says so.
  if (textIn(element) === '') return leads;
  return [
    ...leads,
    findingAt(
      element,
      'exit-link',
      `${tag} has lost its link, so it does nothing where the script does not run; expected a ` +
        'link inside.',
      `${again(exit)} Until then, take it out: a visitor may rely on it.`,
    ),
  ];
}

const cure =
  `Write the link as the command prints it: <a href="${usualDestination}" ` +
  'rel="noreferrer nofollow" target="_self">';

/** A browser follows it as it is where no script runs. */
function linkFindings(link: Element): Finding[] {
  const target = attributeOf(link, 'target') ?? '_self';
  const rel = attributeOf(link, 'rel') ?? '';
  const found = (message: string) => findingAt(link, 'exit-link', message, cure);
  return [
    ...destinationFindings(link, attributeOf(link, 'href') ?? ''),
    ...(target.toLowerCase() === '_self'
      ? []
      : [
          found(
            `the link of the exit has target="${target}": where no script runs, it opens ` +
              'a new tab, and your page stays open; expected target="_self".',
          ),
        ]),
    ...(/\bnoreferrer\b/i.test(rel)
      ? []
      : [
          found(
            'the link of the exit has lost rel="noreferrer": where the script does not run, the ' +
              'next site may learn the address of yours; expected rel="noreferrer nofollow".',
          ),
        ]),
  ];
}

function destinationFindings(element: Element, href: string): Finding[] {
  const address = safeAddress(href);
  const found = (message: string) => [findingAt(element, 'exit-link', message, cure)];
  if (address === undefined)
    return found(
      `the exit leads to ${JSON.stringify(href)}; expected an address that begins with https://`,
    );
  if (!isPersonal(address)) return [];
  return found(
    `the exit leads to ${href}, which may show what a person searched, bought or watched; ` +
      'expected a dull page that is the same for everybody.',
  );
}

function alone(link: Element): Finding {
  return findingAt(
    link,
    'exit-link',
    'this link is marked with data-ht-exit, and the page has no exit: so it hides nothing, Back ' +
      'shows the page again, and Shift does nothing; expected an exit elsewhere on the page.',
    'Paste what "npx ht-widgets snippet --widget quick-exit --form div" prints into the page. ' +
      'Where you cannot, do not write next to the link that Shift leaves the page.',
  );
}
