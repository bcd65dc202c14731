import { keyOf, type Reference } from '@ht-widgets/core';
import type { CopyTexts } from '@ht-widgets/core/copy-field.js';
import { loadsMore, type Forms } from '@ht-widgets/facts';
import { allReferences, recordOf, referenceText, type Content } from './ht-source-list.view.js';
import type { Entry } from './entries.js';
import type { OwnForms } from './own-references.js';

/** The listed sources in every form in which they can be copied; `forms`: those of the ledger's. */
export async function copyTexts(
  entries: readonly Entry[] | undefined,
  forms: Readonly<Record<string, Forms>>,
  content: Content,
): Promise<CopyTexts> {
  const listed = entries?.map(({ reference }) => reference) ?? allReferences(content);
  const own = await ownFormsOf(listed, content);
  const formsOf = (reference: Reference) =>
    recordOf(content, reference) ? forms[reference.id] : undefined;
  const known = listed.flatMap(
    (reference) => formsOf(reference) ?? own.get(keyOf(reference)) ?? [],
  );
  const inStyle = (style: 'apa' | 'mla' | 'chicago') =>
    listed
      .map((reference) => formsOf(reference)?.[style] ?? referenceText(content, reference))
      .join('\n');
  return {
    text: listed.map((reference) => referenceText(content, reference)).join('\n'),
    apa: inStyle('apa'),
    mla: inStyle('mla'),
    chicago: inStyle('chicago'),
    bibtex: known.map(({ bibtex }) => bibtex).join('\n'),
    ris: known.map(({ ris }) => ris).join('\n'),
    // Each is a list of one item. Joined as text, since Prototype.js breaks JSON.stringify.
    csl: `[${known.map(({ csl }) => csl.replace(/^\[|\]$/g, '').trimEnd()).join(',')}\n]`,
  };
}

/** The forms of sources that only a page's own dataset has, by key; not of what fails to load. */
async function ownFormsOf(
  listed: readonly Reference[],
  { language }: Content,
): Promise<ReadonlyMap<string, OwnForms>> {
  const own = new Map<string, OwnForms>();
  const others = listed.filter(({ of }) => of !== undefined);
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
