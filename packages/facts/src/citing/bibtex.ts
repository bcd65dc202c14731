import type { CslItem } from './csl.js';
import { lawNumber } from './law.js';
import { dateOf } from './ris.js';

type Fields = Record<string, string | undefined>;

/** A source for BibTeX: every classic style prints `note`, and so the address in it. */
export function bibtex(item: CslItem): string {
  const { type, title, publisher, issued, URL, note } = item;
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const container = item['container-title'];
  const journal = type.startsWith('article') && container !== undefined;
  const institution = braced(publisher) ?? organization(item);
  const report = type === 'report' && institution !== undefined;
  const place = lawNumber(item) ?? container ?? publisher;
  const author = authors(item);
  const address = addressOf(URL);
  const fields: Fields = {
    author,
    // Without an author, BibTeX sorts by it.
    key: author === undefined ? braced(title) : undefined,
    title: protectedWords(title),
    ...(journal ? { journal: braced(container), publisher: braced(publisher) } : {}),
    ...(report ? { institution } : {}),
    ...(journal || report ? {} : { howpublished: braced(place) }),
    year: braced(year),
    month: month === undefined ? undefined : months[month - 1],
    day: braced(day),
    note: `{${[text(note), address && `\\url{${address}}`].filter(Boolean).join(' ')}}`,
    url: address && `{${address}}`,
    urldate: braced(dateOf(item.accessed, '-')),
  };
  return entry(journal ? 'article' : report ? 'techreport' : 'misc', item.id, fields);
}

/** A source for BibLaTeX. */
export function biblatex(item: CslItem): string {
  const { type, title, publisher, issued, accessed, URL, note, language } = item;
  const container = item['container-title'];
  const kind = container === undefined && type.startsWith('article') ? 'online' : latexTypes[type];
  const address = addressOf(URL);
  const author = authors(item);
  const law = kind === 'legislation';
  const fields: Fields = {
    author,
    title: protectedWords(title),
    titleaddon: protectedWords(lawNumber(item)),
    ...(kind === 'article' || law
      ? { journaltitle: braced(container), publisher: braced(publisher) }
      : kind === 'report'
        ? {
            type: braced(reports[language ?? 'en']),
            institution: braced(publisher) ?? organization(item),
          }
        : { organization: braced(container ?? publisher) }),
    entrysubtype: type === 'article-newspaper' && kind === 'article' ? '{newspaper}' : undefined,
    volume: braced(item.volume),
    number: braced(item.number),
    date: braced(dateOf(issued, '-')),
    note: braced(note),
    url: address && `{${address}}`,
    urldate: braced(dateOf(accessed, '-')),
    langid: language && `{${{ en: 'english', es: 'spanish' }[language]}}`,
  };
  return entry(kind, item.id, fields);
}

const latexTypes: Readonly<Record<CslItem['type'], string>> = {
  webpage: 'online',
  'article-newspaper': 'article',
  'article-journal': 'article',
  report: 'report',
  legislation: 'legislation',
  dataset: 'dataset',
  'post-weblog': 'online',
  broadcast: 'online',
  speech: 'misc',
};
const reports = { en: 'Report', es: 'Informe' };
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Double braces keep the name of an organization whole. */
function authors({ author }: CslItem): string | undefined {
  const names = author?.map((one) =>
    'literal' in one ? braced(one.literal) : text(`${one.family}, ${one.given}`),
  );
  return names && `{${names.join(' and ')}}`;
}

/** Who published a report of one organization. */
function organization({ author = [] }: CslItem): string | undefined {
  const [first] = author;
  return author.length === 1 && first && 'literal' in first
    ? protectedWords(first.literal)
    : undefined;
}

function entry(type: string, id: string, fields: Fields): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined || value === '{}' ? [] : `  ${name} = ${value},`,
  );
  return [`@${type}{${id},`, ...lines, '}'].join('\n');
}

function addressOf(url: string | undefined): string | undefined {
  return url?.replace(/[\\{}]/g, encodeURIComponent);
}

function braced(words: string | number | undefined): string | undefined {
  return words === undefined ? undefined : `{${text(String(words)) ?? ''}}`;
}

/** Double braces keep capitals. */
function protectedWords(words: string | undefined): string | undefined {
  return words === undefined ? undefined : `{${braced(words) ?? ''}}`;
}

/** In UTF-8: commands for accents and signs are lost in programs other than LaTeX. */
function text(words: string | undefined): string | undefined {
  return words
    ?.replace(/\s+/g, ' ')
    .replace(/[\\{}%&$#_^~]/g, (character) => special[character] ?? `\\${character}`);
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};
