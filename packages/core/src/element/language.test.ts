import { languages } from '@ht-widgets/facts';
import { clearPage } from '@ht-widgets/testing';
import { assert } from 'chai';
import { languageOf, nearestLang, watchLanguage } from './language.js';

afterEach(clearPage);

/**
 * An element two shadow roots below a `<section>`, with the hosts on the way to it, outermost
 * first.
 */
function nested(): { section: HTMLElement; hosts: HTMLElement[]; element: HTMLElement } {
  const section = document.body.appendChild(document.createElement('section'));
  const hosts: HTMLElement[] = [];
  let element = section.appendChild(document.createElement('div'));
  for (let depth = 0; depth < 2; depth++) {
    hosts.push(element);
    element = element
      .attachShadow({ mode: 'open' })
      .appendChild(document.createElement('p'))
      .appendChild(document.createElement('div'));
  }
  return { section, hosts, element };
}

describe('the nearest lang', () => {
  it('is found through shadow roots', () => {
    const { section, hosts, element } = nested();
    section.lang = 'de';
    assert.equal(nearestLang(element), 'de');
    (hosts[0] as HTMLElement).lang = 'fr';
    assert.equal(nearestLang(element), 'fr');
    element.parentElement?.setAttribute('lang', 'es-MX');
    assert.equal(nearestLang(element), 'es-MX');
    element.lang = 'en';
    assert.equal(nearestLang(element), 'en');
  });

  it('that is empty ends the search: the language is unknown there', () => {
    const { section, element } = nested();
    section.lang = 'es';
    element.setAttribute('lang', '');
    assert.equal(nearestLang(element), '');
    assert.equal(languageOf(element), 'en');
  });

  it('of an element outside a document is its attribute, or none', () => {
    const element = document.createElement('div');
    assert.equal(nearestLang(element), '');
    element.lang = 'es';
    assert.equal(languageOf(element), languages.includes('es') ? 'es' : 'en');
  });
});

describe('watching the language', () => {
  it('observes every lang around an element, until it is stopped', async () => {
    const { section, hosts, element } = nested();
    let heard = 0;
    const stop = watchLanguage(element, () => {
      heard++;
    });
    const change = async (target: HTMLElement, lang: string): Promise<number> => {
      const before = heard;
      target.lang = lang;
      await Promise.resolve(); // the observer's turn
      return heard - before;
    };
    for (const around of [section, ...hosts, element, document.documentElement])
      assert.equal(await change(around, 'es'), 1);
    section.title = 'something else';
    await Promise.resolve();
    assert.equal(heard, 5);
    stop();
    assert.equal(await change(section, 'de'), 0);
    document.documentElement.lang = 'en';
  });

  it('one listener less leaves the others', async () => {
    const { section, element } = nested();
    const heard: string[] = [];
    const stops = ['a', 'b'].map((name) =>
      watchLanguage(element, () => {
        heard.push(name);
      }),
    );
    stops[0]?.();
    section.lang = 'es';
    await Promise.resolve();
    assert.deepEqual(heard, ['b']);
    stops[1]?.();
  });
});
