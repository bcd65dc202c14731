/** Writes a block with its script inside, for editors that have no place for files. */
import { citedIds, escapeAttribute, type Attributes } from '@ht-widgets/core/statement.js';
import type { Language, Slice } from '@ht-widgets/facts';
import { contactsIn, sliceIn, type Dataset } from '@ht-widgets/facts/view.js';
import { shownIds } from '@ht-widgets/stat/fallback.js';
import type { WidgetName } from '../names.js';
import { fallbacks } from './fallbacks.js';
import { asOfLines, beforeEnd, snippetOf } from './snippet.js';

/** The records that a script keeps, by the name of their list. */
type Records = (dataset: Dataset, attributes: Attributes, language: Language) => object;

const records: Readonly<Partial<Record<WidgetName, Records>>> = {
  stat(dataset, attributes, language) {
    return { facts: factsOf(shownIds(dataset, attributes), sliceIn(dataset, language)) };
  },
  'hotline-banner': contactsOf,
  'data-note'({ limits = [], ...dataset }, _attributes, language) {
    return { limits: { ...factsOf(limits, sliceIn(dataset, language)), limits } };
  },
  'quick-exit': () => ({}),
};

/** The widgets whose script and data fit into a block. */
export const pasteable: readonly string[] = Object.keys(records);

function factsOf(ids: readonly string[], { facts, sources }: Slice): Slice {
  const wanted = Object.entries(facts).filter(([id]) => ids.includes(id));
  const cited = new Set(wanted.flatMap(([, fact]) => citedIds(fact)));
  return {
    facts: Object.fromEntries(wanted),
    sources: Object.fromEntries(Object.entries(sources).filter(([id]) => cited.has(id))),
  };
}

/** The contacts that the banner prints, and their services. */
function contactsOf(dataset: Dataset, attributes: Attributes, language: Language): object {
  const html = fallbacks['hotline-banner'].lines(dataset, attributes, language).join('');
  const printed = (dataset.contacts ?? [])
    .filter(({ uri }) => html.includes(`"${escapeAttribute(uri)}"`))
    .map(({ id }) => id);
  const { contacts: all, services, ...others } = contactsIn(dataset, language);
  const contacts = all.filter(({ id }) => printed.includes(id));
  const known = Object.entries(services).filter(([id]) =>
    contacts.some(({ service }) => service === id),
  );
  return { contacts: { ...others, contacts, services: Object.fromEntries(known) } };
}

export interface Pasted {
  widget: WidgetName;
  lang: Language | undefined;
  attributes: Attributes;
  look?: Attributes;
  /** The script of the widget, as the build writes it: without records. */
  code: string;
}

/**
 * The script, and the element after it: where another block has registered the tag, the records
 * are there before the element is drawn. Its `lang` keeps it in the language of the records.
 */
export function pasteLines(dataset: Dataset, { code, lang = 'en', ...wanted }: Pasted): string[] {
  const { widget, attributes } = wanted;
  const kept = [lang, records[widget]?.(dataset, attributes, lang)];
  // Nothing in the data ends the script.
  const json = JSON.stringify(kept).replaceAll('<', '\\u003c');
  const script = code.trim().replace('HT_RECORDS', () => json);
  const form = { form: 'element', lang, address: '' } as const;
  const [, ...lines] = snippetOf(dataset, { ...wanted, ...form });
  const asOf = asOfLines(dataset, { ...wanted, lang });
  // After the element, because a drawn widget hides what is inside it.
  const dated = lines.at(-1) === '</div>' ? beforeEnd(lines, asOf, false) : [...lines, ...asOf];
  return [`<script>${script}</script>`, ...dated];
}
