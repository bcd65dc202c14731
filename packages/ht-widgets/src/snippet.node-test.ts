/** What snippets say and are made of, for everything in the ledger. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { languagesOf } from '@ht-widgets/facts/localize.js';
import { contactsIn, factorsIn, factsIn, sourcesIn } from '@ht-widgets/facts/view.js';
import { parseFragment, type ChildNode, type DocumentFragment, type Element } from 'parse5';
import { dictionary } from '../../core/src/core.strings.js';
import { figureOf } from '../../core/src/figure.js';
import type { Dataset } from '../../facts/generated/types.js';
import type { Attributes, WidgetName } from './fallback.js';
import { forms, snippetOf, type Form } from './snippet.js';

const dataset = JSON.parse(readFileSync(join(import.meta.dirname, '../../facts/generated/us-mo.json'), 'utf8')) as Dataset;
const languages = languagesOf(dataset);

function make(widget: WidgetName, form: Form, attributes: Attributes = {}, lang: (typeof languages)[number] = 'en', from = dataset): string {
  return snippetOf(from, { widget, form, lang, attributes, address: 'https://cdn.example/ht-widgets.js' }).join('\n');
}

/** The tree, of markup in which the parser found nothing to mend. */
function parsed(html: string): DocumentFragment {
  const mistakes: string[] = [];
  // `onParseError` is older than its types.
  const options = { sourceCodeLocationInfo: true, onParseError: ({ code }: { code: string }) => { mistakes.push(code); } };
  const fragment = parseFragment(html, options);
  assert.deepEqual(mistakes, [], html);
  for (const one of elements(fragment.childNodes)) assert.ok(one.sourceCodeLocation?.endTag, `<${one.tagName}> is closed by itself: ${html}`);
  return fragment;
}

function elements(nodes: readonly ChildNode[]): Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...elements(node.childNodes)] : []));
}

function text(nodes: readonly ChildNode[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'childNodes' in node ? text(node.childNodes) : '')).join('').replace(/\s+/g, ' ');
}

/** Without differences of case and of spaces. */
function flat(words: string): string {
  return words.replace(/\s+/g, ' ').toLowerCase();
}

/** What WordPress leaves of an author's post, and what this project's links carry. */
function expectPlain(all: readonly Element[]): void {
  const allowed: Readonly<Record<string, readonly string[]>> = { p: ['lang'], strong: [], em: [], ul: ['lang'], li: [], blockquote: ['lang'], a: ['href', 'rel'], span: ['lang'] };
  for (const { tagName, attrs } of all) {
    for (const { name } of attrs) assert.ok(allowed[tagName]?.includes(name), `${tagName} ${name}`);
    assert.ok(tagName in allowed, tagName);
    const { href, rel } = Object.fromEntries(attrs.map(({ name, value }) => [name, value])) as Partial<Record<string, string>>;
    if (tagName !== 'a') continue;
    assert.match(href ?? '', /^(https:\/\/|tel:|sms:)/);
    assert.equal(rel, href?.startsWith('https:') === true ? 'noreferrer noopener' : undefined);
  }
}

for (const language of languages) {
  const facts = factsIn(dataset.facts, language);
  const sources = sourcesIn(dataset.sources);

  describe(`the snippets of every fact, ${language}`, () => {
    for (const [id, fact] of Object.entries(facts)) {
      it(id, () => {
        const name = (source: string) => sources[source]?.name ?? 'no source';
        const { reportedBy, standing } = dictionary[language];
        const word = fact.standing === 'secondhand' ? reportedBy : standing[fact.standing];
        const { qualifier, digits } = figureOf(fact, language) ?? { digits: '' };
        const said = [qualifier ?? '', digits, fact.label, language === 'en' || fact.original === undefined ? (fact.text ?? '') : '', ...(fact.items ?? []), word, fact.reason ?? '', ...fact.citations.flatMap(({ source, via }) => [source, ...(via === undefined ? [] : [via])]).map(name)];
        for (const form of forms) {
          for (const display of ['card', 'inline']) {
            const { childNodes } = parsed(make('stat', form, { fact: id, display }, language));
            const [first] = childNodes;
            const shown = form === 'iframe' && first && 'attrs' in first ? (first.attrs.find((attribute) => attribute.name === 'title')?.value ?? '') : text(childNodes);
            const limits = form === 'iframe' || display === 'inline' ? [fact.short] : [fact.caveat, figureOf(fact, language) ? (fact.of ?? '') : ''];
            for (const words of [...said, ...limits]) assert.ok(flat(shown).includes(flat(words)), `${form}, ${display}: ${words} is missing in: ${shown}`);
            if (form === 'static') expectPlain(elements(childNodes));
          }
        }
      });
    }
  });

  describe(`the other snippets, ${language}`, () => {
    it('name each factor, how it is exploited, its facts and whose list it is', () => {
      for (const form of ['element', 'div', 'static'] as const) {
        const { childNodes } = parsed(make('factor-list', form, {}, language));
        const shown = text(childNodes);
        for (const { name, exploited, facts: ids } of factorsIn(dataset, language)) {
          for (const words of [name, exploited, ...ids.map((id) => facts[id]?.label ?? '?')]) assert.ok(shown.includes(words), words);
        }
        assert.ok(shown.includes(facts['vulnerability-factors']?.caveat ?? '?'));
        if (form === 'static') expectPlain(elements(childNodes));
      }
    });

    it('give every contact a link that says the same', () => {
      const slice = contactsIn(dataset, language);
      const { childNodes } = parsed(make('hotline-banner', 'static', { contacts: slice.contacts.map(({ id }) => id).join(' ') }, language));
      const all = elements(childNodes);
      expectPlain(all);
      for (const { uri, value, channel, service } of dataset.contacts ?? []) {
        const link = all.find(({ attrs }) => attrs.some((attribute) => attribute.value === uri));
        assert.ok(link, uri);
        if (channel !== 'chat') assert.equal(text(link.childNodes), value);
        if (uri !== 'tel:911') assert.ok(text(childNodes).includes(slice.services[service]?.name ?? '?'), service);
      }
      for (const words of [slice.help.situations, slice.help.lawEnforcement, slice.help.phoneTraces, slice.help.chatTraces]) assert.ok(text(childNodes).includes(words), words);
    });

    it('put 911 first', () => {
      for (const about of [{}, { about: 'child' }]) assert.match(make('hotline-banner', 'static', about, language), /^<p[^>]*><strong>[^<]*<a href="tel:911">911<\/a>/);
    });
  });
}

it('nothing in a dataset becomes markup', () => {
  const hostile = '"><img src=x onerror=alert(1)><!-- \'&lt;</p></ht-stat><script>alert(1)</script>';
  const from = structuredClone(dataset);
  const poison = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const record = node as Record<string, unknown>;
    for (const [key, value] of Object.entries(record)) {
      if (['en', 'es', 'shortName', 'locator', 'value', 'keyword'].includes(key) && typeof value === 'string') record[key] = hostile;
      else poison(value);
    }
  };
  poison(from);
  for (const form of forms) {
    const wanted: [WidgetName, Attributes][] = [...from.facts.map(({ id }): [WidgetName, Attributes] => ['stat', { fact: id }]), ['factor-list', {}], ['hotline-banner', { contacts: (from.contacts ?? []).map(({ id }) => id).join(' ') }]];
    for (const [widget, attributes] of wanted) {
      const names = new Set(elements(parsed(make(widget, form, attributes, 'en', from)).childNodes).map(({ tagName }) => tagName));
      for (const name of ['script', 'p', 'ht-stat', 'strong', 'em', 'span', 'a', 'ul', 'li', 'blockquote', 'div', 'iframe', `ht-${widget}`]) names.delete(name);
      assert.deepEqual([...names], []);
      assert.equal(make(widget, form, attributes, 'en', from).split('<script').length, form === 'element' ? 2 : 1);
    }
  }
});
