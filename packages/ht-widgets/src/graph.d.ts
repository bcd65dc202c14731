/** What the build knows of its own files: names relative to `ht-widgets.js`. */
declare module 'virtual:graph' {
  import type { WordGroup } from '@ht-widgets/core';

  /**
   * For each tag: its module first, then everything that imports; the topic and the group of words that it always needs;
   * and the file that it needs besides where an attribute is as in a selector (`display=hundred`).
   */
  export const elements: Readonly<
    Record<
      string,
      {
        files: readonly string[];
        topic?: string;
        words?: WordGroup;
        extras?: Readonly<Record<string, string>>;
      }
    >
  >;
  /** What makes widgets of placeholders. */
  export const placeholders: string;
  /** The file of the interface words of a group, in `chunks/`. */
  export function wordsFile(language: 'en' | 'es', group?: WordGroup): string;
  /** Name of the symbol under which the document keeps the index of facts. */
  export const topicsKey: string;
}

/** What the build knows once everything else is built. */
declare module 'virtual:pins' {
  /** The SHA-384 of each script in `dist/`, as `integrity` takes it. */
  export const integrity: Readonly<Record<string, string>>;
  /** Ids of the facts that `elements/ht-stat.js` and `ht-widgets.iife.js` do not carry. */
  export const leftOut: readonly string[];
}
