/** `<ht-stat>` as an author uses it. Tests of every element are in packages/testing. */
import './define.js';
import {
  clearPage,
  inside,
  ledger,
  missingFrom,
  mount,
  nasty,
  one,
  readerText,
  set,
  settled,
  showsChildren,
  words,
  type Dataset,
  type Fact,
  type Widget,
} from '@ht-widgets/testing';
import { figure, frozenStat, stat } from '@ht-widgets/testing/stat.js';
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

function hasFigure({ kind }: Fact): boolean {
  return ['percent', 'count', 'rank', 'mean', 'range'].includes(kind);
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
    it(`as ${display}, in ${language}, shows all that qualifies its figure`, async () => {
      const stats = data.facts.map(
        ({ id }) => `<ht-stat fact="${id}" display="${display}">The sentence.</ht-stat>`,
      );
      await mount(`<div lang="${language}">${stats.join('')}</div>`);
      const widgets = [...document.querySelectorAll('ht-stat')];
      assert.isAbove(widgets.length, 100);
      for (const [i, each] of data.facts.entries()) {
        const widget = widgets[i] as Widget;
        const text = readerText(widget);
        assert.deepEqual(missingFrom(each, text, data, language), [], each.id);
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

  it('evidence is weight: a figure that we only read about is not bold', async () => {
    for (const { id, standing } of data.facts.filter(hasFigure)) {
      if (standing === 'contested') continue;
      const widget = await stat(id);
      const { fontWeight } = getComputedStyle(one(widget, '[part=figure]'));
      assert.equal(fontWeight, standing === 'secondhand' ? '400' : '700', id);
      const colour = (selector: string): string => getComputedStyle(one(widget, selector)).color;
      assert.equal(colour('.caveat'), colour('[part=label]'), 'the limit is half of the fact');
      clearPage();
    }
  });

  it('contested: the reason is larger than the figure, which has a quiet colour', async () => {
    const contested = data.facts.filter((each) => each.standing === 'contested' && hasFigure(each));
    assert.isAbove(contested.length, 3);
    for (const { id } of contested) {
      for (const display of ['card', 'hundred', 'bar']) {
        const widget = await stat(id, `display="${display}"`);
        const size = (selector: string): number =>
          parseFloat(getComputedStyle(one(widget, selector)).fontSize);
        assert.isBelow(size('[part=figure]'), size('.reason'), id);
        const colour = (selector: string): string => getComputedStyle(one(widget, selector)).color;
        assert.equal(colour('[part=figure]'), colour('[part=source]'), id);
        assert.equal(colour('.caveat'), colour('.reason'), id);
        assert.isBelow(
          one(widget, '[part=figure]').compareDocumentPosition(one(widget, '.reason')),
          Node.DOCUMENT_POSITION_CONTAINS,
        );
      }
    }
  });
});

describe('figures are written as people read them', () => {
  for (const [id, card, perHundred] of [
    ['nhth-mo-sex-share-2021', '94%', '94 of every 100'],
    ['mo-poverty-rate-2021', '12.7%', '12.7 of every 100'],
    ['us-men-bought-sex-lifetime', 'more than 20%', 'more than 20 of every 100'],
    ['mo-victims-female-share', '91 to 100%', '91 to 100 of every 100'],
    ['mo-population-2020', '6,154,913', '6,154,913'],
    ['mo-population-rank-2020', '19th', '19th'],
    ['mo-poverty-rank-2021', '31st', '31st'],
    ['nhth-us-cases-2024', 'nearly 12,000', 'nearly 12,000'],
    ['nhth-us-age-of-entry', '19', '19'],
  ] as const) {
    it(`${id}: ${card}`, async () => {
      const widget = await frozenStat(id);
      assert.equal(spaced(figure(widget)), spaced(card));
      await set(widget, { display: 'hundred' });
      assert.equal(spaced(figure(widget)), spaced(perHundred));
      await set(widget, { display: 'inline' });
      assert.equal(spaced(figure(widget)), spaced(card));
    });
  }

  function spaced(text: string): string {
    return text.replaceAll('\xA0', ' ');
  }
});

describe('display', () => {
  it("inline is part of its sentence, in the page's letters", async () => {
    const widget = await frozenStat('nhth-mo-cases-2024', 'display="inline"');
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
      '<ht-stat fact="mo-poverty-rate-2021"><p>The sentence.</p>' +
        '<p slot="note">Our pantry is open.</p></ht-stat>',
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
      '<ht-stat fact="no-such"><p>The sentence.</p>' +
        '<p slot="note">Our pantry is open.</p></ht-stat>',
    );
    assert.equal(readerText(widget), 'The sentence.\nOur pantry is open.');
  });

  it('takes no space where it is empty', async () => {
    const note = one(await mount(sexShare), '.base slot[name=note]');
    assert.equal(note.getBoundingClientRect().height, 0);
  });
});

describe('a fact that does not exist', () => {
  /** The events that reach a listener on the document. */
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
    it(`${JSON.stringify(id.slice(0, 40))}: the children stay, with one event`, async () => {
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

  it('crosses shadow roots, which retarget the event', async () => {
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
    assert.include(readerText(await frozenStat(' nhth-mo-sex-share-2021\n')), '94%');
  });

  it('and the next attribute brings it back', async () => {
    const widget = await stat('no-such');
    await set(widget, { fact: 'nhth-mo-labor-share-2021' });
    assert.equal(figure(widget), `${fact('nhth-mo-labor-share-2021').value}%`);
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
    assert.equal(figure(widget), `${fact('mo-poverty-rate-2021').value} of every 100`);
    assert.equal(drawings, 1);
  });

  it('while the data loads: the fallback shows, and then the last value that was set', async () => {
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
    const { value, label } = fact('mo-population-2020');
    const shown = `${value?.toLocaleString('en-US')} ${words(label)}`;
    assert.isTrue(readerText(widget).startsWith(shown), shown);
  });

  it('while it is in no document: they apply when it is inserted again', async () => {
    const widget = await mount(sexShare);
    widget.remove();
    await set(widget, { fact: 'mo-poverty-rate-2021' });
    document.body.append(widget);
    await widget.updateComplete;
    assert.equal(figure(widget), `${fact('mo-poverty-rate-2021').value}%`);
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
