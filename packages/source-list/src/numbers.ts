import type { CitingElement } from '@ht-widgets/core';
import type { Language } from '@ht-widgets/facts';
import { dictionary } from './ht-source-list.strings.js';

/** After each source an element has a place for its number: `linked()` of the core leaves it. */
function placesIn({ shadowRoot }: CitingElement): HTMLElement[] {
  return [...(shadowRoot?.querySelectorAll<HTMLElement>('[data-source]') ?? [])];
}

/**
 * Writes the numbers next to the sources that `element` names, changes them, or takes them away. It
 * is not drawn again for that: all of it would be laid out, and a page may have hundreds.
 */
export function writeNumbers(
  element: CitingElement,
  language: Language,
  numbers: ReadonlyMap<string, number>,
  show: (key: string, from: Element) => void,
): void {
  for (const place of placesIn(element)) {
    const key = place.dataset['source'] ?? '';
    const number = numbers.get(key);
    if (number === undefined) {
      movePunctuation(place, false);
      place.replaceChildren();
      place.className = '';
      continue;
    }
    const button = place.querySelector('button') ?? buttonIn(place);
    const text = `[${number}]`;
    // Setting the same again has it laid out again.
    if (button.textContent !== text) button.textContent = text;
    button.setAttribute('aria-label', dictionary[language].marker(number));
    button.dataset['key'] = key;
    button.onclick = () => show(key, element);
    movePunctuation(place, true);
  }
}

/** Gives the texts of `element` back what went to a number, so that Lit can write them. */
export function releaseTexts(element: CitingElement): void {
  for (const place of placesIn(element)) movePunctuation(place, false);
}

/** A button: a fragment link would follow the page's `<base href>`. */
function buttonIn(place: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'marker';
  const line = document.createElement('span');
  line.append(button);
  place.append(line);
  place.className = 'glued';
  return button;
}

/** Of no width. */
const lineBreak = '\u200B';

/**
 * Moves the punctuation after a source from the text to its number, or back. A space that would be
 * left alone goes with it. Next to a comment of Lit, Chromium gives it to no screen reader, and
 * ":National" is one word. What is left there only lets the line break.
 */
function movePunctuation(place: HTMLElement, toNumber: boolean): void {
  const [line] = place.children;
  const { after } = place.dataset;
  let text = place.nextSibling;
  while (text?.nodeType === Node.COMMENT_NODE) text = text.nextSibling;
  if (!line || !after || text?.nodeType !== Node.TEXT_NODE) return;
  const words = text.textContent ?? '';
  const there = line.childNodes[1];
  if (toNumber && !there && words.startsWith(after)) {
    const rest = words.slice(after.length);
    const alone = rest === ' ';
    text.textContent = alone ? lineBreak : rest;
    line.append(alone ? `${after}\xA0` : after);
  } else if (!toNumber && there) {
    line.removeChild(there);
    text.textContent = after + (words === lineBreak ? ' ' : words);
  }
}
