/**
 * `npm run readings`: prints how hard the default texts of ledger and widgets are to read, the
 * hardest first. Fails where a text is harder than the limits. `npm run refresh` writes the table.
 */
import { readFileSync } from 'node:fs';
import type { Language } from '@ht-widgets/facts';
import type { Dataset } from '@ht-widgets/facts/view.js';
import { gradeOf, inflesz, median, withoutNames } from '../packages/prose/src/reading.js';
import { update, between } from './documents.js';
import { kinds, textsIn, type Kind, type Text } from './readable-texts.js';

/** As in `reading.json` of a ledger. */
export interface Rules {
  /** Proper names, each measured as "it" in English. */
  names: string[];
  notMeasured: { texts: string; reason: string }[];
  exceptions: { reason: string; texts: string[] }[];
}

export interface Measured extends Text {
  language: Language;
  /** A school grade in English, points of ease in Spanish. */
  value: number;
}

export const limits = {
  /** Grades of Flesch and Kincaid: at most. */
  en: { each: 10, median: (kind: Kind) => (kind === 'banner' ? 7 : 8) },
  /** Points of INFLESZ: at least. */
  es: { each: 55, median: () => 65 },
};

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
export const readRules = () => json('packages/facts/data/us-mo/reading.json') as Rules;
export const readDataset = () => json('packages/facts/generated/us-mo.json') as Dataset;

export function measure(
  dataset: Dataset,
  { names, exceptions }: Rules,
  language: Language,
): Measured[] {
  const left = new Set(exceptions.flatMap(({ texts }) => texts));
  return textsIn(dataset, language, left).map((text) => ({
    ...text,
    language,
    value:
      language === 'es'
        ? inflesz(text.blocks)
        : gradeOf(text.blocks.map((block) => withoutNames(block, names))),
  }));
}

export function isTooHard({ language, value }: Measured): boolean {
  return language === 'en' ? value > limits.en.each : value < limits.es.each;
}

/** Kinds whose median is over the limit, in words. */
export function hardKinds(measured: readonly Measured[]): string[] {
  return kinds.flatMap((kind) =>
    (['en', 'es'] as const).flatMap((language) => {
      const middle = median(valuesOf(measured, kind, language));
      const most = limits[language].median(kind);
      const hard = language === 'en' ? middle > most : middle < most;
      return hard ? [`${kind}, ${language}: the median is ${middle.toFixed(1)}, not ${most}`] : [];
    }),
  );
}

function valuesOf(measured: readonly Measured[], kind: Kind, language: Language): number[] {
  return measured
    .filter((each) => each.kind === kind && each.language === language)
    .map(({ value }) => value);
}

/** The table in the README of the ledger. */
export function tableOf(measured: readonly Measured[], { notMeasured, exceptions }: Rules): string {
  const rows = kinds.map((kind) => {
    const [en, es] = [valuesOf(measured, kind, 'en'), valuesOf(measured, kind, 'es')];
    const shown = [median(en), Math.max(...en), median(es), Math.min(...es)];
    return `| ${[kind, en.length, ...shown.map((value) => value.toFixed(1))].join(' | ')} |`;
  });
  const left = exceptions.map(
    ({ reason, texts }) => `| ${reason} | ${texts.map((text) => `\`${text}\``).join(', ')} |`,
  );
  return [
    '| kind of text | texts | English: median grade | highest | Spanish: median ease | lowest |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    'These texts are not measured:',
    '',
    '| why | texts |',
    '|---|---|',
    ...notMeasured.map(({ reason, texts }) => `| ${reason} | ${texts} |`),
    ...left,
  ].join('\n');
}

const readme = 'packages/facts/README.md';

export function writeReadings(): void {
  const rules = readRules();
  const dataset = readDataset();
  const measured = [...measure(dataset, rules, 'en'), ...measure(dataset, rules, 'es')];
  update(readme, between(readFileSync(readme, 'utf8'), 'readings', tableOf(measured, rules)));
}

function print(): void {
  const rules = readRules();
  const dataset = readDataset();
  const brief = process.argv.includes('--brief');
  const all = (['en', 'es'] as const).flatMap((language) => {
    const hardestFirst = language === 'en' ? -1 : 1;
    return measure(dataset, rules, language).sort((a, b) => (a.value - b.value) * hardestFirst);
  });
  for (const each of all) {
    if (brief && !isTooHard(each)) continue;
    const { kind, id, language, value, blocks } = each;
    console.log(`${value.toFixed(1)} ${language} ${kind}: ${id}: ${blocks.join(' / ')}`);
  }
  const hard = hardKinds(all);
  for (const line of hard) console.error(line);
  if (hard.length > 0 || all.some(isTooHard)) process.exitCode = 1;
}

if (import.meta.main) print();
