import { warn } from '#mode';
import type { ReactiveElement } from '@lit/reactive-element';
import { languageNamed, nearestLang } from './language.js';

const usual = 'id class lang dir theme hidden slot part title role tabindex translate'.split(' ');

/** Warns of a word that `name` does not know, and says what happens `instead`. */
export function warnAboutWord(
  element: Element,
  name: string,
  value: string | null | undefined,
  known: readonly string[],
  instead: string,
): void {
  if (value && !known.includes(value))
    warn(element, `${name}="${value}" is not one of ${known.join(', ')}: ${instead}.`);
}

/** Warns of mistakes in the markup of an element. Only in the development build. */
export function warnAboutMarkup(element: ReactiveElement): void {
  const { observedAttributes } = element.constructor as typeof ReactiveElement;
  const known = new Set([...observedAttributes, ...usual]);
  for (const name of element.getAttributeNames()) {
    if (!known.has(name) && !/^(data-|aria-|on|style$)/.test(name))
      warn(
        element,
        `does not know the attribute "${name}". ` +
          `It knows ${[...observedAttributes, 'theme', 'lang'].join(', ')}.`,
      );
  }
  const theme = element.getAttribute('theme');
  if (theme !== null && theme !== 'light' && theme !== 'dark')
    warn(
      element,
      `theme="${theme}" is neither "light" nor "dark": the page's colour scheme is followed.`,
    );
  const level = element.getAttribute('heading-level');
  if (level !== null && !/^[2-6]$/.test(level))
    warn(element, `heading-level="${level}" is not 2 to 6: there will be no heading.`);
  const lang = nearestLang(element);
  if (lang.trim() !== '' && !languageNamed(lang))
    warn(
      element,
      `has no texts in "${lang}". It shows the language of its printed fallback, or English; ` +
        'another fallback stays.',
    );
  if (element.textContent.trim() === '')
    warn(
      element,
      'has no children: where the script does not run, a reader sees nothing. ' +
        'Put the sentence and its source inside the tag.',
    );
}

/** Warns that a drawn element has a child that is neither its fallback nor in a slot. */
export function warnAboutOtherChild(element: Element, { nodeName }: Node): void {
  warn(
    element,
    `shows what is inside it next to its fallback, beginning with ${nodeName}: ` +
      'is its end tag missing?',
  );
}
