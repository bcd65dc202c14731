/** Checks the text outside of widgets: what is left of a snippet, or shows as code. */
import { chartsIn } from '@ht-widgets/facts/view.js';
import { fallbacks } from '../../snippet/fallbacks.js';
import {
  ancestorsOf,
  attributeOf,
  descendantsOf,
  hasClass,
  type Element,
} from '../../snippet/tree.js';
import { widgetNames } from '../../names.js';
import type { Dataset } from '../../../../facts/generated/types.js';
import { datasets, sliceOf, type Language } from '../ledger.js';
import { linksLost, numbersMissing } from './content.js';
import { missingOutside } from './missing.js';
import { contentOf } from './expected.js';
import { advice, findingAt, type Finding } from './finding.js';
import { isParagraph, textIn, type Page } from './page.js';

export function textFindings(page: Page): Finding[] {
  const outside = page.elements.filter((element) => !page.isInWidget(element));
  return [
    ...outside.filter((one) => hasClass(one, 'ht-fallback')).map(unwrapped),
    ...outside.flatMap(shownAsCode),
    ...outside.filter(isParagraph).filter(isMarkdown).slice(0, 1).map(shownAsMarkdown),
    ...missingOutside(page),
    ...datasets().flatMap(({ dataset, language }) =>
      staticBanner(outside.filter(isParagraph), dataset, language),
    ),
  ];
}

/** Whether a text of ours is on the page. */
export function saysOurs({ elements }: Page): boolean {
  const text = elements.filter(isParagraph).map(textIn).join('\n');
  const known = datasets().flatMap(({ dataset, language }) => [
    ...Object.values(sliceOf(dataset, language).facts).flatMap(({ caveat, label }) => [
      caveat,
      label,
    ]),
    ...chartsIn(dataset, language).map(({ title }) => title),
    ...widgetNames.flatMap(
      (name) => contentOf(fallbacks[name].lines(dataset, {}, language).join('')).paragraphs,
    ),
  ]);
  // Shorter texts may be the page's own.
  return known.some((words) => words.length > 25 && text.includes(words));
}

function unwrapped(element: Element): Finding {
  return findingAt(
    element,
    'unwrapped',
    'this text is in no widget, so no script draws it; expected a tag such as <ht-stat> or ' +
      '<div data-ht="stat"> around it. Some editors drop tags and keep their text.',
    '--form div is the same widget in a <div>. Where the site drops that too, keep the text.',
  );
}

/** Where code belongs. */
const code = ['pre', 'code', 'textarea', 'script', 'style', 'template', 'samp', 'kbd', 'title'];

/** A tag or an address that readers see as text. */
function shownAsCode(element: Element): Finding[] {
  if (code.includes(element.tagName)) return [];
  const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join(' ');
  const tag =
    /<(ht-(?:[a-z]+-)?[a-z]+|\w+[^<>]* (?:data-ht|class=.ht-)|script[^<>]*ht-widgets)/.exec(
      text,
    )?.[0];
  const isAddress = /\/embed\/(index\.html)?\?\S*widget=/.test(text) && !isLink(element);
  // Asked last, of the few that it matters for: a page may be nested deeply.
  if ((tag === undefined && !isAddress) || isInCode(element)) return [];
  if (tag !== undefined)
    return [
      findingAt(
        element,
        'code-shown',
        `readers see the code of the snippet, from ${JSON.stringify(tag)} on; expected the ` +
          'widget. The site took HTML for text.',
        `Paste it into a block for HTML or code. ${advice.otherForm}`,
      ),
    ];
  return [
    findingAt(
      element,
      'address-shown',
      'readers see the address of a frame; expected the frame.',
      'Paste the address where the menu of the site offers to embed one, or take --form iframe.',
    ),
  ];
}

/** Markdown that no engine has read: a phone link, or the figure of a fact in asterisks. */
function isMarkdown(element: Element): boolean {
  if (code.includes(element.tagName)) return false;
  const text = textIn(element);
  const bold = /^\*\*\S+\*\* (.{25,})/.exec(text)?.[1];
  const isLinked = /\]\((tel|sms):/.test(text);
  if ((!isLinked && bold === undefined) || isInCode(element)) return false;
  return isLinked || factLabels().some((label) => bold?.startsWith(label));
}

const factLabels = (): string[] =>
  datasets().flatMap(({ dataset, language }) =>
    Object.values(sliceOf(dataset, language).facts).map(({ label }) => label),
  );

function shownAsMarkdown(element: Element): Finding {
  return findingAt(
    element,
    'code-shown',
    `readers see the signs of Markdown in ${JSON.stringify(textIn(element).slice(0, 40))}; ` +
      'expected text with links. The site does not read Markdown here.',
    'Switch Markdown on where you paste, or paste what --form static prints as HTML.',
  );
}

function isInCode(element: Element): boolean {
  for (const { tagName } of ancestorsOf(element)) if (code.includes(tagName)) return true;
  return false;
}

function isLink({ tagName }: Element): boolean {
  return tagName === 'a';
}

/** The banner as text: its numbers are links, and all there. */
function staticBanner(paragraphs: readonly Element[], dataset: Dataset, language: Language) {
  if (!dataset.contacts || !dataset.help) return [];
  const texts = paragraphs.map(textIn);
  const contacts = (dataset.contacts ?? []).map(({ id }) => id).join(' ');
  const all = fallbacks['hotline-banner'].lines(dataset, { contacts }, language);
  const usual = contentOf(fallbacks['hotline-banner'].lines(dataset, {}, language).join(''));
  const questions = [{}, { about: 'child' }].map((about) =>
    fallbacks['hotline-banner'].title(dataset, about, language),
  );
  const unlinked = all.flatMap((line) => {
    const { paragraphs: said, phones } = contentOf(line);
    const element = paragraphs[texts.findIndex((text) => text === said[0])];
    if (!element) return [];
    const links = descendantsOf(element).map((one) => attributeOf(one, 'href')?.replace(/\s/g, ''));
    const gone = phones.filter(({ href }) => !links.includes(href));
    return gone.map((phone) => ({ phone, element }));
  });
  const [first] = unlinked;
  const phones = unlinked.map(({ phone }) => phone);
  const lost = first ? [linksLost(first.element, 'the text', phones, withoutScript)] : [];
  const question = paragraphs[texts.findIndex((text) => questions.includes(text))];
  if (!question) return lost;
  const missing = usual.phones.filter(({ digits }) => !texts.some((text) => text.includes(digits)));
  const whole = missing.length === usual.phones.length;
  // Some contacts may have been left out on purpose.
  return whole ? [...lost, numbersMissing(question, 'the banner', missing, advice.again)] : lost;
}

const withoutScript = 'readers can still see the numbers and type them.';
