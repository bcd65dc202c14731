/** Checks the attributes of widgets: quotation marks, ids, languages. */
import { widgetNames } from '../../names.js';
import { attributeOf, descendantsOf, hasClass } from '../../snippet/tree.js';
import { didYouMean } from '../nearest.js';
import { again } from './again.js';
import { datasetOf, missouri, recordsOf } from '../ledger.js';
import { findingAt, type Finding } from './finding.js';
import { languageNamed, tagsAround } from './language.js';
import { unquoted, type Page, type Widget } from './page.js';

export function attributeFindings(page: Page): Finding[] {
  return [
    ...page.widgets.flatMap((widget) => [
      ...quotationMarks(widget),
      ...unknownIds(widget),
      ...withdrawnFacts(widget),
      ...thirdLanguage(widget),
      ...otherLanguage(widget),
    ]),
    ...languageTags(page),
    ...unknownTags(page),
  ];
}

/** In a placeholder they do no harm: the script removes them. */
function quotationMarks({ element, form, tag, attributes }: Widget): Finding[] {
  if (form === 'div') return [];
  const curly = Object.entries(attributes).filter(([, value]) => /[“”„‟″‘’‚′]/u.test(value));
  return curly.map(([name, value]) =>
    findingAt(
      element,
      'quotation-mark',
      `${name}=${value} in ${tag} has curly quotation marks, which become part of the value; ` +
        `expected ${name}="${unquoted(value)}".`,
      'Switch smart quotation marks off where you paste, or type straight ones. --form div takes ' +
        'both kinds.',
    ),
  );
}

function unknownIds({ element, tag, attributes }: Widget): Finding[] {
  const dataset = datasetOf(attributes);
  if (!dataset) return [];
  return Object.entries(attributes).flatMap(([name, value]) =>
    idFindings(name, unquoted(value), dataset).map(([message, cure]) =>
      findingAt(element, 'unknown-id', `${message} So ${tag} stays plain text.`, cure),
    ),
  );
}

/** A drawn widget says so; its fallback still has the old figure. */
function withdrawnFacts({ element, tag, attributes }: Widget): Finding[] {
  const dataset = datasetOf(attributes);
  if (!dataset) return [];
  return ['fact', 'compare'].flatMap((name) => {
    const id = unquoted(attributes[name] ?? '').trim();
    const { withdrawn } = dataset.facts.find((fact) => fact.id === id) ?? {};
    if (!withdrawn) return [];
    const { on, reason, successor } = withdrawn;
    const message =
      `${id} in ${tag} was withdrawn on ${on}: ${reason.en ?? ''} Visitors without the script ` +
      'still see the old text; expected another fact.';
    const cure =
      successor === undefined
        ? 'Remove the widget, or choose another fact: ht-widgets list.'
        : `Print the snippet again with --fact ${successor}.`;
    return [findingAt(element, 'withdrawn', message, cure)];
  });
}

/** Message and cure for each id in an attribute that the ledger does not have. */
export function idFindings(
  name: string,
  value: string,
  dataset = missouri,
): [message: string, cure: string][] {
  const known = recordsOf(name, dataset)?.map(({ id }) => id);
  if (!known) return [];
  const what = name === 'compare' ? 'fact' : name.replace(/s$/, '');
  const topic = { compare: 'facts', fact: 'facts', chart: 'charts' }[name] ?? name;
  const given = name.endsWith('s') ? value.split(/\s+/) : [value.trim()];
  return given
    .filter((id) => !known.includes(id) && (id !== '' || !name.endsWith('s')))
    .map((id) => [
      `there is no ${what} ${JSON.stringify(id)} in the ledger${didYouMean(id, known) || '.'}`,
      `Correct the id. To see all: ht-widgets list --topic ${topic}`,
    ]);
}

/** A page in neither English nor Spanish, where nothing says which of the two to take. */
function thirdLanguage(widget: Widget): Finding[] {
  const { element, tag, attributes } = widget;
  const own = attributes['lang'] ?? '';
  const [around] = tagsAround(element);
  const cure = 'Write lang="en" or lang="es" into its tag to have it drawn in that language.';
  if (own.trim() !== '' && languageNamed(own) === undefined)
    return [
      findingAt(
        element,
        'language',
        `${tag} has lang="${own}"; expected en or es, the languages of the widgets.`,
        cure,
      ),
    ];
  if (widget.language !== undefined || !around) return [];
  return [
    findingAt(
      element,
      'language',
      `the page around ${tag} is in lang="${around.tag}", and widgets speak English and Spanish; ` +
        'the page keeps the text inside the tag.',
      `${cure} Or leave it, if that text is your translation: it does not follow the ledger.`,
    ),
  ];
}

/** A fallback in the other language: visitors without the script read that one. */
function otherLanguage(widget: Widget): Finding[] {
  const { element, tag, attributes, language } = widget;
  const printed = descendantsOf(element).find((one) => hasClass(one, 'ht-fallback'));
  const own = languageNamed((printed && attributeOf(printed, 'lang')) ?? '');
  if (language === undefined || own === undefined || own === language) return [];
  const names = { en: 'English', es: 'Spanish' };
  return [
    findingAt(
      element,
      'language',
      `${tag} is drawn in ${names[language]}, and the text inside is in ${names[own]}, which ` +
        `visitors without the script read; expected ${names[language]}.`,
      again({ ...widget, attributes: { ...attributes, lang: language } }),
    ),
  ];
}

/** Tags of languages as no browser takes them, each once. */
function languageTags({ widgets }: Page): Finding[] {
  const tags = widgets.flatMap(({ element, attributes: { lang } }) => [
    ...(lang === undefined ? [] : [{ tag: lang, from: element }]),
    ...tagsAround(element),
    ...descendantsOf(element)
      .filter((one) => hasClass(one, 'ht-fallback'))
      .map((from) => ({ tag: attributeOf(from, 'lang') ?? '', from })),
  ]);
  const elements = new Map(tags.map(({ tag, from }) => [from, tag]));
  return [...elements].flatMap(([from, tag]) => {
    const language = languageNamed(tag);
    if (language === undefined || !/_|^\s*(eng|spa)\b|^\s|\s$/i.test(tag)) return [];
    const right = tag
      .trim()
      .replace(/_/g, '-')
      .replace(/^[a-z]+/i, language);
    return [
      findingAt(
        from,
        'language-tag',
        `lang="${tag}" is no language tag, so screen readers and translators ignore it; expected ` +
          `lang="${right}".`,
        'Correct it in the theme or in the settings of the site. The widgets understand both.',
      ),
    ];
  });
}

/** Tags that are nearly ours. Others may belong to another library. */
function unknownTags({ elements }: Page): Finding[] {
  const known = widgetNames.map((name) => `ht-${name}`);
  return elements.flatMap((element) => {
    const { tagName } = element;
    const name = attributeOf(element, 'data-ht');
    const given = name === undefined ? tagName : `ht-${unquoted(name).replace(/^ht-/i, '')}`;
    if (!given.startsWith('ht-') || known.includes(given.toLowerCase())) return [];
    const guess = didYouMean(given, known).replaceAll('ht-', name === undefined ? 'ht-' : '');
    if (guess === '') return [];
    const what = name === undefined ? `<${tagName}>` : `data-ht="${name}"`;
    return [
      findingAt(
        element,
        'unknown-tag',
        `${what} is no widget${guess}`,
        'Correct the name, or print the snippet again with "npx ht-widgets snippet".',
      ),
    ];
  });
}
