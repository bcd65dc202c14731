/** What a host is: software of others that our snippets go through, and how it is run. */

export const kinds = ['generator', 'minifier', 'sanitizer', 'swap', 'editor', 'reader'] as const;
export type Kind = (typeof kinds)[number];

/** What the host is given, and the ending of the file that has it. */
export type Takes = 'markdown' | 'fragment' | 'page';

export type Way =
  /** A command for one file: `$in` is read, `$out` is written. */
  | { shell: string }
  /** A program that reads every file of `in/` and writes the same names to `out/`. */
  | { program: readonly string[] }
  /** A module of `adapters/` whose `run(html, setting)` returns HTML, in a page of Chromium. */
  | { inPage: string }
  /** A module of `adapters/` whose `swap(address)` replaces what the page shows. */
  | { swaps: string }
  /** The open page is saved, and what was saved is opened. */
  | { saves: true }
  /** The page is opened in Firefox's reader view. */
  | { reads: true };

export interface Host {
  /** For `--only`, and the name of its result. */
  name: string;
  title: string;
  kind: Kind;
  /** What is changed from its defaults. */
  setting?: string;
  /** Its npm package, whose version is printed. */
  npm?: string;
  /** Its package on PyPI, with the version that is installed. */
  pip?: { name: string; version: string };
  /** Its Debian packages, the one whose version is printed first. */
  debian?: readonly string[];
  takes: Takes;
  gives: 'fragment' | 'page' | 'text';
  way: Way;
  /** For a host that cannot be had here: why. */
  notRun?: string;
  /** It shows tags that it does not allow, and it allows no paragraph: no form can be whole. */
  showsTags?: true;
  /** What an author sets or knows, in addition to the form. */
  advice?: string;
}

/** The settings of a host that differ from its defaults are a second host. */
export function titleOf({ title, setting }: Host): string {
  return setting === undefined ? title : `${title}, ${setting}`;
}
