import { named } from '@ht-widgets/core/attributes.js';
import {
  escapeText,
  factHtml,
  footHtml,
  limitHtml,
  paragraph,
  statementsOf,
  strong,
  wordsHtml,
  type Fallback,
} from '@ht-widgets/core/statement.js';
import { listsIn, sliceIn, typesIn } from '@ht-widgets/facts/view.js';
import { explainingLaws } from './ht-type-list.select.js';
import { dictionary } from './ht-type-list.strings.js';

/**
 * The fallback of `<ht-type-list>`: each type in plain words and in the law's, with its facts. Then
 * what holds for all types, and the laws that explain the words, each once.
 */
export const fallback: Fallback = {
  lines(dataset, attributes, language) {
    const slice = sliceIn(dataset, language);
    const types = named(typesIn(dataset, language), attributes['types']);
    const laws = explainingLaws(types);
    const quoted = (id: string | undefined) =>
      statementsOf([id], slice, language).flatMap((statement) => [
        ...wordsHtml(statement),
        ...limitHtml(statement),
        footHtml(statement),
      ]);
    const facts = (ids: readonly string[] = []) =>
      statementsOf(ids, slice, language).flatMap(factHtml);
    return [
      ...types.flatMap(({ name, plain, law: [first], facts: own }) => [
        paragraph(`${strong(`${name}.`)} ${escapeText(plain)}`),
        ...quoted(first),
        ...facts(own),
      ]),
      ...facts(listsIn(dataset).types?.holdsForAll),
      ...(laws.length === 0 ? [] : [paragraph(strong(dictionary[language].words))]),
      ...laws.flatMap(quoted),
    ];
  },

  title(dataset, { types }, language) {
    return named(typesIn(dataset, language), types)
      .map(({ name }) => name)
      .join(', ');
  },
};
