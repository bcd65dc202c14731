/** How often the Tab key stops on real pages, and that it still reaches everything. */
import { assert } from 'chai';
import { clearPage, openDemo, settled, until, type Page } from '../helpers/index.js';

afterEach(clearPage);

async function open(file: string): Promise<Page> {
  const page = await openDemo(file);
  await until('the source list', () =>
    everyElement(page.document).some(({ localName, parentElement }) =>
      Boolean(localName === 'li' && parentElement?.matches('ol[part=list]')),
    ),
  );
  await settled(page.document.body);
  return page;
}

function everyElement(node: ParentNode): Element[] {
  return [...node.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everyElement(element.shadowRoot) : []),
  ]);
}

/** What can be pressed and shows. */
const controls = (page: Page): HTMLElement[] =>
  everyElement(page.document).filter(
    (element): element is HTMLElement =>
      element.matches('a[href], button, summary, select, input, textarea, [tabindex]:not(main)') &&
      element.checkVisibility(),
  );

for (const [file, most] of [
  ['index.html', 70],
  ['es.html', 70],
  ['explainer.html', 200],
  ['explainer-es.html', 200],
] as const)
  it(`${file}: at most ${most} stops, and every address is at one of them`, async () => {
    const page = await open(file);
    const all = controls(page);
    const stops = all.filter(({ tabIndex }) => tabIndex >= 0);
    assert.isAbove(stops.length, 20);
    assert.isAtMost(stops.length, most);
    const addresses = new Set(
      stops.map((element) => (element as Partial<HTMLAnchorElement>).href).filter(Boolean),
    );
    for (const element of all.filter((one) => one.tabIndex < 0))
      // Markers lead to entries of the list, which arrow keys reach from its one stop.
      if (element.matches('a')) assert.isTrue(addresses.has(element.href));
      else assert.isTrue(element.matches('.marker, .back button'), element.outerHTML.slice(0, 99));
    assert.lengthOf(
      stops.filter((element) => element.matches('.back button')),
      1,
    );
  });
