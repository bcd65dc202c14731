/**
 * References of sources that only a page's own dataset has, in the forms that programs read. Loaded
 * when a reader of such a page copies the references.
 */
import { toJson, type Json } from '@ht-widgets/core/to-json.js';
import type { Forms, Language } from '@ht-widgets/facts';
import { biblatex, bibtex } from '@ht-widgets/facts/bibtex.js';
import { toCsl } from '@ht-widgets/facts/csl.js';
import { sourceOf } from '@ht-widgets/facts/custom.js';
import { unreadRemark } from '@ht-widgets/facts/reading.js';
import { ris } from '@ht-widgets/facts/ris.js';

export type OwnForms = Pick<Forms, 'bibtex' | 'biblatex' | 'ris' | 'csl'>;

/** The source that the dataset at `url` has under this id; undefined where it has none. */
export async function ownForms(
  url: string,
  id: string,
  language: Language,
): Promise<OwnForms | undefined> {
  const source = await sourceOf(url, id, language);
  if (!source) return undefined;
  const note = unreadRemark(source, [], language);
  const item = { ...toCsl(source), ...(note === undefined ? {} : { note }) };
  return {
    bibtex: bibtex(item),
    biblatex: biblatex(item),
    ris: ris(item),
    csl: `[\n  ${toJson(item as unknown as Json)}\n]`,
  };
}
