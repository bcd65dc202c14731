/**
 * The pieces of text that PHP and the editor join. The build cuts them out of what the snippet's
 * code prints. Each piece is whole lines of HTML, so to join them is to write them one by one.
 */

/** `month` is that of the sentence "As of November 2026." */
export interface Piece {
  html: string;
  month?: string;
}

export interface FactPiece {
  /** A card, cut where the hint at a newer figure is. */
  card: [before: string, after: string];
  hint: string;
  /** The fact that the hint names. With that fact next to it, a card has no hint. */
  newer?: string;
  inline: string;
  /** Two facts with one scale can be compared. */
  scale?: string;
  /** What is shown after the text of a withdrawn fact. */
  successor?: string;
  month: string;
}

export interface FactTexts {
  kind: 'facts';
  facts: Record<string, FactPiece>;
}

/** One text for each value of an attribute. */
export interface ChoiceTexts {
  kind: 'choice';
  attribute: string;
  /** The value where the attribute is missing; empty if it is required. */
  usual: string;
  items: Record<string, Piece>;
}

export interface ListItem {
  html: string;
  /** The same folded, for `display="details"`. */
  details?: string;
  /** The law that defines the item, and those that explain its words. */
  laws?: string[];
  month?: string;
}

export interface ListTexts {
  kind: 'list';
  attribute: string;
  open: string;
  items: Record<string, ListItem>;
  after: string;
  /** The laws that explain words, each printed once below the list. */
  laws: Record<string, string>;
  lawsHead: string;
}

export interface Way {
  /** `emergency`, `victim` or `law`: which part of the banner it is in. */
  part: 'emergency' | 'victim' | 'law';
  service: string;
  html: string;
  /** The same as the first line of a banner at an edge of the window. */
  lead: string;
  /** How the contact was checked, without a full stop; and its number, for more than one check. */
  check: string;
  value: string;
}

export interface ServicePiece {
  /** Its name and what it is, above its ways, where the banner has several services. */
  head: string;
  /** Where it is alone: its name above its ways, and what it is below. */
  who: string;
  about: string;
}

export interface BannerTexts {
  kind: 'banner';
  ways: Record<string, Way>;
  services: Record<string, ServicePiece>;
  /** By `about`: the contacts that a banner has by default, and its question. */
  usual: Record<string, string[]>;
  question: Record<string, string>;
  lawEnforcement: string;
  /** The heading of what a visitor should know about a call. */
  before: string;
  traces: string;
  fold: [open: string, close: string];
  list: [open: string, close: string];
  /** What is around the sentence of a check. */
  check: [before: string, after: string];
  month: string;
}

export interface LinkTexts {
  kind: 'link';
  usual: string;
  link: [before: string, after: string];
}

/** The texts of one widget in one language. */
export type Texts = (FactTexts | ChoiceTexts | ListTexts | BannerTexts | LinkTexts) & {
  language: string;
  /** The month of a text whose items have none; empty where no sentence says one. */
  month: string;
  /** "As of November 2026." by month: as a paragraph, and inside a sentence. */
  asOf: Record<string, { p: string; span: string }>;
};
