/** What the build knows of its own files: names relative to `ht-widgets.js`. */
declare module 'virtual:graph' {
  /** For each tag its module first, then everything that imports. */
  export const elements: Readonly<Record<string, readonly string[]>>;
  /** For each selector what elements that fit it load besides. */
  export const extras: Readonly<Record<string, string>>;
  /** The file of the interface words of a group, in `chunks/`. */
  export function wordsFile(language: 'en' | 'es', group?: 'base' | 'help'): string;
  /** Name of the symbol under which the document keeps the index of facts. */
  export const topicsKey: string;
}
