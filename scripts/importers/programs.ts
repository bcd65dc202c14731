/** Programs that read citations, and what each must keep of them. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Copied } from './copied.ts';
import type { CslItem } from '../../packages/facts/src/citing/csl.ts';

export interface Outcome {
  /** What it read, in words. */
  read: string;
  problems: readonly string[];
}
interface Program {
  name: string;
  /** Undefined where the program is not installed. */
  version: () => string | undefined;
  run: (copied: Copied, folder: string) => Outcome | Promise<Outcome>;
}

type Format = 'bibtex' | 'biblatex' | 'ris';

function versionOf(command: string, ...args: string[]): string | undefined {
  const { stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  return error ? undefined : /\d+(\.\d+)+[a-z]?/.exec(`${stdout} ${stderr}`)?.[0];
}

function start(folder: string, command: string, ...args: string[]): string {
  const { stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return `${stdout}\n${stderr}`;
}

/** Every fact and the whole list in one file, as a reader collects them. */
function fileOf({ facts, list }: Copied, format: Format): string {
  return [...facts.map(({ forms }) => forms[format]), list[format], ''].join('\n');
}

function itemsOf({ facts, list }: Copied): CslItem[] {
  return [...facts.map(({ forms }) => forms.csl), list.csl].flatMap(
    (csl) => JSON.parse(csl) as CslItem[],
  );
}

/** Letters and digits: programs write quotation marks, spaces and commands differently. */
const bare = (text: string): string => text.replace(/\\[a-z]+|[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Which of the sentences about facts a text lacks. */
function lacking({ facts }: Copied, text: string): string[] {
  const read = bare(text);
  return facts
    .filter(({ note }) => !read.includes(bare(note)))
    .map(({ id }) => `the sentence of ${id} is lost`);
}

const counted = (found: number, expected: number, what: string): string[] =>
  found === expected ? [] : [`${found} of ${expected} ${what}`];

/** Compiles a document that cites everything in `name.bib`; returns the lines of errors. */
function compile(folder: string, name: string, program: string, preamble: string): string[] {
  const [biblatex, file] = [program === 'biber', join(folder, `${name}.tex`)];
  const list = biblatex
    ? '\\printbibliography'
    : `\\bibliographystyle{plain}\\bibliography{${name}}`;
  writeFileSync(
    file,
    `\\documentclass{article}\\usepackage[T1]{fontenc}\\usepackage{lmodern}${preamble}` +
      `\\begin{document}\\nocite{*}${list}\\end{document}`,
  );
  const latex = () => start(folder, 'pdflatex', '-interaction=nonstopmode', name);
  latex();
  const said = start(folder, program, name);
  const log = latex();
  return [
    ...(said.match(/^(WARN|ERROR) .*|Repeated entry.*|.*error message.*|I was expecting.*/gm) ??
      []),
    ...(log.match(/^!.*/gm) ?? []),
  ];
}

const biber: Program = {
  name: 'biber with pdflatex, BibLaTeX',
  version: () => versionOf('biber', '--version'),
  run(copied, folder) {
    const name = `biblatex-${copied.language}`;
    writeFileSync(join(folder, `${name}.bib`), fileOf(copied, 'biblatex'));
    const preamble =
      '\\usepackage[backend=biber,style=authoryear]{biblatex}' + `\\addbibresource{${name}.bib}`;
    const errors = compile(folder, name, 'biber', preamble);
    const bbl = readFileSync(join(folder, `${name}.bbl`), 'utf8');
    const entries = bbl.match(/^\s*\\entry\{/gm)?.length ?? 0;
    return {
      read: `${entries} entries, ${errors.length} errors and warnings`,
      problems: [
        ...errors,
        ...counted(entries, itemsOf(copied).length, 'entries'),
        ...lacking(copied, bbl),
      ],
    };
  },
};

const bibtex: Program = {
  name: 'BibTeX with pdflatex, BibTeX',
  version: () => versionOf('bibtex', '--version'),
  run(copied, folder) {
    const name = `bibtex-${copied.language}`;
    writeFileSync(join(folder, `${name}.bib`), fileOf(copied, 'bibtex'));
    const errors = compile(folder, name, 'bibtex', '\\usepackage{url}');
    const bbl = readFileSync(join(folder, `${name}.bbl`), 'utf8');
    // BibTeX breaks lines, and an address after a percent sign.
    const joined = bbl.replace(/(?<!\\)%\n\s*/g, '').replace(/\s+/g, ' ');
    const entries = bbl.split('\\bibitem{').slice(1);
    const items = itemsOf(copied);
    const lost = items.flatMap(({ id, URL, issued }) => {
      const entry = bare(entries.find((one) => one.startsWith(`${id}}`)) ?? '');
      const year = String(issued?.['date-parts'][0][0] ?? '');
      return [URL ?? '', year]
        .filter((part) => !entry.includes(bare(part)))
        .map((part) => `${id} lacks ${part}`);
    });
    return {
      read: `${entries.length} entries, ${errors.length} errors`,
      problems: [
        ...errors,
        ...counted(entries.length, items.length, 'entries'),
        ...lacking(copied, joined),
        ...lost,
      ],
    };
  },
};

/** What a program lost of the items. `not`: fields that it or the format does not carry. */
function compared(copied: Copied, made: readonly CslItem[], not: (keyof CslItem)[]): string[] {
  const items = itemsOf(copied);
  const byId = new Map(made.map((item) => [item.id, item]));
  const fields = (['title', 'author', 'issued', 'accessed', 'URL', 'note'] as const).filter(
    (field) => !not.includes(field),
  );
  const lost = items.flatMap((item) =>
    fields
      .filter((field) => !wordsOf(byId.get(item.id), field).includes(wordsOf(item, field)))
      .map((field) => `${item.id} lacks its ${field}`),
  );
  return [...counted(made.length, items.length, 'entries'), ...lost];
}

function wordsOf(item: CslItem | undefined, field: 'issued' | keyof CslItem): string {
  const value = item?.[field];
  if (typeof value === 'string') return bare(value.replace(/<[^>]*>|&\w+;/g, ''));
  if (field === 'author')
    return (item?.author ?? [])
      .map((one) => bare('literal' in one ? one.literal : `${one.given} ${one.family}`))
      .join();
  const { 'date-parts': [parts] = [[]] } = (value ?? {}) as { 'date-parts'?: number[][] };
  return (parts ?? []).map(Number).join('-');
}

const pandoc: Program = {
  name: 'pandoc with citeproc, BibTeX, BibLaTeX and CSL-JSON',
  version: () => versionOf('pandoc', '--version'),
  run(copied, folder) {
    const problems: string[] = [];
    for (const format of ['biblatex', 'bibtex', 'csljson'] as const) {
      const file = join(folder, `pandoc.${format}`);
      const text = format === 'csljson' ? JSON.stringify(itemsOf(copied)) : fileOf(copied, format);
      writeFileSync(file, text);
      const { stdout, stderr } = spawnSync('pandoc', ['-f', format, '-t', 'csljson', file], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      if (stderr) problems.push(`${format}: ${stderr}`);
      const made = JSON.parse(stdout) as CslItem[];
      problems.push(...compared(copied, made, []).map((problem) => `${format}: ${problem}`));
      problems.push(...printed(copied, folder, format));
    }
    return { read: `${itemsOf(copied).length} entries of each form, all printed`, problems };
  },
};

/** What pandoc's citeproc complains of when it prints everything, or leaves out. */
function printed(copied: Copied, folder: string, format: keyof typeof pandocNames): string[] {
  const all = "---\nnocite: '@*'\n---\n";
  const bibliography = join(folder, `printed.${pandocNames[format]}`);
  cpSync(join(folder, `pandoc.${format}`), bibliography);
  const { stdout, stderr } = spawnSync(
    'pandoc',
    ['--citeproc', `--bibliography=${bibliography}`, '-t', 'plain', '--wrap=none'],
    { encoding: 'utf8', maxBuffer: 1 << 28, input: all },
  );
  const entries = stdout.split('\n').filter((line) => line !== '').length;
  return [
    ...(stderr ? [`${format}, printed: ${stderr}`] : []),
    ...counted(entries, itemsOf(copied).length, `entries of ${format} printed`),
  ];
}

/** The endings by which pandoc's citeproc knows the formats. */
const pandocNames = { biblatex: 'bib', bibtex: 'bibtex', csljson: 'json' };

const bibutils: Program = {
  name: 'bibutils, BibTeX, BibLaTeX and RIS',
  version: () => versionOf('bib2xml', '--version'),
  run(copied, folder) {
    const problems: string[] = [];
    const notes: string[] = [];
    const readers = { bibtex: 'bib2xml', biblatex: 'biblatex2xml', ris: 'ris2xml' } as const;
    for (const format of ['bibtex', 'biblatex', 'ris'] as const) {
      const file = join(folder, `bibutils.${format}`);
      writeFileSync(file, fileOf(copied, format));
      const said = start(folder, readers[format], file);
      const entries = said.match(/<mods[ >]/g)?.length ?? 0;
      problems.push(...counted(entries, itemsOf(copied).length, `entries of ${format}`));
      problems.push(...lacking(copied, unescaped(said)).map((lost) => `${format}: ${lost}`));
      const unknown = new Set(said.match(/Did not recognize type '\w+'/g));
      notes.push(...[...unknown].map((one) => `${format}: ${one}, takes it for an article`));
    }
    const entries = `${itemsOf(copied).length} entries of each form`;
    return { read: [entries, ...notes].join('; '), problems };
  },
};

const unescaped = (xml: string): string =>
  xml.replace(/&(?:amp|lt|gt|quot|apos);/g, ' ').replace(/<\/?(?!mods)[^>]*>/g, ' ');

/** It saves a `.bib` file as it was, so its table says what it read. RIS it must write itself. */
const jabref: Program = {
  name: 'JabRef, BibTeX, BibLaTeX and RIS',
  version: () => versionOf('jabref', '--version'),
  run(copied, folder) {
    const expected = itemsOf(copied).length;
    const problems: string[] = [];
    for (const format of ['bibtex', 'biblatex', 'ris'] as const) {
      const bib = format !== 'ris';
      const file = `jabref.${format}${bib ? '.bib' : ''}`;
      writeFileSync(join(folder, file), fileOf(copied, format));
      const out = `${file}.${bib ? 'csv' : 'bib'}`;
      const files = bib ? ['-o', `${out},oocsv`, file] : ['-i', `${file},ris`, '-o', out];
      start(folder, 'jabref', '--nogui', ...files);
      const made = readFileSync(join(folder, out), 'utf8');
      const entries = made.match(bib ? /^\d+,"/gm : /^@(?!Comment)\w+\{/gm)?.length ?? 0;
      problems.push(...counted(entries, expected, `entries of ${format}`));
      problems.push(...lacking(copied, made).map((lost) => `${format}: ${lost}`));
    }
    return { read: `${expected} entries of each form`, problems };
  },
};

interface CitationJs {
  Cite: new (items: unknown) => { data: CslItem[] };
}

const load = createRequire(import.meta.url);

const citationJs: Program = {
  name: 'citation-js, CSL-JSON, BibTeX and BibLaTeX',
  version: () =>
    (load('@citation-js/core/package.json') as { version?: string } | undefined)?.version,
  run(copied) {
    const { Cite } = load('@citation-js/core') as CitationJs;
    load('@citation-js/plugin-bibtex');
    const problems: string[] = [];
    for (const format of ['csl', 'bibtex', 'biblatex'] as const) {
      const made = new Cite(format === 'csl' ? itemsOf(copied) : fileOf(copied, format)).data;
      problems.push(...compared(copied, made, []).map((problem) => `${format}: ${problem}`));
    }
    return { read: `${itemsOf(copied).length} entries of each form`, problems };
  },
};

export const programs: readonly Program[] = [biber, bibtex, pandoc, bibutils, jabref, citationJs];
