/** Checks what is inside a widget: its fallback, whole and alone. */
import {
  attributeOf,
  childrenOf,
  descendantsOf,
  hasClass,
  isElement,
  type Element,
  type Node,
} from '../../snippet/tree.js';
import { again } from './again.js';
import { expectedOf, type Phone } from './expected.js';
import { advice, findingAt, type Finding } from './finding.js';
import { missingIn } from './missing.js';
import { isParagraph, textIn, visibleOf, type Page, type Widget } from './page.js';

export function contentFindings(page: Page): Finding[] {
  const outside = textOutside(page);
  return page.widgets.flatMap((widget) => [
    ...swallowedBy(widget, page),
    ...(fallbackFinding(widget, outside) ?? [...phoneFindings(widget), ...missingIn(widget)]),
  ]);
}

/** What no fallback contains: the rest of a page. */
const restOfPage = ['main', 'nav', 'header', 'footer', 'form', 'h1', 'iframe'];

/** Content after a widget that has become its content. */
function swallowedBy(widget: Widget, page: Page): Finding[] {
  const foreign = foreignIn(widget, page);
  if (foreign === undefined) return [];
  const what = isElement(foreign) ? `<${foreign.tagName}>` : JSON.stringify(excerpt(foreign));
  const line = foreign.sourceCodeLocation?.startLine;
  const where = line === undefined ? '' : ` in line ${line}`;
  return [
    findingAt(
      widget.element,
      'swallowed',
      `${widget.tag} contains ${what}${where}, which is not part of it; expected its fallback ` +
        `alone. ${reasonOf(widget, page)}`,
      `${again(widget)} Keep the <div> around it: that ends what the site has left open. ` +
        'A text of your own inside a widget takes slot="note".',
    ),
  ];
}

function excerpt(node: Node): string {
  const text = textIn(node);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function reasonOf({ element, tag }: Widget, { html }: Page): string {
  const { startTag, endTag } = element.sourceCodeLocation ?? {};
  if (startTag && html.slice(startTag.startOffset, startTag.endOffset).endsWith('/>'))
    return 'HTML ignores the "/" at the end of its tag, so the tag is never closed.';
  if (endTag) return 'A widget may hide what is inside it.';
  const name = /^<([\w-]+)/.exec(tag)?.[1] ?? '';
  return `The site dropped </${name}>, or the end of a paragraph before it.`;
}

/** The first node in a widget that belongs to the page around it. */
function foreignIn(widget: Widget, page: Page): Node | undefined {
  const { element } = widget;
  const isRest = (one: Element) => restOfPage.includes(one.tagName) || page.isWidget(one);
  const all = descendantsOf(element);
  return all.find(isRest) ?? afterEndTag(widget, all, page) ?? besideFallback(widget, all);
}

/** What comes after an end tag that the browser has ignored. */
function afterEndTag(
  { element, form }: Widget,
  all: readonly Element[],
  { html }: Page,
): Node | undefined {
  const { startTag, endTag } = element.sourceCodeLocation ?? {};
  if (!startTag || endTag) return undefined;
  if (html.slice(startTag.startOffset, startTag.endOffset).endsWith('/>'))
    return visibleOf(element)[0];
  if (form === 'div') return undefined;
  const end = html.toLowerCase().indexOf(`</${element.tagName}`, startTag.endOffset);
  const nodes = [element, ...all].flatMap(visibleOf);
  return end === -1
    ? undefined
    : nodes.find((node) => (node.sourceCodeLocation?.startOffset ?? 0) > end);
}

/** What is next to a fallback; or where none is marked, what a widget without an end also has. */
function besideFallback(widget: Widget, all: readonly Element[]): Node | undefined {
  const { element } = widget;
  const marked = all.find((one) => hasClass(one, 'ht-fallback'));
  if (marked) {
    const isOurs = (node: Node) =>
      isElement(node) &&
      (node === marked ||
        descendantsOf(node).includes(marked) ||
        attributeOf(node, 'slot') !== undefined ||
        textIn(node) === '');
    return visibleOf(element).find((node) => !isOurs(node));
  }
  const expected = expectedOf(widget);
  if (element.sourceCodeLocation?.endTag || !expected) return undefined;
  const known = expected.paragraphs.join(' ');
  return childrenOf(element).find((child) => {
    const [first] = [child, ...descendantsOf(child)].filter(isParagraph).map(textIn);
    return textIn(child) !== '' && !known.includes(first ?? textIn(child));
  });
}

/** The text of the page without that of its widgets. */
function textOutside({ elements, isInWidget }: Page): string {
  const paragraphs = elements.filter((one) => isParagraph(one) && !isInWidget(one));
  return paragraphs.map(textIn).join('\n');
}

/** A fallback that is not where it belongs; undefined where it is. */
function fallbackFinding(widget: Widget, outside: string): Finding[] | undefined {
  const { element, tag } = widget;
  const text = textIn(element);
  const { paragraphs = [] } = expectedOf(widget) ?? {};
  // Shorter texts may be the page's own.
  const displaced = paragraphs.filter((one) => one.length > 25 && !text.includes(one));
  const twin = displaced.find((one) => outside.includes(one));
  if (twin !== undefined && (text === '' || displaced.length > 1))
    return [
      findingAt(
        element,
        'doubled',
        `the fallback of ${tag} is next to it, so readers see the text twice; expected it ` +
          'inside. The site made a paragraph around the tag, and a paragraph cannot contain one.',
        `${again(widget)} Put an empty line before and after it. ${advice.otherForm}`,
      ),
    ];
  if (text !== '') return undefined;
  return [
    findingAt(
      element,
      'no-fallback',
      `${tag} is empty, so nothing shows where no script runs; expected its text inside.`,
      again(widget),
    ),
  ];
}

/** Phone links that became text, and numbers that are gone. */
function phoneFindings(widget: Widget): Finding[] {
  const { element, tag } = widget;
  const text = textIn(element);
  const links = descendantsOf(element).map((one) => attributeOf(one, 'href')?.replace(/\s/g, ''));
  const lost = (expectedOf(widget)?.phones ?? []).filter(({ href }) => !links.includes(href));
  const missing = lost.filter(({ digits }) => !text.includes(digits));
  const unlinked = lost.filter(({ digits }) => text.includes(digits));
  return [
    ...(missing.length === 0 ? [] : [numbersMissing(element, tag, missing, again(widget))]),
    ...(unlinked.length === 0 ? [] : [linksLost(element, tag, unlinked, withScript)]),
  ];
}

const withScript = 'the numbers are text, and the script makes links of them where it runs.';

export function numbersMissing(
  element: Element,
  what: string,
  phones: readonly Phone[],
  cure: string,
): Finding {
  return findingAt(
    element,
    'number-missing',
    `${what} does not say ${listed(phones)}, so a visitor without the script cannot call; ` +
      'expected each number as text.',
    `${cure} Until then, write 911 and the number of the hotline on the page as text.`,
  );
}

/** `otherwise`: why it may stay where the site goes on doing it. */
export function linksLost(
  element: Element,
  what: string,
  phones: readonly Phone[],
  otherwise: string,
): Finding {
  const schemes = [...new Set(phones.map(({ href }) => href.replace(/:.*/, ':')))].join(' and ');
  return findingAt(
    element,
    'phone-link',
    `${listed(phones)} in ${what} cannot be tapped; expected links that begin with ${schemes}. ` +
      'The site removed them.',
    `Allow ${schemes} addresses in the filter of the site. Where you cannot, leave it: ` +
      otherwise,
  );
}

function listed(phones: readonly Phone[]): string {
  return [...new Set(phones.map(({ digits }) => digits))].join(', ');
}
