/** Snippets of a page's own dataset, as the command prints them. Run `npm run build` first. */
import { assert } from 'chai';
import type { Dataset } from '../../facts/generated/types.js';
import { snippetOf, type Form } from '../../ht-widgets/src/snippet/snippet.js';
import {
  goodDataset,
  greene,
  pageOf,
  readerText,
  requestsOf,
  settledPage,
  until,
  type Page,
  type Widget,
} from '../helpers/index.js';

const script = '/dist/ht-widgets.js';
const attributes = { src: goodDataset, fact: 'example-cases-2025' };

/** The printed snippet on a page, when its widget has drawn. */
async function shown(form: Form): Promise<{ page: Page; text: string }> {
  const dataset = (await greene()) as unknown as Dataset;
  const wanted = { widget: 'stat', form, lang: undefined, attributes, address: script } as const;
  const lines = snippetOf(dataset, wanted).filter((line) => !line.startsWith('<script'));
  const page = await pageOf(lines.join('\n'), script);
  const widget = () => page.document.querySelector<Widget>('ht-stat');
  await until('the widget', widget);
  await settledPage(page);
  return { page, text: readerText(widget() as Widget) };
}

describe('a snippet of a page’s own dataset', () => {
  for (const form of ['element', 'div'] as const)
    it(`draws the figure of that dataset: ${form}`, async () => {
      const { page, text } = await shown(form);
      assert.include(text, '120');
      assert.include(text, 'cases identified by the Example Hotline in Greene County in 2025');
      assert.include(text, 'As reported by Example Newspaper (made up)');
      // The ledger of Missouri has no such fact.
      assert.notMatch(requestsOf(page).join(' '), /\/records\//);
    });
});
