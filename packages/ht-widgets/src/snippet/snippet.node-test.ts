/** What snippets say and are made of, for everything in the ledger. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { languagesOf, localSources } from '@ht-widgets/facts/localize.js';
import {
  chartsIn,
  contactsIn,
  factorsIn,
  factsIn,
  responsesIn,
  sourcesIn,
  typesIn,
} from '@ht-widgets/facts/view.js';
import {
  parseFragment,
  serialize,
  type ChildNode,
  type DocumentFragment,
  type Element,
} from 'parse5';
import { dictionary, figureOf, type Attributes } from '@ht-widgets/core/statement.js';
import type { Dataset } from '@ht-widgets/facts/view.js';
import { dictionary as statWords } from '../../../stat/src/ht-stat.strings.js';
import { widgetNames, type WidgetName } from '../names.js';
import { forms, snippetOf, type Form } from './snippet.js';

const dataset = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../facts/generated/us-mo.json'), 'utf8'),
) as Dataset;
const languages = languagesOf(dataset);

function make(
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
function parsed(html: string): DocumentFragment {
  const mistakes: string[] = [];
  // `onParseError` is older than its types.
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

function elements(nodes: readonly ChildNode[]): Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...elements(node.childNodes)] : []));
}

function text(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) =>
      'value' in node ? node.value : 'childNodes' in node ? text(node.childNodes) : '',
    )
    .join('')
    .replace(/\s+/g, ' ');
}

/** Without differences of case and of spaces. */
function flat(words: string): string {
  return words.replace(/\s+/g, ' ').toLowerCase();
}

/**
 * What WordPress (wp_kses_post) leaves of the post of somebody without `unfiltered_html`: of the
 * tags used here these, with these attributes and these kinds of address. Of other tags the text
 * inside stays.
 */
const kses = {
  tags: [
    'p',
    'br',
    'strong',
    'em',
    'ul',
    'ol',
    'li',
    'blockquote',
    'a',
    'span',
    'div',
    'table',
    'caption',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'dl',
    'dt',
    'dd',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
  ],
  attribute: /^(lang|dir|class|id|title|role|data-[a-z0-9-]+)$/,
  own: {
    a: ['href', 'rel', 'target'],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
  } as Readonly<Partial<Record<string, readonly string[]>>>,
  address: /^(https?|mailto|tel|sms):/,
};

function filtered(html: string): string {
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
function expectPlain(all: readonly Element[]): void {
  const allowed: Readonly<Record<string, readonly string[]>> = {
    p: ['lang'],
    strong: [],
    em: [],
    ul: ['lang'],
    li: [],
    blockquote: ['lang'],
    a: ['href', 'rel', 'lang'],
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

for (const language of languages) {
  const facts = factsIn(dataset, language);
  const sources = sourcesIn(dataset.sources, language);

  describe(`the snippets of every fact, ${language}`, () => {
    for (const [id, fact] of Object.entries(facts)) {
      it(id, () => {
        const name = (source: string) => sources[source]?.name ?? 'no source';
        const { reportedBy, standing } = dictionary[language];
        const word = fact.standing === 'secondhand' ? reportedBy : standing[fact.standing];
        const { qualifier, digits } = figureOf(fact, language) ?? { digits: '' };
        const named = fact.citations
          .flatMap(({ source, via }) => [source, ...(via === undefined ? [] : [via])])
          .map(name);
        const title = [
          ...(fact.reason === undefined ? [qualifier ?? '', digits] : []),
          fact.label,
          fact.short,
          word,
          ...named,
        ];
        const newer = fact.newer ? statWords[language].newer(fact.newer.year) : '';
        const said = [
          newer,
          qualifier ?? '',
          digits,
          fact.label,
          language === 'en' || fact.original === undefined ? (fact.text ?? '') : '',
          ...(fact.items ?? []),
          word,
          (fact.reason ?? '').replace(/[.]$/, ''),
          ...named,
        ];
        for (const form of forms) {
          for (const display of ['card', 'inline']) {
            const { childNodes } = parsed(make('stat', form, { fact: id, display }, language));
            const [first] = childNodes;
            const shown =
              form === 'iframe' && first && 'attrs' in first
                ? (first.attrs.find((attribute) => attribute.name === 'title')?.value ?? '')
                : text(childNodes);
            const limits =
              display === 'inline'
                ? [fact.short]
                : [fact.caveat, figureOf(fact, language) ? (fact.of ?? '') : ''];
            assert.ok(
              !shown.includes(`${fact.reason ?? '?'} ${fact.short}`),
              `${form}, ${display}: reason and limit are one sentence: ${shown}`,
            );
            if (form === 'iframe') {
              assert.ok(shown.length < 400, `${shown.length}: ${shown}`);
              if (fact.reason !== undefined && digits !== '')
                assert.ok(!shown.startsWith(digits), shown);
            }
            for (const words of form === 'iframe' ? title : [...said, ...limits])
              assert.ok(
                flat(shown).includes(flat(words)),
                `${form}, ${display}: ${words} is missing in: ${shown}`,
              );
            if (form === 'static') expectPlain(elements(childNodes));
            if (form === 'static' || form === 'div') {
              const html = make('stat', form, { fact: id, display }, language);
              assert.equal(filtered(html), serialize(parseFragment(html)));
            }
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
          for (const words of [name, exploited, ...ids.map((id) => facts[id]?.label ?? '?')])
            assert.ok(shown.includes(words), words);
        }
        assert.ok(shown.includes(facts['vulnerability-factors']?.caveat ?? '?'));
        if (form === 'static') expectPlain(elements(childNodes));
      }
    });

    it('quote the law for each type, and say what the types are in plain words', () => {
      for (const form of ['element', 'div', 'static'] as const) {
        const { childNodes } = parsed(make('type-list', form, {}, language));
        const shown = text(childNodes);
        for (const { name, plain, law, facts: ids } of typesIn(dataset, language)) {
          for (const words of [
            name,
            plain,
            ...law.map((id) => facts[id]?.original ?? '?'),
            ...ids.map((id) => facts[id]?.label ?? '?'),
          ])
            assert.ok(shown.includes(words), words);
        }
        assert.ok(
          shown.includes(
            (facts['trafficking-needs-no-movement']?.text ?? '?').replace(/\.$/, ' ('),
          ),
        );
        for (const quotation of elements(childNodes).filter(
          ({ tagName }) => tagName === 'blockquote',
        ))
          assert.equal(
            quotation.attrs.some(({ name, value }) => name === 'lang' && value === 'en'),
            language !== 'en' || form === 'static',
          );
        if (form === 'static') expectPlain(elements(childNodes));
      }
      const labor = text(
        parsed(make('type-list', 'static', { types: 'labor-trafficking' }, language)).childNodes,
      );
      assert.ok(
        !labor.includes(
          typesIn(dataset, language).find(({ id }) => id === 'sex-trafficking')?.plain ?? '',
        ),
      );
    });

    it('name each area, who works on it by whose word, and what is safe; then whom to call', () => {
      for (const attributes of [{}, { areas: 'restoration' }]) {
        const { childNodes } = parsed(make('response-list', 'static', attributes, language));
        const shown = text(childNodes);
        for (const { id, name, meaning, safe, who } of responsesIn(dataset, language)) {
          if ('areas' in attributes && attributes.areas !== id) continue;
          const named = who.flatMap(({ name: responder, citations }) => [
            responder,
            ...citations.map(({ source }) => sources[source]?.name ?? '?'),
          ]);
          for (const words of [name, meaning, safe, ...named])
            assert.ok(shown.includes(words), words);
        }
        for (const id of ['never-confront', 'mo-ago-five-pillars'])
          assert.ok(shown.includes(facts[id]?.label ?? '?'), id);
        assert.ok(shown.includes('NightLight'));
        for (const uri of ['tel:911', 'tel:+18883737888'])
          assert.ok(
            elements(childNodes).some(({ attrs }) => attrs.some(({ value }) => value === uri)),
            uri,
          );
        expectPlain(elements(childNodes));
      }
    });

    for (const { id, title, note, series } of chartsIn(dataset, language)) {
      it(`print chart ${id} as a table: each value with period, limit, standing, sources`, () => {
        const { childNodes } = parsed(make('chart', 'static', { chart: id }, language));
        const all = elements(childNodes);
        expectPlain(all);
        assert.ok(text(childNodes).includes(note));
        assert.deepEqual(
          all
            .filter(({ tagName }) => tagName === 'caption')
            .map((caption) => text(caption.childNodes)),
          [title],
        );
        const rows = all
          .filter(({ tagName }) => tagName === 'tr')
          .slice(1)
          .map((row) => text(row.childNodes));
        const ids = series.flatMap((one) => one.facts);
        assert.equal(rows.length, ids.length);
        for (const [i, factId] of ids.entries()) {
          const fact = facts[factId];
          assert.ok(fact);
          const { period } = dataset.facts.find((one) => one.id === factId) ?? {};
          const { qualifier = '', digits = '' } = figureOf(fact, language) ?? {};
          const standing =
            fact.standing === 'secondhand'
              ? dictionary[language].reportedBy
              : dictionary[language].standing[fact.standing];
          const named = fact.citations.map(({ source }) => sources[source]?.name ?? '?');
          for (const words of [qualifier, digits, period ?? '', fact.short, standing, ...named])
            assert.ok(
              flat(rows[i] ?? '').includes(flat(words)),
              `${factId}: ${words} is missing in: ${rows[i] ?? ''}`,
            );
        }
      });
    }

    it('say what figures can and cannot say, each by whose word', () => {
      const full = text(parsed(make('data-note', 'static', {}, language)).childNodes);
      const short = text(
        parsed(make('data-note', 'static', { display: 'short' }, language)).childNodes,
      );
      for (const [i, id] of (dataset.limits ?? []).entries()) {
        const { text: said = '?', citations = [] } = facts[id] ?? {};
        for (const words of [said, ...citations.map(({ source }) => sources[source]?.name ?? '?')])
          assert.ok(full.includes(words), words);
        assert.equal(short.includes(said), i === 0, id);
      }
    });

    it('list every source, or say where sources stand', () => {
      assert.match(text(parsed(make('source-list', 'static', {}, language)).childNodes), /.{20}/);
      const { childNodes } = parsed(make('source-list', 'static', { display: 'all' }, language));
      expectPlain(elements(childNodes));
      assert.equal(
        elements(childNodes).filter(({ tagName }) => tagName === 'li').length,
        dataset.sources.length,
      );
      for (const { title, producer } of localSources(dataset.sources, language))
        for (const words of [title, producer])
          assert.ok(text(childNodes).includes(words.replace(/\s+/g, ' ')), words);
      const unread = dataset.sources.filter(({ read }) => read === 'not-read').length;
      assert.equal(
        text(childNodes).split(
          language === 'en'
            ? 'Not read by the compilers.'
            : 'No leído por quienes compilaron los datos.',
        ).length - 1,
        unread,
      );
    });

    it('leave by a link that works without script and says nothing of the subject', () => {
      const [link] = elements(parsed(make('quick-exit', 'static', {}, language)).childNodes).filter(
        ({ tagName }) => tagName === 'a',
      );
      assert.deepEqual(
        Object.fromEntries((link?.attrs ?? []).map(({ name, value }) => [name, value])),
        { lang: language, href: 'https://www.weather.gov/', rel: 'noreferrer nofollow' },
      );
      assert.equal(text(link?.childNodes ?? []), { en: 'Exit now', es: 'Salir ahora' }[language]);
      const own = elements(
        parsed(make('quick-exit', 'element', { href: 'https://example.org/?a="b"&c' }, language))
          .childNodes,
      )
        .map(({ attrs }) => attrs.find(({ name }) => name === 'href')?.value)
        .filter((href) => href !== undefined);
      assert.deepEqual(own, ['https://example.org/?a="b"&c', 'https://example.org/?a="b"&c']);
    });

    it('give every contact a link that says the same', () => {
      const slice = contactsIn(dataset, language);
      const { childNodes } = parsed(
        make(
          'hotline-banner',
          'static',
          { contacts: slice.contacts.map(({ id }) => id).join(' ') },
          language,
        ),
      );
      const all = elements(childNodes);
      expectPlain(all);
      for (const { uri, value, channel, service } of dataset.contacts ?? []) {
        const link = all.find(({ attrs }) => attrs.some((attribute) => attribute.value === uri));
        assert.ok(link, uri);
        if (channel !== 'chat') assert.equal(text(link.childNodes), value);
        if (uri !== 'tel:911')
          assert.ok(text(childNodes).includes(slice.services[service]?.name ?? '?'), service);
      }
      for (const words of [
        slice.help.situations,
        slice.help.lawEnforcement,
        slice.help.phoneTraces,
        slice.help.chatTraces,
      ])
        assert.ok(text(childNodes).includes(words), words);
    });

    it('put 911 first', () => {
      for (const about of [{}, { about: 'child' }])
        assert.match(
          make('hotline-banner', 'static', about, language),
          /^<p[^>]*><strong>[^<]*<a href="tel:911">911<\/a>/,
        );
    });
  });
}

describe('WordPress’s filter', () => {
  const every: [WidgetName, Attributes][] = [
    ['stat', { fact: 'nhth-mo-sex-share-2021', theme: 'dark' }],
    ['factor-list', { factors: 'poverty racism' }],
    ['hotline-banner', { about: 'child' }],
  ];
  for (const [widget, attributes] of every) {
    for (const lang of languages) {
      it(`leaves ${widget} whole as a placeholder and as text, ${lang}`, () => {
        for (const form of ['div', 'static'] as const) {
          const html = make(widget, form, attributes, lang);
          assert.equal(filtered(html), serialize(parseFragment(html)));
          assert.equal(filtered(html).includes('data-ht='), form === 'div');
        }
      });

      it(`leaves of ${widget} as an element its text, and of a frame nothing, ${lang}`, () => {
        const bare = (html: string) => html.replace(/\s+/g, ' ').trim();
        assert.equal(
          bare(filtered(make(widget, 'element', attributes, lang))),
          bare(
            serialize(
              parseFragment(
                snippetOf(dataset, {
                  widget,
                  form: 'static',
                  lang: lang === 'en' ? undefined : lang,
                  attributes,
                  address: '',
                })
                  .join('\n')
                  .replaceAll(` lang="${lang}"`, ''),
              ),
            ),
          ),
        );
        assert.equal(filtered(make(widget, 'iframe', attributes, lang)), '');
      });
    }
  }
});

it('a frame’s page lies beside the script, and gets every attribute', () => {
  const { childNodes } = parsed(
    make(
      'stat',
      'iframe',
      { fact: 'nhth-mo-sex-share-2021', display: 'hundred', theme: 'dark' },
      'es',
    ),
  );
  const [frame] = elements(childNodes);
  const attributes = Object.fromEntries(
    (frame?.attrs ?? []).map(({ name, value }) => [name, value]),
  ) as Partial<Record<string, string>>;
  const { origin, pathname, searchParams } = new URL(attributes['src'] ?? '');
  assert.equal(origin + pathname, 'https://cdn.example/embed/index.html');
  assert.deepEqual(Object.fromEntries(searchParams), {
    widget: 'stat',
    fact: 'nhth-mo-sex-share-2021',
    display: 'hundred',
    theme: 'dark',
    lang: 'es',
  });
  assert.equal(attributes['frameborder'], '0');
});

it('the filter of WordPress changes nothing in the static and div form of any widget', () => {
  const ids: Readonly<Partial<Record<WidgetName, readonly Attributes[]>>> = {
    stat: [{ fact: 'nhth-mo-sex-share-2021' }],
    chart: (dataset.charts ?? []).map(({ id }) => ({ chart: id })),
    'factor-list': [{}, { display: 'cards' }, { display: 'details' }],
    'source-list': [{}, { display: 'all' }],
    'hotline-banner': [{}, { contacts: (dataset.contacts ?? []).map(({ id }) => id).join(' ') }],
  };
  for (const language of languages) {
    for (const widget of widgetNames) {
      for (const attributes of ids[widget] ?? [{}]) {
        for (const form of ['static', 'div'] as const) {
          const html = make(widget, form, attributes, language);
          // What unfolds it may take away, but none of the words in it.
          if (form === 'div' && attributes['display'] === 'details')
            assert.equal(
              text(parseFragment(filtered(html)).childNodes),
              text(parseFragment(html).childNodes),
            );
          else assert.equal(filtered(html), serialize(parseFragment(html)), `${widget}, ${form}`);
        }
      }
    }
  }
});

it('nothing in a dataset becomes markup', () => {
  const hostile =
    '"><img src=x onerror=alert(1)><!-- \'&lt;</p></ht-stat><script>alert(1)</script>';
  const from = structuredClone(dataset);
  const poison = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const record = node as Record<string, unknown>;
    for (const [key, value] of Object.entries(record)) {
      if (
        ['en', 'es', 'shortName', 'producer', 'title', 'locator', 'value', 'keyword'].includes(
          key,
        ) &&
        typeof value === 'string'
      )
        record[key] = hostile;
      else poison(value);
    }
  };
  poison(from);
  for (const form of forms) {
    const wanted: [WidgetName, Attributes][] = [
      ...widgetNames.map((widget): [WidgetName, Attributes] => [widget, {}]),
      ...from.facts.map(({ id }): [WidgetName, Attributes] => ['stat', { fact: id }]),
      ...(from.charts ?? []).map(({ id }): [WidgetName, Attributes] => ['chart', { chart: id }]),
      ['source-list', { display: 'all' }],
      ['hotline-banner', { contacts: (from.contacts ?? []).map(({ id }) => id).join(' ') }],
    ];
    for (const [widget, attributes] of wanted) {
      const names = new Set(
        elements(parsed(make(widget, form, attributes, 'en', from)).childNodes).map(
          ({ tagName }) => tagName,
        ),
      );
      for (const name of [
        'script',
        'p',
        'ht-stat',
        'strong',
        'em',
        'span',
        'a',
        'ul',
        'li',
        'blockquote',
        'table',
        'caption',
        'thead',
        'tbody',
        'tr',
        'th',
        'td',
        'div',
        'iframe',
        `ht-${widget}`,
      ])
        names.delete(name);
      assert.deepEqual([...names], []);
      assert.equal(
        make(widget, form, attributes, 'en', from).split('<script').length,
        form === 'element' ? 2 : 1,
      );
    }
  }
});
