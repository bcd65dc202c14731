/** Checks the frames of a page. */
import { widgetNamed, widgets } from '../../names.js';
import { fallbacks } from '../../snippet/fallbacks.js';
import { attributeOf } from '../../snippet/tree.js';
import { didYouMean } from '../nearest.js';
import { missouri } from '../ledger.js';
import { idFindings } from './attributes.js';
import { contentOf } from './expected.js';
import { findingAt, type Finding } from './finding.js';
import { textIn, unquoted, type Frame, type Page } from './page.js';

/** `hasScript`: whether the page has the script that makes frames as high as their content. */
export function frameFindings(page: Page, hasScript: boolean): Finding[] {
  return [...page.frames.flatMap((frame) => oneFrame(frame, hasScript)), ...withoutNumbers(page)];
}

/** A frame that does not load shows nothing, so the page must say the numbers itself. */
function withoutNumbers({ frames, elements }: Page): Finding[] {
  const banner = frames.find(({ address }) => /[?&;]widget=(ht-)?hotline-banner\b/.test(address));
  const [root] = elements;
  if (!banner || !root) return [];
  const text = textIn(root).replace(/\D/g, '');
  const { phones } = contentOf(fallbacks['hotline-banner'].lines(missouri, {}, 'en').join(''));
  const missing = phones
    .filter(({ href }) => href === 'tel:911' || href.startsWith('tel:+'))
    .filter(({ href }) => !text.includes(href.replace(/\D/g, '').slice(-10)))
    .map(({ digits }) => digits);
  if (missing.length === 0) return [];
  return [
    findingAt(
      banner.element,
      'frame-alone',
      `the page does not say ${missing.join(' and ')} outside of the frame, and a frame that ` +
        'does not load shows nothing; expected each number as text next to it.',
      `Write above the frame: ${phones.map(({ digits }) => digits).join(', ')}, and what they ` +
        'are for. "npx ht-widgets snippet --widget hotline-banner --form static" prints the text.',
    ),
  ];
}

function oneFrame({ element, address }: Frame, hasScript: boolean): Finding[] {
  // Older copies do not read these; nor do some that pass the address on.
  const plain = address.replace(/&(amp|#0?38);/g, '&');
  const query = new URLSearchParams(/\?([^#]*)/.exec(plain)?.[1] ?? '');
  const entity = /&(amp|#0?38);/.exec(address)?.[0];
  const named = widgetNamed(unquoted(query.get('widget') ?? ''));
  const found: Finding[] = [];
  const add = (kind: Finding['kind'], message: string, cure: string) =>
    found.push(findingAt(element, kind, message, cure));
  const cure = 'Copy the address that "npx ht-widgets snippet --form address" prints.';
  if (entity !== undefined)
    add('entity', `the address of the frame has ${entity} between its parts; expected &.`, cure);
  if (/[“”‘’]/.test([...query.values()].join('')))
    add(
      'quotation-mark',
      'the address of the frame has curly quotation marks; expected none.',
      cure,
    );
  const framed = widgets.filter((name) => name !== 'quick-exit');
  if (!framed.includes(named))
    add(
      'unknown-tag',
      `the frame shows widget=${JSON.stringify(named)}; expected one of ${framed.join(', ')}` +
        (didYouMean(named, framed) || '.'),
      cure,
    );
  if (query.get('src') === null)
    for (const [name, value] of query)
      for (const [message, advised] of idFindings(name, unquoted(value)))
        add('unknown-id', message, advised);
  if (attributeOf(element, 'height') && !hasScript)
    add(
      'frame-height',
      `the frame has a fixed height, and no script that sets it. Where the widget is higher, its ` +
        'limit and its source are out of sight; expected ht-frame.js on the page.',
      'Add <script src="…/ht-frame.js" async></script> once, from the folder of ht-widgets.js. ' +
        'Where the site takes no script, look at the page on a phone, and make the frame so high ' +
        'that nothing in it scrolls.',
    );
  return found;
}
