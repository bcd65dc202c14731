/**
 * Datasets and attributes as no author would write them. Whatever they are: nothing throws, nothing
 * of them runs, nothing is requested but the dataset, and an element shows either its children or
 * something valid.
 *
 * `npm test` tries 2,000 cases in Chromium and 300 in each other engine, always the same; `npm run
 * fuzz` tries 20,000 in each, other ones each time. A failure names seed and path; `HT_FUZZ_SEED`
 * tries them again.
 */
import '@ht-widgets/chart/define.js';
import '@ht-widgets/data-note/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/hotline-banner/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/source-list/define.js';
import '@ht-widgets/stat/define.js';
import '@ht-widgets/type-list/define.js';
import { assert } from 'chai';
import fc from 'fast-check';
import {
  clearPage,
  engine,
  fetched,
  frames,
  greene,
  inside,
  ledger,
  nasty,
  openCitation,
  readerText,
  requestsOf,
  serve,
  serveNothing,
  settled,
  showsChildren,
  type Dataset,
  type Widget,
} from '../helpers/index.js';

const { cases: asked, seed: seedAsked } = await fetch('/environment/fuzz').then(
  (answer) => answer.json() as Promise<{ cases?: string; seed?: string }>,
);
const cases = asked ? Number(asked) : engine === 'chromium' ? 2000 : 300;
const seed = seedAsked ? Number(seedAsked) : asked ? Date.now() % 2 ** 31 : 20261122;
// A good part of the cases are datasets, each shown by seven elements and opened.
const datasetCases = Math.round(cases * 0.6);
const attributeCases = cases - datasetCases;

const allTags = [
  ...['ht-chart', 'ht-stat', 'ht-factor-list', 'ht-data-note', 'ht-hotline-banner'],
  ...['ht-type-list', 'ht-response-list', 'ht-source-list'],
];

const trapped: string[] = [];
/** What markup from data would call, if it ever ran. */
(globalThis as unknown as { trap: (what: string) => void }).trap = (what) => {
  trapped.push(what);
};
const thrown: string[] = [];
const noteError = ({ message }: ErrorEvent): void => {
  thrown.push(message);
};
const noteRejection = ({ reason }: PromiseRejectionEvent): void => {
  thrown.push(String(reason));
};

let requests: string[];
before(() => {
  addEventListener('error', noteError, true);
  addEventListener('unhandledrejection', noteRejection);
});
after(() => {
  removeEventListener('error', noteError, true);
  removeEventListener('unhandledrejection', noteRejection);
});
afterEach(() => {
  clearPage();
  serveNothing();
});

const evil = [
  '<img src=x onerror="trap(\'img\')">',
  '<script>trap("script")</script>',
  '"><svg onload=trap(1)>',
  "' onclick='trap(2)",
  'javascript:trap(3)',
  ' JaVaScRiPt:trap(4)',
  'data:text/html,<script>parent.trap(5)</script>',
  'http://insecure.example.org/',
  'https://',
  'https://[',
  'https://a b',
  '//evil.example.org',
  'https://evil.example.org/x" onmouseover="trap(6)',
  '${trap(7)}',
  '{{trap(8)}}',
  '?lit$1$',
  '<!--',
  ']]>',
  '</style>',
  '\u202Eevil',
  '\uD800',
  '\u0000',
  '\u2028',
  'x'.repeat(5000),
  '9'.repeat(400),
  'NaN',
  'Infinity',
  '1e999',
  '-0',
  '',
  ' ',
  '2025-02-31',
  '2025-13',
  '9999-99-99/0000-00-00',
  'unstated',
  '2025/2024',
  'HTNOTE',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  'then',
  'example-newspaper',
  'example-cases-2025',
  'nightlight',
  'contested',
  'corrected',
  'range',
  'list',
  'law',
  'es',
  'en',
];

const anything = fc.oneof(
  fc.constantFrom<unknown>(
    ...evil,
    null,
    true,
    false,
    0,
    -1,
    1,
    2,
    3,
    1.5,
    -0,
    1e308,
    1e21,
    5e-324,
    2 ** 53,
    101,
    [],
    {},
    [[]],
    [null],
    { en: 'x in 2025' },
    { es: 'x' },
    { en: [] },
    { en: { en: 'x' } },
    { en: 'x', es: 'y', fr: 'z' },
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .integer({ min: 2, max: 60 })
    .map((depth) => JSON.parse(`${'[{"en":'.repeat(depth)}1${'}]'.repeat(depth)}`) as unknown),
);

/** One change of a dataset: which node, as a number from 0 to 1, and what happens to it. */
const change = fc.record({
  where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  how: fc.constantFrom('delete', 'replace', 'replace', 'replace', 'duplicate', 'rename', 'swap'),
  what: anything,
  key: fc.constantFrom(...evil),
  other: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
});

type Node = Record<string, unknown>;

/** Every place in a JSON value. */
function places(node: unknown, found: [Node, string][] = []): [Node, string][] {
  if (typeof node === 'object' && node !== null) {
    for (const key of Object.keys(node)) {
      found.push([node as Node, key]);
      places((node as Node)[key], found);
    }
  }
  return found;
}

/** Sets a member also where the name is `__proto__`, as JSON does. */
function put(node: Node, key: string, value: unknown): void {
  Object.defineProperty(node, key, { value, enumerable: true, configurable: true, writable: true });
}

function mutate(
  good: string,
  changes: { where: number; how: string; what: unknown; key: string; other: number }[],
): string {
  const made = JSON.parse(good) as unknown;
  for (const { where, how, what, key, other } of changes) {
    const all = places(made);
    const [node, name] = all[Math.floor(where * all.length)] ?? [];
    const [otherNode, otherName] = all[Math.floor(other * all.length)] ?? [];
    if (!node || name === undefined || !otherNode || otherName === undefined) break;
    // As text: a node put into itself would have no end.
    const copy = (value: unknown): unknown =>
      value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
    if (how === 'delete') Reflect.deleteProperty(node, name);
    else if (how === 'replace') put(node, name, copy(what));
    else if (how === 'rename') put(node, key, copy(node[name]));
    else if (how === 'swap') put(node, name, copy(otherNode[otherName]));
    else if (Array.isArray(node)) node.push(copy(node[Number(name)]));
    else put(node, `${name}2`, copy(node[name]));
  }
  const text = JSON.stringify(made);
  // JSON.stringify never writes these, and a parser must meet them.
  const [first] = changes;
  return first && first.where > 0.97
    ? text.slice(0, Math.floor(first.other * text.length))
    : first && first.where > 0.95
      ? text.replace(/:\d+/, ':1e999')
      : text;
}

const UNSAFE = new Set([
  ...['script', 'img', 'iframe', 'object', 'embed'],
  ...['style', 'link', 'form', 'base', 'meta'],
]);

/** That what an element shows is its children or something valid. */
function assertSound(widget: Widget, markup: string): void {
  if (showsChildren(widget)) {
    assert.include(readerText(widget), 'The children.', markup);
    return;
  }
  const text = readerText(widget);
  assert.notMatch(text, /undefined|\[object |NaN|Infinity|Invalid Date/, markup);
  // One assertion for all of them: chai's own work was a tenth of the time.
  const unsafe = inside(widget, '*').flatMap((element) =>
    UNSAFE.has(element.localName)
      ? element.localName
      : [...element.attributes].flatMap(({ name, value }) =>
          name.startsWith('on') || (name === 'href' && !/^(https:\/\/|tel:|sms:)/.test(value))
            ? `${name}="${value}"`
            : [],
        ),
  );
  assert.deepEqual(unsafe, [], markup);
  if (widget.localName === 'ht-stat')
    for (const part of ['caveat', 'standing', 'source'])
      assert.isAbove(
        inside(widget, `[part~=${part}]`).map(readerText).join('').length,
        1,
        `${part}: ${markup}`,
      );
}

/** Runs a property over all cases; a failure says how to repeat it. */
async function always<Case>(
  arbitrary: fc.Arbitrary<Case>,
  numRuns: number,
  holds: (value: Case) => Promise<void>,
): Promise<void> {
  requests = requestsOf(window);
  performance.setResourceTimingBufferSize(100_000);
  // Shrinking tries hundreds of cases more; the seed and the path are enough to see one again.
  await fc.assert(
    fc.asyncProperty(arbitrary, async (value) => {
      await holds(value);
      assert.deepEqual({ trapped, thrown: thrown.splice(0) }, { trapped: [], thrown: [] });
    }),
    { seed, numRuns, endOnFailure: true },
  );
  const known = new Set(requests);
  const asides = requestsOf(window).filter(
    (name) => !known.has(name) && !/^\/(packages|node_modules|__wds|__web)/.test(name),
  );
  assert.deepEqual(asides, []);
}

const displays = [
  ...['card', 'inline', 'hundred', 'bar', 'list', 'cards', 'details', 'full', 'short'],
  ...['page', 'all', 'chart', 'table'],
];

/** Sets of attributes: some with values that the ledger has, some with any. */
function attributeSets({
  facts,
  factors,
  types,
  responses,
  contacts,
  charts,
}: Dataset): fc.Arbitrary<Record<string, string>> {
  const text = (...values: readonly string[]): fc.Arbitrary<string> =>
    fc.oneof(
      fc.constantFrom(...values),
      fc.constantFrom(...values),
      fc.constantFrom(...nasty, ...evil),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
  const ids = (list: readonly { id: string }[] = []): string[] => list.map(({ id }) => id);
  return fc.record(
    {
      fact: text(...ids(facts)),
      factors: fc.oneof(
        text(...ids(factors)),
        fc.array(fc.constantFrom(...ids(factors)), { maxLength: 4 }).map((some) => some.join(' ')),
      ),
      types: text(...ids(types)),
      areas: text(...ids(responses)),
      contacts: text(...ids(contacts)),
      chart: text(...ids(charts)),
      compare: text(...ids(facts)),
      display: text(...displays),
      'heading-level': text('2', '3', '6'),
      about: text('child'),
      placement: text('inline', 'top', 'bottom'),
      lang: text('en', 'es', 'es-MX', 'de'),
      theme: text('light', 'dark'),
      dir: text('rtl', 'ltr'),
      'structured-data': text(''),
      title: text('x'),
    },
    { requiredKeys: [] },
  );
}

describe(`fuzz, seed ${seed}`, function () {
  this.timeout(1_000_000);

  it(`${datasetCases} datasets: refused or shown, and never more than data`, async () => {
    const good = JSON.stringify(await greene());
    assert.include(good, 'example-cases-2025');
    let shown = 0;
    await always(
      fc.record({
        changes: fc.array(change, { minLength: 1, maxLength: 3 }),
        lang: fc.constantFrom('en', 'es'),
        display: fc.constantFrom('card', 'inline', 'hundred', 'bar'),
        compare: fc.constantFrom('', '', 'example-labor-share-2025', 'example-cases-2025'),
      }),
      datasetCases,
      async ({ changes, lang, display, compare }) => {
        fetched.length = 0;
        const src = serve(mutate(good, changes));
        const main = document.createElement('main');
        main.lang = lang;
        main.innerHTML = [
          '<ht-stat fact="example-cases-2025"',
          '<ht-stat fact="example-labor-share-2025"',
          '<ht-factor-list',
          '<ht-data-note',
          '<ht-hotline-banner',
          '<ht-type-list',
          '<ht-response-list',
        ]
          .map(
            (tag) =>
              `${tag} src="${src}" display="${display}" compare="${compare}">The ` +
              `children.</${tag.slice(1).split(' ')[0] ?? ''}>`,
          )
          .join('');
        document.body.replaceChildren(main);
        await settled(main);
        for (const widget of main.querySelectorAll<Widget>('*'))
          if (widget.shadowRoot) assertSound(widget, changes.map(({ how }) => how).join());
        const stat = main.querySelector('ht-stat') as Widget;
        if (!showsChildren(stat)) {
          shown++;
          await openCitation(stat);
          assertSound(stat, 'with its citation');
        }
        assert.deepEqual([...new Set(fetched)], [src]);
      },
    );
    // Cases that are all refused at the door would show nothing.
    assert.isAbove(shown, datasetCases / 10);
    assert.isBelow(shown, datasetCases * 0.9);
  });

  it(`${attributeCases} sets of attributes: content or children`, async () => {
    const attributes = attributeSets(await ledger());
    await mountAll();
    async function mountAll(): Promise<void> {
      document.body.innerHTML =
        '<main>' + allTags.map((tag) => `<${tag}>The children.</${tag}>`).join('') + '</main>';
      await settled(document.body);
    }
    await always(
      fc.record({ given: attributes, again: fc.boolean() }),
      attributeCases,
      async ({ given, again }) => {
        if (again) await mountAll();
        const widgets = [...document.querySelectorAll<Widget>('main > *')];
        for (const widget of widgets) {
          for (const [name, value] of Object.entries(given)) widget.setAttribute(name, value);
        }
        await settled(document.body);
        for (const widget of widgets) assertSound(widget, JSON.stringify(given));
      },
    );
    await frames(2);
    assert.deepEqual(thrown, []);
  });
});
