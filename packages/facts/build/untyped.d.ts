/** Build-time packages without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: unknown);
    format(form: 'bibtex'): string;
  }
  export const plugins: {
    config: { get(plugin: '@bibtex'): { format: { useIdAsLabel: boolean } } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module 'citeproc' {
  namespace citeproc {
    class Engine {
      constructor(system: object, style: string, locale: string, force: boolean);
      setOutputFormat(format: string): void;
      updateItems(ids: string[]): void;
      makeBibliography(): [{ entry_ids: [string][] }, string[]];
    }
  }
  export default citeproc;
}
