/** Texts of a page's dataset are shown as characters, never as markup. */
import '@ht-widgets/data-note/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/source-list/define.js';
import '@ht-widgets/stat/define.js';
import '@ht-widgets/type-list/define.js';
import { assert } from 'chai';
import {
  clearPage,
  first,
  goodDataset,
  greene,
  inside,
  mount,
  openCitation,
  readerText,
  serve,
  serveNothing,
  settled,
  until,
  type Widget,
} from '../helpers/index.js';

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

describe('what a dataset says is shown as characters', () => {
  const evil = '<img src=x onerror="throw new Error(1)"><script>throw new Error(2)</script>';

  /** Puts markup into every text of a dataset. */
  const withMarkup: Parameters<typeof changed>[0] = (made) => {
    Object.assign(made.facts[0] as object, {
      label: { en: `${evil} in Greene County in 2025` },
      caveat: { en: evil },
      of: { en: evil },
      reason: { en: evil },
      short: { en: '<b>short</b>' },
    });
    for (const source of made.sources)
      Object.assign(source, {
        shortName: '<i>name</i>',
        producer: evil,
        title: evil,
        publisher: evil,
      });
    Object.assign(made.factors[0] as object, { name: { en: evil }, exploited: { en: evil } });
    Object.assign(made.facts[2] as object, { text: { en: evil } });
    Object.assign((made['types'] as object[])[0] as object, {
      name: { en: evil },
      plain: { en: evil },
    });
    Object.assign((made['responses'] as { who: object[] }[])[0] as object, {
      name: { en: evil },
      meaning: { en: evil },
      safe: { en: evil },
    });
    Object.assign((made['responses'] as { who: object[] }[])[0]?.who[0] as object, {
      name: { en: evil },
    });
  };

  it('markup in every text', async () => {
    const src = await changed(withMarkup);
    clearPage(); // the test runner's scripts too
    const before = document.querySelectorAll('script').length;
    const page = await mount(
      statOf(src) +
        statOf(src, 'example-cases-2025', 'display="inline" structured-data') +
        `<ht-factor-list src="${src}"></ht-factor-list>` +
        `<ht-data-note src="${src}"></ht-data-note>` +
        `<ht-type-list src="${src}"></ht-type-list>` +
        `<ht-response-list src="${src}"></ht-response-list>` +
        '<ht-source-list></ht-source-list>',
    );
    const panel = await openCitation(page);
    await until('the data', () =>
      document.querySelector('head script[type="application/ld+json"]'),
    );
    assert.include(readerText(page), evil);
    assert.include(readerText(panel), evil);
    const json =
      document.querySelector('head script[type="application/ld+json"]')?.textContent ?? '';
    assert.notInclude(json, '<');
    assert.include((JSON.parse(json) as { name: string }).name, evil);
    for (const widget of document.querySelectorAll<Widget>('main > *')) {
      assert.deepEqual(
        inside(widget, 'img, script, i').map(({ outerHTML }) => outerHTML),
        [],
      );
      assert.include(readerText(widget), '<', widget.localName);
    }
    clearPage();
    await until(
      'the data to go',
      () => !document.querySelector('head script[type="application/ld+json"]'),
    );
    assert.lengthOf(document.querySelectorAll('script'), before);
  });

  it('addresses that are not https are dropped, and the name stays', async () => {
    for (const url of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'http://newspaper.example.org/',
      'data:text/html,x',
      '//newspaper.example.org',
      'HTTPS:x',
    ]) {
      const src = await changed((made) => {
        Object.assign(made.sources[1] as object, { url });
      });
      const widget = await mount(statOf(src));
      assert.include(readerText(widget), 'As reported by Example Newspaper (made up)', url);
      const panel = await openCitation(widget);
      assert.include(readerText(panel), 'What the hotline counted', url);
      // Nor is the hotline's address linked, which was not seen in use.
      assert.deepEqual(
        inside<HTMLAnchorElement>(widget, 'a').map(({ href }) => href),
        [],
        url,
      );
      clearPage();
    }
  });

  it('characters that turn the reading direction are taken out', async () => {
    const src = await changed((made) => {
      Object.assign(made.facts[0] as object, {
        caveat: { en: 'Not \u202Eevol\u202C but \u2066love\u2069.\u200F' },
      });
      Object.assign(made.sources[1] as object, { shortName: 'Example\u202E Newspaper' });
    });
    const widget = await mount(statOf(src));
    assert.include(readerText(widget), 'Not evol but love.');
    assert.include(readerText(widget), 'Example Newspaper');
    assert.notMatch(
      widget.shadowRoot?.textContent ?? '',
      /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/,
    );
  });
});

describe('the source of a dataset may be set late', () => {
  it('as an attribute that changes while another is on its way', async () => {
    const main = document.body.appendChild(document.createElement('main'));
    main.innerHTML = statOf('/missing/dataset.json');
    const widget = first(main);
    widget.setAttribute('src', goodDataset);
    await settled(main);
    assert.include(readerText(widget), '120');
  });
});
