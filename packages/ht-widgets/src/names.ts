/** The widgets, without `ht-`, in the order in which the command lists them. */
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

/** The name of a widget that an author writes as `stat`, `ht-stat` or `Stat`. */
export function widgetNamed(words: string): string {
  return words.trim().toLowerCase().replace(/^ht-/, '');
}

/**
 * The attributes that a placeholder or the frame page may set; a test compares them with what the
 * elements document. It lists what may pass because filters of editors let `data-*` through, and
 * `data-ht-onclick` must not become a script.
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
