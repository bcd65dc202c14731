/** What snippets say and are made of: lists, charts, sources, contacts and the exit. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dictionary, figureOf } from '@ht-widgets/core/statement.js';
import { localized } from '@ht-widgets/facts/localize.js';
import { producerIn } from '@ht-widgets/facts/makers.js';
import {
  chartsIn,
  contactsIn,
  factorsIn,
  factsIn,
  responsesIn,
  sourcesIn,
  typesIn,
} from '@ht-widgets/facts/view.js';
import { elements, flat, textOf } from '@ht-widgets/testing/markup.js';
import { dataset, expectPlain, languages, make, parsed } from '@ht-widgets/testing/printed.js';

for (const language of languages) {
  const facts = factsIn(dataset, language);
  const sources = sourcesIn(dataset.sources, language);

  describe(`the other snippets, ${language}`, () => {
    it('name each factor, how it is exploited, its facts and whose list it is', () => {
      for (const form of ['element', 'div', 'static'] as const) {
        const { childNodes } = parsed(make('factor-list', form, {}, language));
        const shown = textOf(childNodes);
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
        const shown = textOf(childNodes);
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
            (facts['trafficking-needs-no-movement']?.text ?? '?').replace(/\.?$/, '.'),
          ),
        );
        for (const quotation of elements(childNodes).filter(
          ({ tagName }) => tagName === 'blockquote',
        ))
          assert.equal(
            quotation.attrs.some(({ name, value }) => name === 'lang' && value === 'en'),
            language !== 'en',
          );
        if (form === 'static') expectPlain(elements(childNodes));
      }
      const labor = textOf(
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
        const shown = textOf(childNodes);
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
        assert.ok(shown.includes(sources['nightlight']?.name ?? '?'));
        for (const wanted of ['911', 'nhth-call']) {
          const uri = dataset.contacts?.find(({ id }) => id === wanted)?.uri ?? '?';
          assert.ok(
            elements(childNodes).some(({ attrs }) => attrs.some(({ value }) => value === uri)),
            uri,
          );
        }
        expectPlain(elements(childNodes));
      }
    });

    for (const { id, title, note, series } of chartsIn(dataset, language)) {
      it(`print chart ${id} as a table: each value with period, limit, standing, sources`, () => {
        const { childNodes } = parsed(make('chart', 'static', { chart: id }, language));
        const all = elements(childNodes);
        expectPlain(all);
        assert.ok(textOf(childNodes).includes(note));
        assert.deepEqual(
          all
            .filter(({ tagName }) => tagName === 'caption')
            .map((caption) => textOf(caption.childNodes)),
          [title],
        );
        const rows = all
          .filter(({ tagName }) => tagName === 'tr')
          .slice(1)
          .map((row) => textOf(row.childNodes));
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
      const full = textOf(parsed(make('data-note', 'static', {}, language)).childNodes);
      const short = textOf(
        parsed(make('data-note', 'static', { display: 'short' }, language)).childNodes,
      );
      for (const [i, id] of (dataset.limits ?? []).entries()) {
        const { text: said = '?', citations = [] } = facts[id] ?? {};
        for (const words of [said, ...citations.map(({ source }) => sources[source]?.name ?? '?')])
          assert.ok(full.includes(words), words);
        assert.equal(short.includes(said), i < 2, id);
      }
    });

    it('list every source, or say where sources are', () => {
      assert.match(textOf(parsed(make('source-list', 'static', {}, language)).childNodes), /.{20}/);
      const { childNodes } = parsed(make('source-list', 'static', { display: 'all' }, language));
      expectPlain(elements(childNodes));
      assert.equal(
        elements(childNodes).filter(({ tagName }) => tagName === 'li').length,
        dataset.sources.length,
      );
      for (const source of localized(dataset.sources, language))
        for (const words of [source.title, producerIn(source, language)])
          assert.ok(textOf(childNodes).includes(words.replace(/\s+/g, ' ')), words);
      const unread = dataset.sources.filter(({ read }) => read === 'not-read').length;
      assert.equal(
        textOf(childNodes).split(
          language === 'en' ? 'Not read for these data.' : 'No leído para estos datos.',
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
        {
          lang: language,
          href: 'https://www.weather.gov/',
          rel: 'noreferrer nofollow',
          target: '_self',
        },
      );
      assert.equal(textOf(link?.childNodes ?? []), { en: 'Exit now', es: 'Salir ahora' }[language]);
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
        if (channel !== 'chat') assert.equal(textOf(link.childNodes), value);
        if (uri !== 'tel:911')
          assert.ok(textOf(childNodes).includes(slice.services[service]?.name ?? '?'), service);
      }
      for (const words of [
        slice.help.situations,
        slice.help.lawEnforcement,
        slice.help.phoneTraces,
        slice.help.chatTraces,
      ])
        assert.ok(textOf(childNodes).includes(words), words);
    });

    it('put 911 first', () => {
      for (const about of [{}, { about: 'child' }])
        assert.match(
          make('hotline-banner', 'static', about, language),
          /^<div[^>]*>\s*<p[^>]*><strong>[^<]*<a href="tel:911" target="_self">911<\/a>/,
        );
    });
  });
}

it('a frame’s page is next to the script, and gets every attribute', () => {
  const { childNodes } = parsed(
    make(
      'stat',
      'iframe',
      { fact: 'nhth-mo-sex-share-2021', display: 'hundred', theme: 'dark' },
      'es',
    ),
  );
  const [frame, script] = elements(childNodes);
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
  // What the HTML standard has for frames, with values that it takes.
  const { height, style, loading, referrerpolicy } = attributes;
  assert.deepEqual(Object.keys(attributes).sort(), [
    'height',
    'lang',
    'loading',
    'referrerpolicy',
    'src',
    'style',
    'title',
  ]);
  assert.match(height ?? '', /^\d+$/);
  assert.deepEqual(
    [style, loading, referrerpolicy],
    ['width: 100%; border: 0', 'lazy', 'no-referrer'],
  );
  assert.equal(script?.tagName, 'script');
  assert.deepEqual(Object.fromEntries(script.attrs.map(({ name, value }) => [name, value])), {
    src: 'https://cdn.example/ht-frame.js',
    async: '',
  });
});
