/** What the build knows of its own files: names relative to `ht-widgets.js`. */
declare module 'virtual:graph' {
  /** For each tag its module first, then everything that imports. */
  export const elements: Readonly<Record<string, readonly string[]>>;
}
