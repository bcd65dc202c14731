/** What the build knows of its own files: names relative to `ht-widgets.js`. */
declare module 'virtual:graph' {
  /** For each tag its module first, then everything that imports. */
  export const elements: Readonly<Record<string, readonly string[]>>;
  /** For each selector what elements that fit it load besides. */
  export const extras: Readonly<Record<string, string>>;
  /** The file of the interface words that elements show at once, in `chunks/`. */
  export function wordsFile(language: 'en' | 'es'): string;
}
