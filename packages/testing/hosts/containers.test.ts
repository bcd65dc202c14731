/** Pages that put widgets next to each other, or where the content decides the width. */
import { assert } from 'chai';
import * as examples from '../helpers/examples.js';
import {
  addScript,
  clearPage,
  frames,
  happens,
  inside,
  openPage,
  settledPage,
} from '../helpers/index.js';
import { digitBoxes } from '../helpers/stat.js';
import type { Page, Widget } from '../helpers/index.js';

afterEach(clearPage);

/** One of each widget, and those that are drawn in another way. */
const widgets: Readonly<Record<string, string>> = {
  stat: exampleOf(examples.stat, 'corrected'),
  marks: exampleOf(examples.stat, 'hundred'),
  comparison: exampleOf(examples.stat, 'compare-counts'),
  chart: exampleOf(examples.chart, 'missouri'),
  factors: exampleOf(examples.factorList, 'list'),
  cards: exampleOf(examples.factorList, 'cards'),
  banner: exampleOf(examples.hotlineBanner, 'banner'),
  types: exampleOf(examples.typeList),
  responses: exampleOf(examples.responseList),
  note: exampleOf(examples.dataNote),
};
/** A list of sources, with widgets that have a number next to each source. */
const withSources = {
  note: widgets['note'] ?? '',
  sources: exampleOf(examples.sourceList, 'page'),
};

/** An example by its name, or the first. */
function exampleOf(named: Record<string, string>, name = Object.keys(named)[0] ?? ''): string {
  const markup = named[name];
  if (markup === undefined) throw new Error(`no example ${name}`);
  return markup;
}

const text = `<p>${'Our parish helps neighbors with food, rent and rides to work. '.repeat(9)}</p>`;
const three = (markup: string, before = '<div>', after = '</div>'): string =>
  `${before}${markup}${after}`.repeat(3);
const styled = (style: string, content: string): string => `<div style="${style}">${content}</div>`;

/** How pages lay out their parts. In `shared`, three equal parts share the space. */
const containers: Readonly<Record<string, (markup: string) => string>> = {
  'shared grid': (markup) =>
    styled('display: grid; grid-template-columns: repeat(3, 1fr); gap: 16px', three(markup)),
  'shared flex': (markup) =>
    styled('display: flex; gap: 16px', three(markup, '<div style="flex: 1">')),
  'auto columns': (markup) =>
    styled('display: grid; grid-template-columns: auto auto auto', three(markup)),
  cells: (markup) => `<table><tr>${three(markup, '<td>', '</td>')}</tr></table>`,
  'cell by text': (markup) => `<table><tr><td>${markup}</td><td>${text}</td></tr></table>`,
  'row by text': (markup) => styled('display: flex', `<div>${markup}</div>${text}`),
  columns: (markup) => styled('columns: 3', three(markup)),
  float: (markup) => `${styled('float: left', markup)}${text}`,
  'fit to content': (markup) => styled('inline-size: fit-content', markup),
};

/** A section for each pair of container and widget. What is too wide for it does not show. */
function sectionsWith(shown: Readonly<Record<string, string>>): string {
  return Object.entries(containers)
    .flatMap(([container, around]) =>
      Object.entries(shown).map(
        ([widget, markup]) =>
          `<section title="${widget}, ${container}" style="overflow: hidden">` +
          `${around(markup)}</section>`,
      ),
    )
    .join('');
}

const sectionsOf = (node: ParentNode): HTMLElement[] => [
  ...node.querySelectorAll<HTMLElement>('section'),
];

/** The width of each section with what is in it. */
const roomIn = (node: ParentNode): number[] =>
  sectionsOf(node).map(({ clientWidth, scrollWidth }) => Math.max(clientWidth, scrollWidth));

/** A page of sections in a window of this width, before it has a script. */
async function pageOfSections(width: number, shown: Record<string, string>): Promise<Page> {
  const page = await openPage('fallback.html');
  (page.frameElement as HTMLElement).style.inlineSize = `${width}px`;
  page.document.body.innerHTML = sectionsWith(shown);
  const sheet = page.document.createElement('link');
  Object.assign(sheet, { rel: 'stylesheet', href: '/dist/ht-widgets.css' });
  const loaded = happens(sheet, 'load');
  page.document.head.append(sheet);
  await loaded;
  return page;
}

/** The figures whose digits are on two lines, or outside of their card. */
function brokenFigures(widget: Widget): string[] {
  const card = inside(widget, '.card')[0]?.getBoundingClientRect();
  return digitBoxes(widget)
    .filter(
      ({ boxes: [box, ...more] }) => more.length > 0 || (card && box && box.right > card.right),
    )
    .map(({ text }) => text);
}

const widths = [320, 768, 1024, 1280];

/** What is wrong with the widgets of a section that had this width before they were drawn. */
function faultsIn(section: HTMLElement, room: number, width: number): string[] {
  const drawn = [...section.querySelectorAll<Widget>('[data-ht-drawn]')];
  const shares = drawn.map((widget) => Math.round(widget.getBoundingClientRect().width));
  const [first = 0] = shares;
  const faults = drawn.flatMap(brokenFigures).map((digits) => `"${digits}" does not fit`);
  if (section.scrollWidth > room) faults.push(`${section.scrollWidth} px, not ${room}`);
  if (section.title.includes('shared') && Math.max(...shares) - Math.min(...shares) > 1)
    faults.push(`shares of ${shares.join(', ')} px`);
  if (/float|fit to/.test(section.title) && first < Math.min(0.7 * width, 400))
    faults.push(`only ${first} px wide`);
  if (section.title.includes('by text') && first < Math.min(0.13 * width, 80))
    faults.push(`only ${first} px wide`);
  return faults.map((fault) => `${section.title}: ${fault}`);
}

for (const width of widths)
  for (const [what, shown] of Object.entries({ '': widgets, ', with a source list': withSources }))
    it(`${width} px wide, widgets share the space and break no figure${what}`, async () => {
      const page = await pageOfSections(width, shown);
      const room = roomIn(page.document);
      await addScript(page, '/dist/ht-widgets.js');
      await settledPage(page);
      const sections = sectionsOf(page.document);
      assert.deepEqual(
        sections.flatMap((section, i) => faultsIn(section, room[i] ?? 0, width)),
        [],
      );
      assert.lengthOf(
        page.document.querySelectorAll('[data-ht-drawn]'),
        sections.length + 2 * 5 * Object.keys(shown).length,
      );
    });

// In a frame there is no exit.
for (const width of widths)
  it(`${width} px wide, an exit in the page is not wider than its link, and is whole`, async () => {
    await import(new URL('/dist/elements/ht-quick-exit.js', location.origin).href);
    const main = document.body.appendChild(document.createElement('main'));
    main.style.inlineSize = `${width}px`;
    const link = '<a href="https://www.weather.gov/" rel="noreferrer nofollow">Exit now</a>';
    main.innerHTML = sectionsWith({ exit: `<div>${link}</div>` });
    const room = roomIn(main);
    main.innerHTML = sectionsWith({ exit: exampleOf(examples.quickExit, 'inline') });
    await frames(2);
    assert.deepEqual(roomIn(main), room);
    for (const exit of main.querySelectorAll('ht-quick-exit')) {
      const section = exit.closest('section');
      const box = exit.shadowRoot?.querySelector('.bar')?.getBoundingClientRect();
      assert.isAtLeast(box?.height ?? 0, 44, section?.title);
      assert.isAtLeast(box?.width ?? 0, 44, section?.title);
      const text = exit.querySelector('a')?.getBoundingClientRect();
      assert.isAtMost(text?.right ?? Infinity, box?.right ?? 0, section?.title);
    }
  });
