/** The words of the editor's panels. translations.strings.ts has them in Spanish. */
import { wp } from './wp.js';

const domain = 'ht-widgets';
/** Named so that programs which collect texts to translate find them. */
const __ = (text: string): string => wp.i18n.__(text, domain);

/** What each attribute is called. */
export function labelOf(attribute: string): string {
  const labels: Readonly<Partial<Record<string, string>>> = {
    about: __('Whom a reader worries about'),
    areas: __('Areas'),
    chart: __('Chart'),
    compare: __('Compare with another fact'),
    contacts: __('Contacts'),
    display: __('Show as'),
    fact: __('Fact'),
    factors: __('Factors'),
    'heading-level': __('Heading'),
    href: __('Address to leave to'),
    lang: __('Language'),
    placement: __('Place'),
    shortcut: __('Shift pressed three times leaves the page'),
    'skip-link': __('A second link that the Tab key reaches first'),
    'structured-data': __('Tell search engines about this fact'),
    theme: __('Light or dark'),
    types: __('Types'),
  };
  return labels[attribute] ?? attribute;
}

/** What each value is called. `''` is a missing attribute. */
export function valueLabel(attribute: string, value: string): string {
  const labels: Readonly<Partial<Record<string, string>>> = {
    'about=': __('Anyone'),
    'about=child': __('A child'),
    'display=all': __('Every source of the collection'),
    'display=bar': __('A bar'),
    'display=card': __('A card'),
    'display=cards': __('Columns'),
    'display=chart': __('A chart'),
    'display=details': __('Folded'),
    'display=full': __('Every limit'),
    'display=hundred': __('100 marks'),
    'display=lead': __('Large, to open a section'),
    'display=list': __('A list'),
    'display=page': __('The sources of this page'),
    'display=short': __('The first two limits'),
    'display=table': __('A table'),
    'heading-level=': __('None'),
    'heading-level=2': __('Level 2'),
    'heading-level=3': __('Level 3'),
    'heading-level=4': __('Level 4'),
    'heading-level=5': __('Level 5'),
    'heading-level=6': __('Level 6'),
    'lang=': __('As the site'),
    'lang=en': 'English',
    'lang=es': 'Español',
    'placement=bottom': __('At the bottom edge of the window'),
    'placement=inline': __('Here, in the text'),
    'placement=top': __('At the top edge of the window'),
    'shortcut=': __('On'),
    'shortcut=off': __('Off'),
    'theme=': __('As the page'),
    'theme=dark': __('Dark'),
    'theme=light': __('Light'),
  };
  return labels[`${attribute}=${value}`] ?? value;
}

export const said = {
  settings: () => __('Settings'),
  search: () => __('Search'),
  searchHelp: () => __('Words of the fact, a year, or a standing such as “corrected”.'),
  // translators: %d: a number of facts.
  more: (count: number) => wp.i18n.sprintf(__('%d more. Type a word to find them.'), count),
  nothing: () => __('Nothing has all these words.'),
  none: () => __('None'),
  choose: () => __('Choose what to show:'),
  // translators: %s: the id of a fact.
  gone: (id: string) =>
    wp.i18n.sprintf(__('“%s” is not in this plugin. Visitors still see the saved text.'), id),
  all: () => __('Tick none to show all. The order is that in which you tick them.'),
  contacts: () => __('Tick none to show the usual ones. Without a help line they are added.'),
  address: () => __('An ordinary page, with https://. Empty: the weather forecast.'),
  exit: () => __('It works on the published page, not in the editor.'),
};
