/** For tests in Node: the printed snippets, as a parser and as WordPress's filter see them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languagesOf } from '@ht-widgets/facts/localize.js';
import type { Dataset } from '@ht-widgets/facts/view.js';
import type { Attributes } from '@ht-widgets/core/statement.js';
import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import type { WidgetName } from '../../ht-widgets/src/names.js';
import { snippetOf, type Form } from '../../ht-widgets/src/snippet/snippet.js';
import { elements, type ChildNode, type Element } from './markup.js';

export const dataset = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../facts/generated/us-mo.json'), 'utf8'),
) as Dataset;
export const languages = languagesOf(dataset);

/** The snippet of a widget, as one text. */
export function make(
  widget: WidgetName,
  form: Form,
  attributes: Attributes = {},
  lang: (typeof languages)[number] = 'en',
  from = dataset,
): string {
  return snippetOf(from, {
    widget,
    form,
    lang,
    attributes,
    address: 'https://cdn.example/ht-widgets.js',
  }).join('\n');
}

/** The tree, of markup in which the parser found nothing to mend. */
export function parsed(html: string): DefaultTreeAdapterTypes.DocumentFragment {
  const mistakes: string[] = [];
  const options = {
    sourceCodeLocationInfo: true,
    onParseError: ({ code }: { code: string }) => {
      mistakes.push(code);
    },
  };
  const fragment = parseFragment(html, options);
  assert.deepEqual(mistakes, [], html);
  for (const one of elements(fragment.childNodes))
    assert.ok(one.sourceCodeLocation?.endTag, `<${one.tagName}> is closed by itself: ${html}`);
  return fragment;
}

/**
 * What WordPress (wp_kses_post) keeps in the post of an author without `unfiltered_html`: of the
 * tags used here, these, with these attributes and kinds of address. It removes other tags and
 * keeps the text inside them.
 */
const kses = {
  tags: (
    'p br strong em ul ol li blockquote a span div table caption thead ' +
    'tbody tr th td dl dt dd h2 h3 h4 h5 h6'
  ).split(' '),
  attribute: /^(lang|dir|class|id|title|role|data-[a-z0-9-]+)$/,
  own: {
    a: ['href', 'rel', 'target'],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
  } as Readonly<Partial<Record<string, readonly string[]>>>,
  address: /^(https?|mailto|tel|sms):/,
};

/** What that filter leaves of markup. */
export function filtered(html: string): string {
  const fragment = parseFragment(html);
  const clean = (nodes: readonly ChildNode[]): ChildNode[] =>
    nodes.flatMap((node) => {
      if (!('tagName' in node)) return node.nodeName === '#comment' ? [] : [node];
      node.childNodes = clean(node.childNodes);
      if (!kses.tags.includes(node.tagName)) return node.childNodes;
      node.attrs = node.attrs.filter(
        ({ name, value }) =>
          (kses.attribute.test(name) || kses.own[node.tagName]?.includes(name)) &&
          (name !== 'href' || kses.address.test(value)),
      );
      return [node];
    });
  fragment.childNodes = clean(fragment.childNodes);
  return serialize(fragment);
}

/** What this project writes where nothing but text is wanted, and what its links carry. */
export function expectPlain(all: readonly Element[]): void {
  const allowed: Readonly<Record<string, readonly string[]>> = {
    div: ['lang'],
    p: ['lang'],
    strong: [],
    em: [],
    ul: ['lang'],
    li: [],
    blockquote: ['lang'],
    a: ['href', 'rel', 'lang', 'target'],
    span: ['lang'],
    table: ['lang'],
    caption: [],
    thead: [],
    tbody: [],
    tr: [],
    th: ['scope'],
    td: [],
  };
  for (const { tagName, attrs } of all) {
    for (const { name, value } of attrs)
      if (name === 'class') assert.match(value, /^ht-[a-z]+$/, 'a role');
      else assert.ok(allowed[tagName]?.includes(name), `${tagName} ${name}`);
    assert.ok(tagName in allowed, tagName);
    const { href, rel } = Object.fromEntries(
      attrs.map(({ name, value }) => [name, value]),
    ) as Partial<Record<string, string>>;
    if (tagName !== 'a') continue;
    assert.match(href ?? '', /^(https:\/\/|tel:|sms:)/);
    assert.equal(rel, href?.startsWith('https:') === true ? 'noreferrer noopener' : undefined);
  }
}
