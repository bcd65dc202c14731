/** The pages of the site in a browser, at each width. Run `npm run build` first. */
import { assert } from 'chai';
import type axe from 'axe-core';
import {
  clearPage,
  emulate,
  engine,
  frames,
  happens,
  openDemo,
  useClipboard,
  type Page,
} from '../helpers/index.js';
import { kinds } from '../helpers/site.js';

const open = (name: string, width = 1280) => openDemo(`../dist/site/${name}.html`, width);

afterEach(async () => {
  clearPage();
  await emulate({});
});

async function complaintsOf(page: Page, only: readonly string[]): Promise<string[]> {
  const script = page.document.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  const loaded = happens(script, 'load');
  page.document.head.append(script);
  await loaded;
  const { violations } = await (page as Page & { axe: typeof axe }).axe.run(page.document, {
    resultTypes: ['violations'],
    ...(only.length > 0 ? { runOnly: [...only] } : {}),
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** What a second engine finds, with the rules of WCAG 2.2. */
async function secondComplaintsOf(page: Page): Promise<string[]> {
  interface Result {
    ruleId: string;
    value: string[];
    message: string;
    path: { dom: string };
  }
  type Check = (page: Document, rules: string[]) => Promise<{ results: Result[] }>;
  const script = page.document.createElement('script');
  script.src = '/node_modules/accessibility-checker-engine/ace-window.js';
  const loaded = happens(script, 'load');
  page.document.head.append(script);
  await loaded;
  const { ace } = page as unknown as { ace: { Checker: new () => { check: Check } } };
  const { results } = await new ace.Checker().check(page.document, ['WCAG_2_2']);
  return (
    results
      .filter(({ value }) => value[1] === 'FAIL')
      // What scrolls needs the keyboard, which axe demands. No role of a widget fits a table.
      .filter(({ ruleId }) => ruleId !== 'element_tabbable_role_valid')
      .map(({ ruleId, message, path }) => `${ruleId}: ${message} ${path.dom}`)
  );
}

function violations(page: Page): Promise<string[]> {
  type Report = { body: { blockedURL: string; effectiveDirective: string } };
  type Observer = new (
    callback: (reports: Report[]) => void,
    options: { types: string[]; buffered: boolean },
  ) => { observe: () => void };
  const { ReportingObserver } = page as unknown as { ReportingObserver: Observer };
  const found: string[] = [];
  new ReportingObserver(
    (reports) => {
      for (const { body } of reports) found.push(`${body.effectiveDirective} ${body.blockedURL}`);
    },
    { types: ['csp-violation'], buffered: true },
  ).observe();
  return frames(3).then(() => found);
}

describe('the site', () => {
  for (const width of engine === 'chromium' ? [320, 768] : [320])
    it(`does not reach over the edge of ${width} px`, async () => {
      for (const name of kinds) {
        const { document } = await open(name, width);
        assert.isAtMost(document.documentElement.scrollWidth, width, name);
        clearPage();
      }
    }).timeout(120_000);

  it('copies a block with the address of the files of the site', async () => {
    let copied = '';
    useClipboard(undefined);
    const page = await open('index');
    Object.defineProperty(page.navigator, 'clipboard', {
      value: {
        writeText: (text: string) => {
          copied = text;
          return Promise.resolve();
        },
      },
    });
    const block = page.document.querySelector<HTMLElement>('.sets .snippet');
    const button = block?.querySelector('button');
    assert.isFalse(button?.hidden);
    button.click();
    await frames(2);
    assert.include(copied, `src="${location.origin}/dist/site/files/ht-widgets.iife.js"`);
    assert.include(copied, 'data-ht="hotline-banner"');
    assert.equal(block?.querySelector('[role=status]')?.textContent, button.dataset['copied']);
  });

  it('filters the list of facts, and says how many are left', async () => {
    const { document, Event } = await open('ledger/index');
    const field = document.querySelector<HTMLInputElement>('#words');
    const shown = () => document.querySelectorAll('.facts:not([hidden]) li:not([hidden])').length;
    const all = shown();
    assert.isAbove(all, 100);
    if (field) field.value = 'census population';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    assert.isAbove(shown(), 0);
    assert.isBelow(shown(), 10);
    assert.match(document.querySelector('output')?.value ?? '', new RegExp(`^${shown()} facts?$`));
  });

  it('filters the Spanish list too, with and without accents', async () => {
    const { document, Event } = await open('es/ledger/index');
    const field = document.querySelector<HTMLInputElement>('#words');
    const counts = ['Prostitución', 'prostitucion', 'qwerty'].map((words) => {
      if (field) field.value = words;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
      return document.querySelector('output')?.value ?? '';
    });
    assert.match(counts[0] ?? '', /^[1-9] datos?$/);
    assert.equal(counts[1], counts[0]);
    assert.include(counts[2], 'Ningún dato');
  });

  if (engine === 'chromium') {
    // Of what axe judges, dark pages change colours alone.
    for (const [colorScheme, only] of [
      ['light', []],
      ['dark', ['color-contrast']],
    ] as const)
      it(`has no fault that axe finds, ${colorScheme}`, async () => {
        await emulate({ colorScheme, reducedMotion: 'reduce' });
        for (const name of kinds) {
          assert.deepEqual(await complaintsOf(await open(name), only), [], name);
          clearPage();
        }
      }).timeout(240_000);

    it('has no fault that a second engine finds', async () => {
      const found: string[] = [];
      for (const name of kinds) {
        const faults = await secondComplaintsOf(await open(name));
        found.push(...faults.map((fault) => `${name}: ${fault}`));
        clearPage();
      }
      assert.deepEqual(found, []);
    }).timeout(240_000);

    it('breaks no rule of its policy, and loads nothing from elsewhere', async () => {
      for (const name of kinds) {
        const page = await open(name, 768);
        assert.deepEqual(await violations(page), [], name);
        const requests = page.performance.getEntriesByType('resource');
        for (const { name: address } of requests)
          assert.isTrue(address.startsWith(location.origin), address);
        clearPage();
      }
    }).timeout(120_000);
  }
});
