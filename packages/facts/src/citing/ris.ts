import type { CslItem } from './csl.js';

const types: Partial<Record<CslItem['type'], string>> = {
  webpage: 'ELEC',
  'article-newspaper': 'NEWS',
  'article-journal': 'JOUR',
  report: 'RPRT',
  legislation: 'STAT',
  dataset: 'DATA',
  'post-weblog': 'BLOG',
};

type Line = [tag: string, value: string | undefined];

/** A source in RIS. citation-js would put the day of access among numbers, in M1. */
export function ris(item: CslItem): string {
  const { id, type, title, author, publisher, issued, accessed, URL, note } = item;
  const lines: Line[] = [
    ['TY', types[type] ?? 'GEN'],
    ...(author ?? []).map((one): Line => [
      'AU',
      'literal' in one ? one.literal : `${one.family}, ${one.given}`,
    ]),
    ['ID', id],
    ['TI', title],
    ['T2', item['container-title']],
    ['PB', publisher],
    ['VL', item.volume],
    ['IS', item.number],
    ['SE', item.section],
    ['PY', issued && String(issued['date-parts'][0][0])],
    ['DA', dateOf(issued, '/')],
    ['Y2', dateOf(accessed, '/')],
    ['N1', note],
    ['UR', URL],
    ['LA', item.language],
  ];
  // A line break would begin another field.
  return [
    ...lines.flatMap(([tag, value]) => (value ? `${tag}  - ${value.replace(/\s+/g, ' ')}` : [])),
    'ER  - ',
  ].join('\n');
}

/** A date as `2026/01/15`, or as much of it as is known. */
export function dateOf(date: CslItem['issued'], separator: string): string | undefined {
  return date?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join(separator);
}
