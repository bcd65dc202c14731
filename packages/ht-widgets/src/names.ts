/** The widgets, without `ht-`, and all attributes that they take: what a placeholder or the iframe page may set. */

/** The widget that somebody means by `stat`, `ht-stat` or `Stat`. */
export function widgetNamed(words: string): string {
  return words.trim().toLowerCase().replace(/^ht-/, '');
}

export const widgets: readonly string[] = [
  'stat',
  'factor-list',
  'hotline-banner',
  'quick-exit',
  'chart',
  'type-list',
  'response-list',
  'data-note',
  'source-list',
];

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
