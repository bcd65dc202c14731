/** Datasets that a widget refuses, and the reason that the page gets. */
import '@ht-widgets/data-note/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/source-list/define.js';
import '@ht-widgets/stat/define.js';
import '@ht-widgets/type-list/define.js';
import { assert } from 'chai';
import {
  clearPage,
  goodDataset,
  greene,
  listenToConsole,
  mount,
  pageOf,
  readerText,
  serve,
  serveNothing,
  set,
  showsChildren,
  type Widget,
} from '../helpers/index.js';
import { digits } from '../helpers/figures.js';

const { port } = location;
const otherHost = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
const otherOrigin = `http://${otherHost}:${port}`;

type Made = Awaited<ReturnType<typeof greene>>;

afterEach(() => {
  clearPage();
  serveNothing();
});

const statOf = (src: string, fact = 'example-cases-2025', attributes = ''): string =>
  `<ht-stat src="${src}" fact="${fact}" ${attributes}>The sentence.</ht-stat>`;

/** Serves the good dataset with a change. */
async function changed(change: (made: Made) => void): Promise<string> {
  const made = await greene();
  change(made);
  return serve(JSON.stringify(made));
}

/** Mounts markup, and returns the events that it causes. */
async function heard(
  markup: string,
): Promise<{ widget: Widget; errors: { reason: string; value: string }[] }> {
  const errors: { reason: string; value: string }[] = [];
  const listen = ({ detail }: HTMLElementEventMap['ht-error']): void => {
    errors.push(detail);
  };
  document.addEventListener('ht-error', listen);
  try {
    return { widget: await mount(markup), errors };
  } finally {
    document.removeEventListener('ht-error', listen);
  }
}

describe('a dataset is refused, and an event says why', () => {
  const facts =
    (fact: Record<string, unknown>) =>
    (made: Made): void => {
      Object.assign(made.facts[0] as object, fact);
    };
  const refused: readonly [what: string, change: (made: Made) => void, value: RegExp][] = [
    [
      'without a citation',
      facts({ citations: [] }),
      /^\/facts\/0\/citations: expected a list that is not empty/,
    ],
    [
      'without the source that is cited',
      (made) => {
        made.sources.shift();
      },
      /^\/facts\/0\/citations\/0\/source: expected the id of a source; found "example-hotline"/,
    ],
    [
      'without a period',
      facts({ period: undefined }),
      /^\/facts\/0\/period: expected "period", which is missing/,
    ],
    [
      'with a null for the period of a figure',
      facts({ period: null }),
      /^\/facts\/0\/period: expected/,
    ],
    ['without a unit', facts({ unit: undefined }), /^\/facts\/0\/unit: expected "unit"/],
    [
      'with a unit that does not exist',
      facts({ unit: 'people' }),
      /^\/facts\/0\/unit: expected one of "signal", .*; found "people"/,
    ],
    ['without a limit', facts({ caveat: undefined }), /^\/facts\/0\/caveat: expected "caveat"/],
    [
      'with an empty limit',
      facts({ caveat: { en: ' ' } }),
      /^\/facts\/0\/caveat\/en: expected text that is not empty/,
    ],
    [
      'with a limit of invisible characters',
      facts({ caveat: { en: '\u200B\u2060\u3164\uFEFF' } }),
      /^\/facts\/0\/caveat\/en: expected letters or digits that can be seen/,
    ],
    [
      'with a short limit of dashes',
      facts({ short: { en: '\u2014\u00AD.' } }),
      /^\/facts\/0\/short\/en: expected letters or digits/,
    ],
    [
      'of a source whose name is invisible',
      (made) => {
        Object.assign(made.sources[1] as object, { shortName: '\u3164' });
      },
      /^\/sources\/1\/shortName: expected letters or digits/,
    ],
    ['without a short limit', facts({ short: undefined }), /^\/facts\/0\/short: expected "short"/],
    ['without what it counts', facts({ label: {} }), /^\/facts\/0\/label: expected/],
    [
      'with a label that does not name the period',
      facts({ label: { en: 'cases in Greene County' } }),
      /^\/facts\/0\/label\/en: expected the year 2025/,
    ],
    [
      'with a label that does not name the place',
      facts({ label: { en: 'cases in 2025' } }),
      /^\/facts\/0\/label\/en: expected the place in the label, "Greene County"/,
    ],
    [
      'with a review before the reading',
      facts({ asOf: '2026-11-22', reviewBy: '2026-11-21' }),
      /^\/facts\/0\/reviewBy: expected a day after "asOf", 2026-11-22/,
    ],
    [
      'with a figure that is a statement',
      facts({ standing: 'attributed' }),
      /^\/facts\/0\/kind: .* what is attributed is no statistic/,
    ],
    [
      'with a count under 3',
      facts({ value: 2 }),
      /^\/facts\/0\/value: expected a number from 3 up \(The hotline withholds counts under 3/,
    ],
    ['with a negative count', facts({ value: -5 }), /^\/facts\/0\/value: expected/],
    [
      'with a share over 100',
      (made) => {
        Object.assign(made.facts[1] as object, { value: 120 });
      },
      /^\/facts\/1\/value: expected a number up to 100/,
    ],
    [
      'with a share of nothing',
      (made) => {
        Object.assign(made.facts[1] as object, { of: undefined });
      },
      /^\/facts\/1\/of: expected "of"/,
    ],
    [
      'with a contested figure without a reason',
      facts({ standing: 'contested' }),
      /^\/facts\/0\/reason: expected "reason"/,
    ],
    [
      'with what the schema does not know',
      facts({ onclick: 'x' }),
      /^\/facts\/0\/onclick: expected no "onclick" here/,
    ],
    [
      'with a text in a second language, and no other',
      facts({ label: { en: 'Greene County, 2025', es: 'Greene County, 2025' } }),
      /^\/.*: expected a text in "es", which is missing/,
    ],
    [
      'read on a day that does not exist',
      facts({ asOf: '2026-02-31' }),
      /^\/facts\/0\/asOf: expected a day that exists; found "2026-02-31"/,
    ],
    [
      'of a month that does not exist',
      (made) => {
        Object.assign(made.facts[0] as object, { period: '2025-13' });
      },
      /^\/facts\/0\/period: expected a day that exists/,
    ],
    [
      'of a period that ends before it begins',
      facts({ period: '2025/2024', label: { en: 'Greene County, 2025 and 2024' } }),
      /^\/facts\/0\/period: expected a period that begins before it ends/,
    ],
    [
      'of a source published on a day that does not exist',
      (made) => {
        Object.assign(made.sources[1] as object, { datePublished: '2026-99-99' });
      },
      /^\/sources\/1\/datePublished: expected a day/,
    ],
    [
      'with a figure among the limits, which are sentences',
      (made) => {
        made['limits'] = ['example-cases-2025'];
      },
      /^\/limits\/0: expected a fact in words/,
    ],
    [
      'with an id used twice',
      (made) => {
        made.facts.push(made.facts[0] as never);
      },
      /^\/facts\/3\/id: expected an id used once/,
    ],
    [
      'with an area that names no one who works on it',
      (made) => {
        Object.assign((made['responses'] as object[])[0] as object, { who: [] });
      },
      /^\/responses\/0\/who: expected a list that is not empty/,
    ],
    [
      'with an organization that works on an area, by a source that does not exist',
      (made) => {
        Object.assign((made['responses'] as { who: object[] }[])[0]?.who[0] as object, {
          citations: [{ source: 'nobody' }],
        });
      },
      /^\/responses\/0\/who\/0\/citations\/0\/source: expected the id of a source; found "nobody"/,
    ],
    [
      'with an organization that works on an area, by a source that was not read',
      (made) => {
        Object.assign((made['responses'] as { who: object[] }[])[0]?.who[0] as object, {
          citations: [{ source: 'example-hotline' }],
        });
      },
      /^\/responses\/0\/who\/0\/citations\/0: expected "via"/,
    ],
    [
      'with an area that says nothing of what is safe',
      (made) => {
        Object.assign((made['responses'] as object[])[0] as object, { safe: undefined });
      },
      /^\/responses\/0\/safe: expected "safe"/,
    ],
    [
      'with a type that no law defines',
      (made) => {
        Object.assign((made['types'] as object[])[0] as object, { law: [] });
      },
      /^\/types\/0\/law: expected/,
    ],
    [
      'that is a list',
      (made) => {
        Object.setPrototypeOf(made, null);
        for (const key of Object.keys(made)) Reflect.deleteProperty(made, key);
      },
      /^\/\w+: expected "\w+", which is missing/,
    ],
  ];
  for (const [what, change, value] of refused) {
    it(what, async () => {
      const { widget, errors } = await heard(statOf(await changed(change)));
      assert.isTrue(showsChildren(widget));
      assert.equal(readerText(widget), 'The sentence.');
      assert.deepEqual(
        errors.map(({ reason }) => reason),
        ['invalid-dataset'],
      );
      assert.match(errors[0]?.value ?? '', value);
    });
  }

  const addresses: readonly [what: string, src: () => string, value: RegExp][] = [
    [
      'at an http address of another origin',
      () => `${otherOrigin}${goodDataset}`,
      /^: expected an https address, or one of this site/,
    ],
    ['at a blob', () => URL.createObjectURL(new Blob(['{}'])), /^: expected an https address/],
    ['in a data address', () => 'data:application/json,{}', /^: expected an https address/],
    ['at a script', () => 'javascript:alert(1)', /^: expected an https address/],
    ['at a file', () => 'file:///etc/passwd', /^: expected an https address/],
    ['at what is no address', () => 'https://[', /^: expected an address; found "https:\/\/\["/],
    [
      'that is not there',
      () => '/missing/dataset.json',
      /^: expected a file; the server returned 404/,
    ],
    ['that is a page', () => '/pages/fallback.html', /^: expected JSON/],
    ['that is nothing', () => serve(''), /^: expected JSON/],
    ['that names a thing that is no dataset', () => serve('null'), /expected/],
    [
      'of more than 1 MB',
      () => `/padded/${1024 * 1024 + 1}${goodDataset}`,
      /^: expected at most 1 MB/,
    ],
    [
      'that redirects to another site, which gets no request',
      () => `/redirected${goodDataset}`,
      /^: expected a file at this address, not a redirect/,
    ],
    [
      'that does not arrive',
      () => 'https://no-such-host.invalid/x.json',
      /^: expected a file that loads within 10 seconds/,
    ],
  ];
  for (const [what, src, value] of addresses) {
    it(what, async () => {
      const { widget, errors } = await heard(statOf(src()));
      assert.equal(readerText(widget), 'The sentence.');
      assert.deepEqual(
        errors.map(({ reason }) => reason),
        ['invalid-dataset'],
      );
      assert.match(errors[0]?.value ?? '', value);
    });
  }

  it('but not one of exactly 1 MB', async () => {
    assert.include(readerText(await mount(statOf(`/padded/${1024 * 1024}${goodDataset}`))), '120');
  });

  it('by every element that names it; a fact that it lacks does not exist', async () => {
    const bad = serve('{}');
    for (const tag of [
      'ht-stat',
      'ht-factor-list',
      'ht-data-note',
      'ht-type-list',
      'ht-response-list',
    ]) {
      const { widget, errors } = await heard(`<${tag} src="${bad}">The children.</${tag}>`);
      assert.equal(readerText(widget), 'The children.', tag);
      assert.deepEqual(
        errors.map(({ reason }) => reason),
        ['invalid-dataset'],
        tag,
      );
    }
    assert.deepEqual((await heard(statOf(goodDataset, 'mo-population-2020'))).errors, [
      { reason: 'unknown-fact', value: 'mo-population-2020' },
    ]);
    assert.deepEqual((await heard(statOf(goodDataset, 'constructor'))).errors, [
      { reason: 'unknown-fact', value: 'constructor' },
    ]);
    assert.deepEqual(
      (
        await heard(
          `<ht-factor-list src="${goodDataset}" factors="poverty">The children.</ht-factor-list>`,
        )
      ).errors,
      [{ reason: 'unknown-factor', value: 'poverty' }],
    );
    assert.deepEqual(
      (
        await heard(
          `<ht-type-list src="${goodDataset}" types="sex-trafficking">The children.</ht-type-list>`,
        )
      ).errors,
      [{ reason: 'unknown-type', value: 'sex-trafficking' }],
    );
    assert.deepEqual(
      (
        await heard(
          `<ht-response-list src="${goodDataset}" areas="prevention">The ` +
            'children.</ht-response-list>',
        )
      ).errors,
      [{ reason: 'unknown-area', value: 'prevention' }],
    );
  });

  it('and where it has nothing for an element, that one keeps its children', async () => {
    const src = await changed((made) => {
      Reflect.deleteProperty(made, 'factors');
      Reflect.deleteProperty(made, 'limits');
      Reflect.deleteProperty(made, 'types');
      Reflect.deleteProperty(made, 'responses');
    });
    for (const tag of ['ht-factor-list', 'ht-data-note', 'ht-type-list', 'ht-response-list']) {
      const { widget, errors } = await heard(`<${tag} src="${src}">The children.</${tag}>`);
      assert.equal(readerText(widget), 'The children.', tag);
      assert.deepEqual(
        errors.map(({ reason }) => reason),
        ['invalid-dataset'],
        tag,
      );
    }
  });

  it('and requested again when it may be mended', async () => {
    const { widget, errors } = await heard(statOf('/missing/dataset.json'));
    assert.lengthOf(errors, 1);
    await set(widget, { src: goodDataset });
    assert.include(readerText(widget), '120');
    await set(widget, { src: null, fact: 'mo-population-2020' });
    assert.include(readerText(widget), digits('mo-population-2020'));
  });

  it('in words that the development build writes to the console, and no other', async () => {
    const markup = statOf('/missing/dataset.json');
    const dev = await pageOf(markup, '/dist/dev/ht-widgets.js');
    const ours = dev.seen.console.filter((line) => line.includes('ht-stat'));
    assert.lengthOf(ours, 1);
    assert.match(ours[0] ?? '', /refuses its src at .*: expected a file; the server returned 404/);
    const page = await pageOf(markup, '/dist/ht-widgets.js');
    const { console, errors, violations, storage } = page.seen;
    assert.deepEqual({ console, errors, violations }, { console: [], errors: [], violations: [] });
    assert.deepEqual(
      storage.map((line) => line.split(' ').slice(0, 2).join(' ')),
      [`fetch ${new URL('/missing/dataset.json', location.href).href}`],
      'nothing but the dataset',
    );
    const silent = listenToConsole();
    await mount(statOf(serve('{}')));
    silent.stop();
    assert.isTrue(
      silent.lines.every((line) => line.startsWith('warn: ')),
      silent.lines.join('\n'),
    );
  });
});
