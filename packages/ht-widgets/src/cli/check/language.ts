/** In which language a widget is drawn, as the widget finds it. */
import { languageNamed } from '@ht-widgets/core/language.js';
import type { Language } from '@ht-widgets/facts';
import {
  ancestorsOf,
  attributeOf,
  childrenOf,
  hasClass,
  type Element,
} from '../../snippet/tree.js';

export { languageNamed };

/** `own`: the `lang` of the element. Undefined: it stays with text in a third language. */
export function languageIn(
  element: Element,
  own: string | undefined,
  text: string,
): Language | undefined {
  const nearest = own ?? tagsAround(element)[0]?.tag ?? '';
  const printed = childrenOf(element).find((child) => hasClass(child, 'ht-fallback'));
  const tags = [nearest, (printed && attributeOf(printed, 'lang')) ?? ''];
  const [language] = tags.flatMap((tag) => languageNamed(tag) ?? []);
  return language ?? (nearest.trim() !== '' && text !== '' ? undefined : 'en');
}

/** The `lang` of the elements around an element, the nearest first. */
export function tagsAround(element: Element): { tag: string; from: Element }[] {
  return [...ancestorsOf(element)].flatMap((from) => {
    const tag = attributeOf(from, 'lang');
    return tag === undefined ? [] : [{ tag, from }];
  });
}
