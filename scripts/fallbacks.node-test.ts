/** What stands inside the tags of examples and pages must not drift from the ledger: a reader without script reads nothing else. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { languagesOf } from '@ht-widgets/facts/localize.js';
import { factsIn, sourcesIn } from '@ht-widgets/facts/view.js';
import { parse, type ChildNode, type Element } from 'parse5';
import { dictionary } from '../packages/core/src/core.strings.js';
import { figureOf } from '../packages/core/src/figure.js';
import type { Dataset } from '../packages/facts/generated/types.js';

const dataset = JSON.parse(readFileSync('packages/facts/generated/us-mo.json', 'utf8')) as Dataset;
const sources = sourcesIn(dataset.sources);

interface Found { element: Element; lang: string }

function stats(nodes: readonly ChildNode[], lang: string): Found[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    const inner = node.attrs.find(({ name }) => name === 'lang')?.value ?? lang;
    return [...(node.tagName === 'ht-stat' ? [{ element: node, lang: inner }] : []), ...stats(node.childNodes, inner)];
  });
}

function text(nodes: readonly ChildNode[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'childNodes' in node ? text(node.childNodes) : '')).join('');
}

/** Without differences of case and line breaks, and "91% – 100%" as "91–100%". */
function flat(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/%? ?– ?/g, '–').toLowerCase();
}

/** What is missing inside one stat. Not the whole sentences are wanted, so that authors may shorten. */
function missing({ element, lang }: Found): string[] {
  const id = element.attrs.find(({ name }) => name === 'fact')?.value.trim() ?? '';
  const language = languagesOf(dataset).find((one) => lang.startsWith(one)) ?? 'en';
  const fact = factsIn(dataset.facts, language)[id];
  if (!fact) return [`no fact ${JSON.stringify(id)}`];
  const reporters = fact.standing === 'secondhand' ? fact.citations.flatMap(({ via }) => via ?? []) : [];
  const { qualifier, digits } = figureOf(fact, language) ?? { digits: '' };
  const name = (source: string) => sources[source]?.name ?? '?';
  const needed = [[qualifier, digits].filter((part) => part !== undefined).join(' '), ...(reporters.length > 0 ? reporters.map(name) : [dictionary[language].standing[fact.standing]]), ...fact.citations.map(({ source }) => name(source))];
  const shown = flat(text(element.childNodes));
  return [...new Set(needed)].filter((words) => !shown.includes(flat(words)))
    .map((words) => `${id}: expected "${words}". To have it written: npx ht-widgets snippet --widget stat --fact ${id}`);
}

function expectComplete(markup: string): void {
  assert.deepEqual(stats(parse(markup).childNodes, 'en').flatMap(missing), []);
}

describe('the text inside every ht-stat says its figure, its standing and its sources', () => {
  for (const file of globSync('packages/*/src/*.examples.ts')) {
    it(file, async () => {
      const { examples } = (await import(`../${file}`)) as { examples: Record<string, string> };
      expectComplete(Object.values(examples).join('\n'));
    });
  }
  for (const file of globSync('demo/**/*.html')) {
    it(file, () => { expectComplete(readFileSync(file, 'utf8')); });
  }
});

describe('the text inside every banner and data note says what the ledger says', () => {
  const { help, services = [], facts } = dataset;
  const helpTexts = Object.values(help ?? {}) as { en?: string }[];
  const said = flat([...helpTexts, ...services.flatMap(({ name, about }) => [name, about]), ...facts.flatMap((fact) => fact.text ?? [])].map((texts) => texts.en ?? '').join(' '));
  for (const file of ['packages/hotline-banner/src/ht-hotline-banner.examples.ts', 'packages/data-note/src/ht-data-note.examples.ts']) {
    it(file, async () => {
      const { examples } = (await import(`../${file}`)) as { examples: Record<string, string> };
      const words = text(parse(Object.values(examples).join('\n')).childNodes);
      // Lines with numbers are held to the contacts by the browser tests.
      const sentences = words.split(/\n|(?<=[.?])\s/).map((sentence) => sentence.trim()).filter((sentence) => /^[^\d]+[.?]$/.test(sentence));
      assert.ok(sentences.length > 1);
      for (const sentence of sentences) assert.ok(said.includes(flat(sentence)), `not in the ledger: ${sentence}`);
    });
  }
});

it('the README of the banner names every contact by its id', () => {
  const named = readFileSync('packages/hotline-banner/README.md', 'utf8').split('## Contacts')[1]?.split('\n## ')[0]?.match(/(?<=`)[\w-]+(?=`)/g) ?? [];
  assert.deepEqual(named.sort(), dataset.contacts?.map(({ id }) => id).sort());
});
