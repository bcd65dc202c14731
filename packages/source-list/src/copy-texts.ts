import { keyOf, type Reference } from '@ht-widgets/core';
import type { CopyTexts } from '@ht-widgets/core/copy-field.js';
import { loadsMore, type ReferencesRecord } from '@ht-widgets/facts';
import { allReferences, recordOf, referenceText, type Content } from './ht-source-list.view.js';
import type { Entry } from './entries.js';
import { inOrder, type Style } from './in-order.js';
import type { OwnForms } from './own-references.js';

/** The listed sources in every form in which they can be copied. `entries`: undefined for all. */
export async function copyTexts(
  entries: readonly Entry[] | undefined,
  { all, each }: ReferencesRecord,
  content: Content,
): Promise<CopyTexts> {
  const listed = entries?.map(({ reference }) => reference) ?? allReferences(content);
  const texts = (references: readonly Reference[]) =>
    references.map((reference) => referenceText(content, reference));
  const text = texts(listed).join('\n');
  if (!entries) return { text, ...all };
  const ours = listed.filter((reference) => recordOf(content, reference));
  const records = ours.flatMap(({ id }) => each[id] ?? []);
  const others = listed.filter((reference) => !ours.includes(reference));
  const own = await ownFormsOf(others, content);
  const known: OwnForms[] = listed.flatMap(
    (reference) =>
      (ours.includes(reference) ? each[reference.id] : own.get(keyOf(reference))) ?? [],
  );
  const inStyle = (style: Style) => [...inOrder(records, style), ...texts(others)].join('\n');
  const joined = (name: 'bibtex' | 'biblatex' | 'ris') =>
    known.map((forms) => forms[name]).join('\n');
  return {
    text,
    apa: inStyle('apa'),
    mla: inStyle('mla'),
    chicago: inStyle('chicago'),
    bibtex: joined('bibtex'),
    biblatex: joined('biblatex'),
    ris: joined('ris'),
    // Each is a list of one item. Joined as text, since Prototype.js breaks JSON.stringify.
    csl: `[${known.map(({ csl }) => csl.replace(/^\[|\]$/g, '').trimEnd()).join(',')}\n]`,
  };
}

/** The forms of sources that only a page's own dataset has, by key; not of what fails to load. */
async function ownFormsOf(
  others: readonly Reference[],
  { language }: Content,
): Promise<ReadonlyMap<string, OwnForms>> {
  const own = new Map<string, OwnForms>();
  const module =
    loadsMore && others.length > 0
      ? await import('./own-references.js').catch(() => undefined)
      : undefined;
  for (const reference of others) {
    const { id, of = '' } = reference;
    const forms = await module?.ownForms(of, id, language).catch(() => undefined);
    if (forms) own.set(keyOf(reference), forms);
  }
  return own;
}
