/** Finds texts of ours that are no longer whole: a figure without its limit or its source. */
import { languageNamed } from '@ht-widgets/core/language.js';
import { factHtml, figureText, statementsOf, type Statement } from '@ht-widgets/core/statement.js';
import { fallbacks } from '../../snippet/fallbacks.js';
import { attributeOf, descendantsOf, hasClass, type Element } from '../../snippet/tree.js';
import { datasets, sliceOf, type Language } from '../ledger.js';
import { again } from './again.js';
import { contentOf, expectedOf } from './expected.js';
import { findingAt, type Finding } from './finding.js';
import { isParagraph, textIn, type Page, type Widget } from './page.js';

/** Hosts add and drop white space between words and tags. */
const squeezed = (text: string): string => text.replace(/[\s\u00ad\u200b]/g, '');

/** The parts of a fallback that are gone. A text that the author wrote has none of ours. */
export function missingIn(widget: Widget): Finding[] {
  const { element, tag } = widget;
  const printed = descendantsOf(element).find((one) => hasClass(one, 'ht-fallback'));
  const language = languageNamed((printed && attributeOf(printed, 'lang')) ?? '');
  const expected = expectedOf({ ...widget, language: language ?? widget.language });
  const text = squeezed(textIn(element));
  const isIn = (paragraph: string) => text.includes(squeezed(paragraph));
  const isOurs = expected?.paragraphs.some((one) => one.length > 25 && isIn(one));
  const missing = expected?.essentials.filter((one) => !isIn(one)) ?? [];
  return isOurs && missing.length > 0
    ? [lacking(element, `the text in ${tag}`, missing, again(widget))]
    : [];
}

/** A figure as plain text, whose limit or source is not on the page. */
export function missingOutside({ elements, isInWidget }: Page): Finding[] {
  const paragraphs = elements.filter((one) => isParagraph(one) && !isInWidget(one));
  const texts = paragraphs.map((one) => squeezed(textIn(one)));
  const all = texts.join('\n');
  return datasets().flatMap(({ dataset, language }) => {
    const slice = sliceOf(dataset, language);
    return Object.keys(slice.facts).flatMap((fact) => {
      const [statement] = statementsOf([fact], slice, language);
      const element = paragraphs[statement ? placeOf(statement, texts) : -1];
      if (!statement || !element) return [];
      const missingOf = (lines: string[]) =>
        contentOf(lines.join('\n')).essentials.filter((one) => !all.includes(squeezed(one)));
      // In a list a fact has a shorter limit.
      if (missingOf(factHtml(statement)).length === 0) return [];
      const missing = missingOf(fallbacks.stat.lines(dataset, { fact }, language));
      return missing.length > 0
        ? [lacking(element, JSON.stringify(textIn(element)), missing, staticCure(fact, language))]
        : [];
    });
  });
}

/** The paragraph that says a figure as the static form does: in the whole paragraph. */
function placeOf({ figure, label }: Statement, texts: readonly string[]): number {
  if (!figure) return -1;
  // A sentence begins with a capital letter, also one that begins with "about 16%".
  const said = squeezed(`${figureText(figure)} ${label}`).toLowerCase();
  return texts.findIndex((text) => text.toLowerCase().replace(/\.$/, '') === said);
}

function staticCure(fact: string, language: Language): string {
  const lang = language === 'en' ? '' : ` --lang ${language}`;
  return (
    `Print it again with "npx ht-widgets snippet --widget stat --fact ${fact} --form static` +
    `${lang}", and paste it whole.`
  );
}

function lacking(element: Element, what: string, missing: readonly string[], cure: string) {
  const [first = '', ...others] = missing;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return findingAt(
    element,
    'text-missing',
    `${what} does not say ${JSON.stringify(first)}${more}; expected the whole text. An editor ` +
      'has cut it, or the command prints a newer one.',
    cure,
  );
}
