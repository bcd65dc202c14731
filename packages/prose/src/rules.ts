/** What `npm run check` judges of prose, as rules of textlint: docs/contributors/writing.md. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TextlintRuleReporter } from '@textlint/kernel';
import GithubSlugger from 'github-slugger';

const mostWords = 25;

/** Pattern, and one way to write it instead. The table in writing.md has more. */
export const words: readonly [pattern: string, instead: string][] = [
  ['\\b(?:stands?(?! for)|stood)\\b(?!-)', 'is'],
  ['\\bbeside\\b(?!s)', 'next to'],
  ['\\b(?:whoever|nobody|somebody)\\b(?!-)', 'a visitor'],
  ['\\bof\\s+(?:its|their|his|her|our)\\s+own\\b(?!-)', 'separate'],
  ['\\b(?:gives? way|has its turn|have their turn)\\b(?!-)', 'is replaced'],
  ['\\b(?:has|have|had)\\s+room\\s+for\\b(?!-)', 'fits'],
  ['\\blooked\\s+at\\s+again\\b(?!-)', 'reviewed'],
  ['\\banew\\b(?!-)', 'again'],
  ['\\basks\\b(?!-)', 'requests'],
  ['\\btells\\b(?!-)', 'says'],
  ["\\bpage[’']s\\s+own\\s+text\\b(?!-)", 'fallback'],
];

interface Node {
  type: string;
  value?: string;
  children?: readonly Node[];
}

/** The text of a part of a document, with one word for each piece of code. */
function textOf({ type, value = '', children = [] }: Node): string {
  if (type === 'Code') return 'Code'; // a capital, since it may begin a sentence
  if (type === 'Break') return ' ';
  return type === 'Html' ? '' : value + children.map(textOf).join('');
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

function sentencesOf(text: string): string[] {
  return [...segmenter.segment(text.replace(/\s+/g, ' '))].map(({ segment }) => segment);
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]\S*/gu) ?? [];
}

/** Sentences of each file that was linted, for its reading grade. */
export const read = new Map<string, string[]>();

export const sentences: TextlintRuleReporter = ({ Syntax, RuleError, report, getFilePath }) => {
  const said: string[] = [];
  read.set(getFilePath() ?? '', said);
  const judge: NonNullable<ReturnType<TextlintRuleReporter>[typeof Syntax.Paragraph]> = (node) => {
    for (const sentence of sentencesOf(textOf(node))) {
      said.push(sentence);
      const { length } = wordsOf(sentence);
      if (length > mostWords)
        report(node, new RuleError(`${length} words: "${sentence.slice(0, 60)}…"`));
    }
  };
  return { [Syntax.Paragraph]: judge };
};

/** In these, a title says what the reader gets, so it has more than one word. */
const guides = /docs\/(site-owners|developers|contributors)\//;

export const headings: TextlintRuleReporter = ({ Syntax, RuleError, report, getFilePath }) => {
  let level = 0;
  return {
    [Syntax.Header](node) {
      const text = textOf(node);
      const faults = [
        ...(node.depth > level + 1 ? [`skips a level, from ${level} to ${node.depth}`] : []),
        ...(node.depth === 1 && level > 0 ? ['is a second title'] : []),
        ...(/[.:;!]$/.test(text) ? ['ends with a punctuation mark'] : []),
        ...(node.depth === 1 && guides.test(getFilePath() ?? '') && wordsOf(text).length < 2
          ? ['has one word: say what the reader gets']
          : []),
      ];
      level = node.depth;
      for (const fault of faults) report(node, new RuleError(`Heading "${text}" ${fault}`));
    },
  };
};

/** Written by `npm run build`, so a fresh copy does not have it. */
const built = /^demo\/(ledger|claims|changes)(-es)?\.html$/;

/** Relative links lead to a file, and to a heading or an `id` in it. */
export const links: TextlintRuleReporter = ({
  Syntax,
  RuleError,
  report,
  getFilePath,
  getSource,
}) => {
  const file = getFilePath() ?? '';
  const fault = (url: string): string | undefined => {
    if (/^([a-z][a-z\d+.-]*:|\/\/|$)/i.test(url)) return undefined;
    const [path = '', anchor] = decodeURI(url).split('#');
    const target = join(dirname(file), path.split('?')[0] ?? '');
    if (built.test(target)) return undefined;
    if (path !== '' && !existsSync(target)) return `${url} leads to no file`;
    if (!anchor) return undefined;
    const text = path === '' ? getSource() : readFileSync(target, 'utf8');
    const anchors = path === '' || target.endsWith('.md') ? headingsIn(text) : [];
    return [...anchors, ...idsIn(text)].includes(anchor) ? undefined : `${url} leads to no heading`;
  };
  const judge = (node: Parameters<typeof report>[0], url: string) => {
    const message = fault(url);
    if (message !== undefined) report(node, new RuleError(message));
  };
  return {
    [Syntax.Link]: (node) => judge(node, node.url),
    [Syntax.Image]: (node) => judge(node, node.url),
    [Syntax.Html](node) {
      for (const [, url = ''] of node.value.matchAll(/ (?:href|src|srcset)="([^"]*)"/g))
        judge(node, url);
    },
  };
};

function idsIn(text: string): string[] {
  return [...text.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
}

/** The anchors that GitHub gives to headings. */
function headingsIn(text: string): string[] {
  const slugger = new GithubSlugger();
  const titles = text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.+)$/gm);
  return [...titles].map(([, title = '']) => slugger.slug(plain(title)));
}

function plain(title: string): string {
  return title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');
}
