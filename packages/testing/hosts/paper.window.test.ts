/** Paper. What a PDF says is what a printer would print. */
import { assert } from 'chai';
import {
  clearPage,
  closeTab,
  engine,
  inside,
  openTab,
  paper,
  untilNumbered,
  type Widget,
} from '../helpers/index.js';
import { openRow, widgetsOf } from '../helpers/hostile-pages.js';
import { contact } from '../helpers/figures.js';

afterEach(async () => {
  clearPage();
  await closeTab();
});

/** Its text, but for what can only be pressed: each piece as it is between two tags. */
function textsOf(widget: Widget): string[] {
  const walker = document.createTreeWalker(widget.shadowRoot as ShadowRoot, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    // The heads of the table begin with a capital letter that CSS makes.
    const text = textContent?.replace(/\s+/g, ' ').trim().toLowerCase() ?? '';
    if (
      text !== '' &&
      !parentElement?.closest('button, style, .tools, .back, .clipboard, details:has(> .field)')
    )
      found.push(text);
  }
  return found;
}

const what =
  'of a dark page whose widgets no visitor has scrolled to: all that they say, the ' +
  'table and what is folded as well';

// WebKitGTK prints to no file; there the test shows that each widget has what would be printed of
// it.
it(engine === 'webkit' ? `to be printed, ${what}` : `printed, ${what}`, async () => {
  const page = await openRow('paper.html');
  const widgets = widgetsOf(page);
  const parts: Readonly<Record<string, string>> = {
    'ht-stat': '[part=caveat]',
    'ht-chart': 'tbody .number',
    'ht-factor-list': 'details:not([open])',
    'ht-source-list': 'li',
    'ht-data-note': '[part=item]',
  };
  for (const widget of widgets)
    assert.isNotEmpty(inside(widget, parts[widget.localName] ?? '[part]'), widget.localName);
  await openTab('/pages/paper.html');
  await untilNumbered();
  const text = (await paper())?.toLowerCase();
  if (text === undefined) return;
  // A line may end after a dash, or where a character of no width is, which is not printed.
  const joined = (words: string): string =>
    words.replace(/([-–]) /g, '$1').replaceAll('\u200B', '');
  const printed = joined(text);
  const missing = widgets.flatMap((widget) =>
    textsOf(widget)
      .filter((each) => !printed.includes(joined(each)))
      .map((each) => `${widget.localName}: ${each}`),
  );
  assert.deepEqual(missing, []);
  const code = contact('nhth-text').replace(/^\d{3}/, '$& ');
  for (const phone of [contact('nhth-call'), code, '911']) assert.include(printed, phone);
  assert.notMatch(printed, /fallback/i);
});
