/** `<ht-stat>` as a page's author meets it. What holds for every element is tested in packages/testing. */
import './define.js';
import {
  clearPage,
  inside,
  ledger,
  missingBeside,
  mount,
  nasty,
  one,
  openCitation,
  readerText,
  set,
  settled,
  showsChildren,
  until,
  words,
  type Dataset,
  type Fact,
  type Widget,
} from '@ht-widgets/testing';
import { assert } from 'chai';

const sexShare = '<ht-stat fact="nhth-mo-sex-share-2021">The sentence.</ht-stat>';

let data: Dataset;
before(async () => {
  data = await ledger();
});
afterEach(clearPage);

function fact(id: string): Fact {
  const found = data.facts.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no fact ${id}`);
  return found;
}

/** A stat of one fact, with attributes as a page writes them. */
function stat(id: string, attributes = ''): Promise<Widget> {
  return mount(`<p>Before. <ht-stat fact="${id}" ${attributes}>The sentence.</ht-stat> After.</p>`);
}

function figure(widget: Widget): string {
  return readerText(one(widget, '[part=figure]'));
}

describe('every fact of the ledger', () => {
  for (const [display, language] of [
    ['card', 'en'],
    ['inline', 'en'],
    ['hundred', 'en'],
    ['bar', 'en'],
    ['card', 'es'],
    ['inline', 'es'],
    ['bar', 'es'],
  ] as const) {
    it(`as ${display}, in ${language}, shows its figure with all that belongs beside it`, async () => {
      await mount(
        `<div lang="${language}">${data.facts.map(({ id }) => `<ht-stat fact="${id}" display="${display}">The sentence.</ht-stat>`).join('')}</div>`,
      );
      const widgets = [...document.querySelectorAll('ht-stat')];
      assert.isAbove(widgets.length, 100);
      for (const [i, each] of data.facts.entries()) {
        const widget = widgets[i] as Widget;
        const text = readerText(widget);
        assert.deepEqual(missingBeside(each, text, data, language), [], each.id);
        assert.include(
          text,
          words(display === 'inline' ? each.short : each.caveat, language),
          each.id,
        );
        if (display !== 'inline' && each.of && hasFigure(each))
          assert.include(
            text,
            `${language === 'en' ? 'Out of' : 'Del total de'} ${words(each.of, language)}.`,
          );
        for (const item of each.items?.[language] ?? []) assert.include(text, item);
        assert.lengthOf(inside(widget, '[part=figure]'), hasFigure(each) ? 1 : 0, each.id);
        for (const link of inside<HTMLAnchorElement>(widget, 'a')) {
          assert.match(link.getAttribute('href') ?? '', /^https:\/\//, each.id);
          assert.equal(link.rel, 'noreferrer noopener');
          assert.equal(link.target, '_self', 'the same tab, whatever the page’s <base> says');
        }
        assert.notMatch(text, /undefined|null|NaN|\[object|\$\{/, each.id);
      }
    });
  }

  it('contested: the reason is larger than the figure, and in colour the figure is quiet', async () => {
    const contested = data.facts.filter((each) => each.standing === 'contested' && hasFigure(each));
    assert.isAbove(contested.length, 3);
    for (const { id } of contested) {
      for (const display of ['card', 'hundred', 'bar']) {
        const widget = await stat(id, `display="${display}"`);
        const size = (selector: string): number =>
          parseFloat(getComputedStyle(one(widget, selector)).fontSize);
        assert.isBelow(size('[part=figure]'), size('.reason'), id);
        const colour = (selector: string): string => getComputedStyle(one(widget, selector)).color;
        assert.equal(colour('[part=figure]'), colour('.caveat'), id);
        assert.isBelow(
          one(widget, '[part=figure]').compareDocumentPosition(one(widget, '.reason')),
          Node.DOCUMENT_POSITION_CONTAINS,
        );
      }
    }
  });
});

function hasFigure({ kind }: Fact): boolean {
  return ['percent', 'count', 'rank', 'mean', 'range'].includes(kind);
}

describe('figures are written as people read them', () => {
  for (const [id, card, perHundred] of [
    ['nhth-mo-sex-share-2021', '94%', '94 of every 100'],
    ['mo-poverty-rate-2021', '12.7%', '12.7 of every 100'],
    ['us-men-bought-sex-lifetime', 'more than 20%', 'more than 20 of every 100'],
    ['mo-victims-female-share', '91% – 100%', '91–100 of every 100'],
    ['mo-population-2020', '6,154,913', '6,154,913'],
    ['mo-population-rank-2020', '19th', '19th'],
    ['mo-poverty-rank-2021', '31st', '31st'],
    ['nhth-us-cases-2024', 'nearly 12,000', 'nearly 12,000'],
    ['nhth-us-age-of-entry', '19', '19'],
  ] as const) {
    it(`${id}: ${card}`, async () => {
      const widget = await stat(id);
      assert.equal(spaced(figure(widget)), spaced(card));
      await set(widget, { display: 'hundred' });
      assert.equal(spaced(figure(widget)), spaced(perHundred));
      await set(widget, { display: 'inline' });
      assert.equal(spaced(figure(widget)), spaced(card));
    });
  }

  /** Engines write ranges with other spaces, "91%–100%" or "91 – 100%". */
  function spaced(text: string): string {
    return text.replace(/\s*%?\s*–\s*/, '–');
  }
});

describe('100 marks', () => {
  /** The drawing's parts by kind: a whole disc has a radius of 6, one between the ends of a range of 2, one in part an arc. */
  function marks(widget: Widget): {
    filled: number;
    partly: number;
    between: number;
    empty: number;
    name: string | null;
  } {
    const count = (selector: string, arc: RegExp): number =>
      one(widget, selector)
        .getAttribute('d')
        ?.split('M')
        .filter((mark) => arc.test(mark)).length ?? 0;
    return {
      filled: count('path.filled', /a6 6/),
      partly: count('path.filled', /A6 6/),
      between: count('path.filled', /a2 2/),
      empty: count('path.empty', /a6 6/),
      name: one(widget, 'svg.marks').getAttribute('aria-label'),
    };
  }

  it('are filled as many as the figure says, for every share of the ledger', async () => {
    const shares = data.facts.filter(({ kind }) => kind === 'percent' || kind === 'range');
    assert.isAbove(shares.length, 15);
    for (const { id, value, low, high } of shares) {
      const from = value ?? low ?? NaN;
      const whole = Math.floor(from);
      assert.deepEqual(
        marks(await stat(id, 'display="hundred"')),
        {
          filled: whole,
          partly: from > whole ? 1 : 0,
          between: high === undefined ? 0 : high - whole,
          empty: 100 - whole,
          name: `${high === undefined ? from : `${from} to ${high}`} of 100 marks filled`,
        },
        id,
      );
    }
  });

  it('fill the last one in part for decimals', async () => {
    const widget = await stat('mo-poverty-rate-2021', 'display="hundred"');
    const last = one(widget, 'path.filled').getAttribute('d')?.split('M').at(-1) ?? '';
    // The thirteenth, of radius 6 and centre x = 8 + 12 * 16: cut at seven tenths of its width, more than half.
    assert.match(last, /^202\.4 [\d.]+A6 6 0 1 0 202\.4 [\d.]+z$/);
  });

  it('stand within the drawing, apart from each other', async () => {
    const widget = await stat('nhth-mo-sex-share-2021', 'display="hundred"');
    const box = one(widget, 'svg.marks').getBoundingClientRect();
    const filled = one(widget, 'path.filled').getBoundingClientRect();
    assert.isAtLeast(filled.left, box.left);
    assert.isAtMost(filled.right, box.right);
    assert.isAtMost(filled.bottom, box.bottom);
    const starts =
      one(widget, 'path.empty')
        .getAttribute('d')
        ?.match(/M[\d.]+ [\d.]+/g) ?? [];
    assert.equal(new Set(starts).size, 6);
  });

  it('are refused for what is no share: a card is shown', async () => {
    for (const { id } of data.facts.filter(({ kind }) => kind !== 'percent' && kind !== 'range')) {
      const widget = await stat(id, 'display="hundred"');
      assert.lengthOf(inside(widget, 'svg.marks'), 0, id);
      assert.notInclude(readerText(widget), 'of every 100', id);
    }
  });
});

/** The part of a drawing that is filled, from 0 to 1 of its room: from where to where. */
function filled(svg: Element): [from: number, to: number] {
  const box = svg.getBoundingClientRect();
  const { borderLeftWidth, borderRightWidth } = getComputedStyle(svg);
  const [left, right] = [
    box.left + parseFloat(borderLeftWidth),
    box.right - parseFloat(borderRightWidth),
  ];
  const mark = (svg.querySelector('.filled') as Element).getBoundingClientRect();
  assert.isAbove(right - left, 100);
  assert.isAbove(mark.height, 5);
  return [(mark.left - left) / (right - left), (mark.right - left) / (right - left)];
}

/** Within a pixel of a drawing that is 100 pixels wide or wider. */
const pixel = 0.01;

describe('a bar', () => {
  it('is as much of its whole as the figure says, for every share of the ledger that is not contested', async () => {
    const shares = data.facts.filter(
      ({ kind, standing }) => kind === 'percent' && standing !== 'contested',
    );
    assert.isAbove(shares.length, 15);
    for (const { id, value = NaN } of shares) {
      const svg = one(await stat(id, 'display="bar"'), 'svg.bar');
      const [from, to] = filled(svg);
      assert.closeTo(from, 0, pixel, id);
      assert.closeTo(to, value / 100, pixel, id);
      assert.match(
        svg.getAttribute('aria-label') ?? '',
        new RegExp(`^Bar: .*${value}%, on a scale from 0 to 100%$`),
        id,
      );
      assert.equal(svg.getAttribute('role'), 'img');
      assert.isAbove(
        parseFloat(getComputedStyle(svg).borderRightWidth),
        0,
        'the whole is drawn too',
      );
    }
  });

  it('of a rank is a dot among the places that the fact names', async () => {
    const widget = await stat('mo-population-rank-2020', 'display="bar"');
    const svg = one(widget, '.places svg');
    assert.equal(svg.getAttribute('aria-label'), 'Place 19 of 50');
    const [from, to] = filled(svg);
    assert.closeTo((from + to) / 2, 18.5 / 50, pixel);
    assert.lengthOf(one(widget, '.places .empty').getAttribute('d')?.match(/M/g) ?? [], 49);
    assert.equal(readerText(one(widget, '.ends')), '1st\n50th');
    widget.lang = 'es';
    await until(
      'the Spanish words',
      () =>
        svg.getAttribute('aria-label') === 'Lugar 19 de 50' ||
        inside(widget, '[aria-label="Lugar 19 de 50"]').length > 0,
    );
  });

  it('is refused for what has no such scale, and for every contested claim: a card is shown', async () => {
    for (const { id } of data.facts.filter(
      ({ kind, standing }) => standing === 'contested' || !['percent', 'rank'].includes(kind),
    )) {
      const widget = await stat(id, 'display="bar"');
      assert.lengthOf(inside(widget, 'svg.bar, .places'), 0, id);
      assert.equal(readerText(widget), readerText(await stat(id)), id);
      clearPage();
    }
  });

  it('comes and goes with the attribute', async () => {
    const widget = await mount(sexShare);
    const card = readerText(widget);
    await set(widget, { display: 'bar' });
    assert.lengthOf(inside(widget, 'svg.bar'), 1);
    assert.equal(figure(widget), '94%');
    await set(widget, { fact: 'nhth-mo-labor-share-2021' });
    assert.closeTo(filled(one(widget, 'svg.bar'))[1], 0.09, pixel);
    await set(widget, { display: 'hundred' });
    assert.equal(figure(widget), '9 of every 100');
    assert.lengthOf(inside(widget, 'svg.bar'), 0);
    await set(widget, { display: null, fact: 'nhth-mo-sex-share-2021' });
    assert.equal(readerText(widget), card);
  });
});

describe('two facts compared', () => {
  const women = 'mo-partner-violence-women';
  const men = 'mo-partner-violence-men';

  function bars(widget: Widget): number[] {
    const drawn = inside(widget, 'svg.bar');
    assert.lengthOf(drawn, 2);
    const boxes = drawn.map((svg) => svg.getBoundingClientRect());
    assert.equal(boxes[0]?.left, boxes[1]?.left, 'one zero');
    assert.equal(boxes[0]?.width, boxes[1]?.width, 'one scale');
    for (const svg of drawn) assert.closeTo(filled(svg)[0], 0, pixel, 'from zero');
    return drawn.map((svg) => filled(svg)[1]);
  }

  for (const language of ['en', 'es'] as const) {
    it(`are both said whole: what they count, period, limit, standing, sources, in ${language}`, async () => {
      const pairs = [
        [women, men],
        ['nhth-mo-cases-2021', 'nhth-mo-cases-2024'],
        ['nhth-mo-sex-share-2021', 'nhth-mo-labor-share-2021'],
        ['us-men-bought-sex-past-year', 'us-men-bought-sex-lifetime'],
        ['hti-new-cases-2022-edition-2022', 'hti-new-cases-2022-edition-2023'],
      ];
      for (const pair of pairs) {
        const widget = await mount(
          `<div lang="${language}"><ht-stat fact="${pair[0] ?? ''}" compare="${pair[1] ?? ''}">The sentence.</ht-stat></div>`,
        );
        const text = readerText(widget);
        for (const id of pair) {
          const each = fact(id);
          assert.deepEqual(missingBeside(each, text, data, language), [], id);
          assert.include(text, words(each.caveat, language));
          if (each.of) assert.include(text, words(each.of, language));
        }
        assert.lengthOf(inside(widget, '[part=figure]'), 2);
        assert.lengthOf(inside(widget, '.cite'), 2);
        clearPage();
      }
    });
  }

  it('as shares of their whole', async () => {
    const widget = await stat(women, `compare="${men}"`);
    const [one, two] = bars(widget);
    assert.closeTo(one ?? NaN, 0.418, pixel);
    assert.closeTo(two ?? NaN, 0.352, pixel);
    assert.deepEqual(
      inside(widget, 'svg.bar').map((svg) => svg.getAttribute('aria-label')),
      ['Bar: 41.8%, on a scale from 0 to 100%', 'Bar: 35.2%, on a scale from 0 to 100%'],
    );
  });

  it('as counts: the longer bar is the scale, whichever comes first', async () => {
    for (const [first, second] of [
      ['nhth-mo-cases-2021', 'nhth-mo-cases-2024'],
      ['nhth-mo-cases-2024', 'nhth-mo-cases-2021'],
    ]) {
      const widget = await stat(first ?? '', `compare="${second ?? ''}"`);
      const [a = NaN, b = NaN] = bars(widget);
      assert.closeTo(Math.max(a, b), 1, pixel);
      assert.closeTo(Math.min(a, b), 240 / 272, pixel);
      assert.equal(a < b, first === 'nhth-mo-cases-2021');
      assert.deepEqual(
        inside(widget, '[part=figure]').map(({ textContent }) => textContent),
        a < b ? ['240', '272'] : ['272', '240'],
      );
      clearPage();
    }
  });

  it('say once what holds for both, and of each what holds for it', async () => {
    const widget = await stat(women, `compare="${men}"`);
    assert.lengthOf(inside(widget, '[part=caveat]'), 1);
    assert.lengthOf(inside(widget, '[part=source]'), 1);
    assert.deepEqual(inside(widget, '.of').map(readerText), [
      '41.8% Out of adult women in Missouri.',
      '35.2% Out of adult men in Missouri.',
    ]);
    const other = await stat('nhth-mo-sex-share-2021', 'compare="nhth-mo-labor-share-2021"');
    assert.deepEqual(inside(other, '[part=caveat] b').map(readerText), ['94%', '9%']);
  });

  it('have a citation each', async () => {
    const widget = await stat(women, `compare="${men}"`);
    assert.deepEqual(
      inside(widget, '.cite button').map(({ textContent }) => textContent),
      ['Cite this: 41.8%', 'Cite this: 35.2%'],
    );
    for (const [i, whom] of ['adult women in Missouri', 'adult men in Missouri'].entries())
      assert.include(readerText(await openCitation(widget, i)), whom);
  });

  it('are headings each, where headings are asked for', async () => {
    assert.deepEqual(
      inside(await stat(women, `compare="${men}" heading-level="3"`), 'h3').map(({ textContent }) =>
        textContent.slice(0, 8),
      ),
      ['41.8% of', '35.2% of'],
    );
  });

  for (const [what, id, other] of [
    ['that does not exist', women, 'no-such'],
    ['that is the same', women, women],
    ['of another kind', women, 'nhth-mo-cases-2021'],
    ['of another unit', 'nhth-mo-cases-2021', 'nhth-mo-victims-2021'],
    ['of shares of other things', women, 'nhth-mo-sex-share-2021'],
    ['that is contested', 'mcaht-asian-share-2019', 'mo-minority-share'],
    ['with a contested one', 'mo-minority-share', 'mcaht-asian-share-2019'],
    [
      'of ranks, of which a longer bar says less',
      'mo-population-rank-2020',
      'mo-poverty-rank-2021',
    ],
    ['in words', 'law-coercion', 'law-commercial-sex-act'],
    ['without a name', women, ' '],
  ] as const) {
    it(`one ${what}: the first is shown alone`, async () => {
      const alone = readerText(await stat(id));
      clearPage();
      const widget = await stat(id, `compare="${other}"`);
      assert.equal(readerText(widget), alone);
      assert.lengthOf(inside(widget, 'svg.bar'), 0);
      assert.isFalse(showsChildren(widget));
    });
  }

  it('change at run time', async () => {
    const widget = await stat(women, `compare="${men}"`);
    await set(widget, { fact: 'nhth-mo-cases-2021' });
    assert.lengthOf(inside(widget, '[part=figure]'), 1, 'of another kind');
    await set(widget, { compare: 'nhth-mo-cases-2020' });
    assert.deepEqual(
      inside(widget, '[part=figure]').map(({ textContent }) => textContent),
      ['240', '270'],
    );
    await set(widget, { display: 'inline' });
    assert.match(readerText(widget), /^240 cases /);
    assert.lengthOf(inside(widget, 'svg.bar'), 0);
    await set(widget, { display: 'bar', compare: null });
    assert.equal(figure(widget), '240');
    widget.lang = 'es';
    await set(widget, { compare: 'nhth-mo-cases-2024' });
    assert.include(readerText(widget), 'casos que la Línea Nacional');
    assert.equal(
      inside(widget, 'svg.bar')[0]?.getAttribute('aria-label'),
      'Barra: 240, en una escala de 0 a 272',
    );
  });
});

describe('display', () => {
  it("inline stands in its sentence, in the page's own letters", async () => {
    const widget = await stat('nhth-mo-cases-2024', 'display="inline"');
    const sentence = widget.parentElement as HTMLElement;
    assert.match(readerText(sentence), /^Before\. 272 [^\n]+ After\.$/);
    assert.equal(getComputedStyle(widget).display, 'inline');
    sentence.style.cssText = 'font: 31px/2 monospace; color: rgb(1, 2, 3)';
    const { fontSize, fontFamily, color } = getComputedStyle(one(widget, '[part=figure]'));
    assert.deepEqual(
      { fontSize, fontFamily, color },
      { fontSize: '31px', fontFamily: 'monospace', color: 'rgb(1, 2, 3)' },
    );
  });

  it('inline has no heading, whatever heading-level says', async () => {
    const widget = await stat('nhth-mo-cases-2024', 'display="inline" heading-level="2"');
    assert.lengthOf(inside(widget, 'h2, p, div:not(.base)'), 0);
  });

  it('unknown means card', async () => {
    const card = readerText(await mount(sexShare));
    clearPage();
    const widget = await mount(sexShare);
    for (const display of [...nasty, 'Inline', 'hundred ', 'chart', 'bars']) {
      await set(widget, { display });
      assert.equal(readerText(widget), card, display.slice(0, 50));
    }
  });
});

describe('the law is quoted', () => {
  it('as a quotation in English', async () => {
    const widget = await stat('law-commercial-sex-act');
    assert.equal(one(widget, 'blockquote').lang, 'en');
    assert.include(
      one(widget, 'blockquote').textContent,
      words(fact('law-commercial-sex-act').text),
    );
    await set(widget, { display: 'inline' });
    assert.equal(one(widget, 'q').lang, 'en');
  });

  it('and what only sums up the law is not', async () => {
    assert.lengthOf(inside(await stat('mo-prostitution-illegal'), 'blockquote'), 0);
  });
});

describe('the note slot', () => {
  it("holds the page's own words below the limit, and only those", async () => {
    const widget = await mount(
      '<ht-stat fact="mo-poverty-rate-2021"><p>The sentence.</p><p slot="note">Our pantry is open.</p></ht-stat>',
    );
    const text = readerText(widget);
    assert.isBelow(
      text.indexOf(words(fact('mo-poverty-rate-2021').caveat)),
      text.indexOf('Our pantry is open.'),
    );
    assert.notInclude(text, 'The sentence.');
  });

  it('shows with the children when the fact cannot be shown', async () => {
    const widget = await mount(
      '<ht-stat fact="no-such"><p>The sentence.</p><p slot="note">Our pantry is open.</p></ht-stat>',
    );
    assert.equal(readerText(widget), 'The sentence.\nOur pantry is open.');
  });

  it('takes no room where it is empty', async () => {
    assert.equal(one(await mount(sexShare), 'slot[name=note]').getBoundingClientRect().height, 0);
  });
});

describe('a fact that does not exist', () => {
  /** What a page hears that listens on its document. */
  async function errorsOf(action: () => Promise<unknown>): Promise<unknown[]> {
    const heard: unknown[] = [];
    const listen = ({ detail }: CustomEvent): void => {
      heard.push(detail);
    };
    document.addEventListener('ht-error', listen);
    await action();
    document.removeEventListener('ht-error', listen);
    return heard;
  }

  for (const id of nasty) {
    it(`${JSON.stringify(id.slice(0, 40))}: the children stay, the page is told once`, async () => {
      const widget = await mount(sexShare);
      assert.deepEqual(await errorsOf(() => set(widget, { fact: id })), [
        { reason: 'unknown-fact', value: id.trim() },
      ]);
      assert.equal(readerText(widget), 'The sentence.');
    });
  }

  it('nor is named: likewise', async () => {
    assert.deepEqual(await errorsOf(() => mount('<ht-stat>The sentence.</ht-stat>')), [
      { reason: 'unknown-fact', value: '' },
    ]);
    assert.equal(readerText(document.body), 'The sentence.');
  });

  it('is told across shadow roots, which retarget the event', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const inner = host.attachShadow({ mode: 'open' });
    inner.innerHTML = '<ht-stat fact="no-such"></ht-stat>';
    const event = await new Promise<Event>((resolve) => {
      document.addEventListener('ht-error', resolve, { once: true });
    });
    assert.equal(event.target, host);
    assert.isTrue(event.bubbles && event.composed);
  });

  it('may have spaces round its id', async () => {
    assert.include(readerText(await stat(' nhth-mo-sex-share-2021\n')), '94%');
  });

  it('and the next attribute brings it back', async () => {
    const widget = await stat('no-such');
    await set(widget, { fact: 'nhth-mo-labor-share-2021' });
    assert.equal(figure(widget), '9%');
    await set(widget, { fact: null });
    assert.isTrue(showsChildren(widget));
  });
});

describe('attributes change', () => {
  it('several at once: one drawing, of the last values', async () => {
    const widget = await mount(sexShare);
    let drawings = 0;
    new MutationObserver(() => {
      drawings++;
    }).observe(widget.shadowRoot as ShadowRoot, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    widget.setAttribute('fact', 'no-such');
    widget.setAttribute('display', 'hundred');
    await set(widget, { fact: 'mo-poverty-rate-2021', 'heading-level': '2' });
    assert.equal(figure(widget), '12.7 of every 100');
    assert.equal(drawings, 1);
  });

  it('while the data loads: what was asked for last is shown, and the children until then', async () => {
    const widget = document.createElement('ht-stat');
    widget.textContent = 'The sentence.';
    widget.setAttribute('fact', 'bjs-referred-2022');
    document.body.append(widget);
    assert.equal(readerText(widget), 'The sentence.');
    await Promise.resolve();
    widget.setAttribute('fact', 'mo-population-2020');
    await Promise.resolve();
    widget.setAttribute('display', 'inline');
    await settled(document.body);
    assert.match(readerText(widget), /^6,154,913 people/);
  });

  it('while it stands nowhere: they hold when it is put back', async () => {
    const widget = await mount(sexShare);
    widget.remove();
    await set(widget, { fact: 'mo-poverty-rate-2021' });
    document.body.append(widget);
    await widget.updateComplete;
    assert.equal(figure(widget), '12.7%');
  });

  it('never through an empty element: children or fact show at every moment', async () => {
    const widget = await mount(sexShare);
    const seen = new Set<boolean>();
    new MutationObserver(() => {
      seen.add(readerText(widget) === '');
    }).observe(widget.shadowRoot as ShadowRoot, { childList: true, subtree: true });
    for (const id of ['mo-poverty-rate-2021', 'no-such', 'mo-population-2020', '', 'law-coercion'])
      await set(widget, { fact: id });
    await Promise.resolve();
    assert.deepEqual([...seen], [false]);
  });
});
