/**
 * References of sources that only a page's own dataset has, in the forms that programs read. Loaded
 * when a reader of such a page copies the references.
 */
import { toJson, type Json } from '@ht-widgets/core/to-json.js';
import type { Forms, Language } from '@ht-widgets/facts';
import { toCsl, type CslItem } from '@ht-widgets/facts/csl.js';
import { sourceOf } from '@ht-widgets/facts/custom.js';
import { unreadRemark } from '@ht-widgets/facts/reading.js';
import { dateOf, ris } from '@ht-widgets/facts/ris.js';

export type OwnForms = Pick<Forms, 'bibtex' | 'ris' | 'csl'>;

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
    ris: ris(item),
    csl: `[\n  ${toJson(item as unknown as Json)}\n]`,
  };
}

const bibtexTypes: Partial<Record<CslItem['type'], string>> = {
  'article-newspaper': 'article',
  'article-journal': 'article',
  report: 'techreport',
};

function bibtex({
  id,
  type,
  title,
  author,
  publisher,
  issued,
  accessed,
  URL,
  note,
  'container-title': journal,
}: CslItem): string {
  const text = (words: string | undefined) =>
    words
      ?.replace(/\s+/g, ' ')
      .replace(/[\\{}%&$#_^~]/g, (character) => special[character] ?? `\\${character}`);
  const address = URL?.replace(/[\\{}]/g, encodeURIComponent);
  const read = dateOf(accessed, '-');
  // Double braces keep capitals, and the name of an organization whole.
  const fields = {
    author: author
      ?.map((one) =>
        'literal' in one ? `{${text(one.literal) ?? ''}}` : text(`${one.family}, ${one.given}`),
      )
      .join(' and '),
    title: `{${text(title) ?? ''}}`,
    [type.startsWith('article') ? 'journal' : 'howpublished']: text(journal),
    [type === 'report' ? 'institution' : 'publisher']: text(publisher),
    year: issued && String(issued['date-parts'][0][0]),
    date: dateOf(issued, '-'),
    url: address,
    note: text(note) ?? (read && `[Online; accessed ${read}]`),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value ? `\t${name} = {${value}},` : [],
  );
  return [`@${bibtexTypes[type] ?? 'misc'}{${id},`, ...lines, '}'].join('\n');
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};
