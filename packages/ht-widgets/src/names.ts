/** The widgets, without `ht-`, and all attributes that a placeholder or the iframe page may set. */

/** The widget that somebody means by `stat`, `ht-stat` or `Stat`. */
export function widgetNamed(words: string): string {
  return words.trim().toLowerCase().replace(/^ht-/, '');
}

/** The order in which the command lists them. A test compares them with the elements. */
export const widgetNames = [
  'stat',
  'factor-list',
  'type-list',
  'response-list',
  'chart',
  'data-note',
  'source-list',
  'hotline-banner',
  'quick-exit',
] as const;
export type WidgetName = (typeof widgetNames)[number];
export const widgets: readonly string[] = widgetNames;

/**
 * Kept by hand, and to what the elements document by a test. A list of what may pass, not of what may not: filters of
 * editors let `data-*` through, and `data-ht-onclick` must not become a script.
 */
export const attributes: readonly string[] = [
  'about',
  'areas',
  'chart',
  'compare',
  'contacts',
  'display',
  'fact',
  'factors',
  'heading-level',
  'href',
  'lang',
  'placement',
  'shortcut',
  'skip-link',
  'src',
  'structured-data',
  'theme',
  'types',
];
