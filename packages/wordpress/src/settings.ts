/** What the attribute of a widget takes. `usual` is what the element does without it. */
export type Setting =
  | { type: 'word'; words: readonly string[]; usual: string }
  | { type: 'ids'; many: boolean }
  | { type: 'flag' }
  | { type: 'address' };

/** By widget, then by attribute. */
export type Settings = Readonly<Record<string, Readonly<Record<string, Setting>>>>;

/** What an author knows an id by. */
export interface Name {
  id: string;
  label: string;
  /** Of a fact: how far it can be trusted, in words, and what it does not say. */
  standing?: string;
  limit?: string;
}

/** By attribute. */
export type Names = Readonly<Record<string, readonly Name[]>>;
