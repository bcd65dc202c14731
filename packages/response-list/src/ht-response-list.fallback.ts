import { named } from '@ht-widgets/core/attributes.js';
import {
  attributionHtml,
  attributionOf,
  escapeText,
  factHtml,
  link,
  list,
  listedByHtml,
  paragraph,
  statementsOf,
  strong,
  type Fallback,
} from '@ht-widgets/core/statement.js';
import type { Contact, Language, ResponseArea, Slice } from '@ht-widgets/facts';
import { contactsIn, listsIn, responsesIn, sliceIn, type Dataset } from '@ht-widgets/facts/view.js';
import { callsOf } from './ht-response-list.select.js';
import { dictionary } from './ht-response-list.strings.js';

/**
 * The text of `<ht-response-list>` where it is not drawn: the areas, what holds for all of them,
 * whom to call, and whose list it is.
 */
export const fallback: Fallback = {
  lines(dataset, { areas }, language) {
    const slice = sliceIn(dataset, language);
    const { namedBy, holdsForAll = [] } = listsIn(dataset).responses ?? {};
    return [
      ...list(
        named(responsesIn(dataset, language), areas).map((area) => areaHtml(area, slice, language)),
      ),
      ...statementsOf(holdsForAll, slice, language).flatMap(factHtml),
      ...callsHtml(dataset, language),
      ...statementsOf([namedBy], slice, language).flatMap(listedByHtml),
    ];
  },

  title(dataset, _attributes, language) {
    const { namedBy = '' } = listsIn(dataset).responses ?? {};
    return sliceIn(dataset, language).facts[namedBy]?.label ?? '';
  },
};

/** What an area means, who works on it and who says so, its facts, and what a visitor can do. */
function areaHtml(
  { name, meaning, who, facts, safe }: ResponseArea,
  slice: Slice,
  language: Language,
): string {
  const strings = dictionary[language];
  const responders = who.map(
    (one) =>
      `${escapeText(one.name)} (${attributionHtml(attributionOf(one, slice.sources, language))})`,
  );
  return [
    paragraph(`${strong(`${name}.`)} ${escapeText(meaning)}`),
    paragraph(`${escapeText(strings.who)}: ${responders.join('; ')}.`),
    ...statementsOf(facts, slice, language).flatMap(factHtml),
    paragraph(`${strong(`${strings.safe}:`)} ${escapeText(safe)}`),
  ].join(' ');
}

function callsHtml(dataset: Dataset, language: Language): string[] {
  const strings = dictionary[language];
  const lists = listsIn(dataset);
  const { emergency, help } = callsOf({ ...contactsIn(dataset, language), lists });
  const call = (lead: string, { id, value }: Contact) => {
    const uri = dataset.contacts?.find((contact) => contact.id === id)?.uri;
    return paragraph(`<strong>${escapeText(lead)} ${link(value, uri)}.</strong>`);
  };
  return [
    ...(emergency ? [call(strings.danger, emergency)] : []),
    ...(help ? [call(`${help.service}: ${strings.call}`, help.contact)] : []),
  ];
}
