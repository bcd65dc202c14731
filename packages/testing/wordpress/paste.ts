/** What the block editor makes of what is pasted with Ctrl+V into an empty paragraph. */
import assert from 'node:assert/strict';
import type { Bench } from './bench.js';
import { Person, type EditorWindow, type Role } from './person.js';
import { printed, samples, shortcode, snippet } from './samples.js';
import { textOf, timesIn, visit } from './visitor.js';

const [stat = { widget: 'stat', attributes: {} }] = samples;
const banner = samples.find(({ widget }) => widget === 'hotline-banner') ?? stat;
const text = ['core/list', 'core/paragraph'];

/** What becomes of a text that a button has copied. */
const becomes: readonly (readonly [text: string, blocks: readonly string[]])[] = [
  [snippet(stat, 'element'), text],
  [snippet(stat, 'div'), text],
  [snippet(banner, 'static'), text],
  [snippet(stat, 'iframe'), ['core/embed']],
  [shortcode(stat), ['core/shortcode']],
  ['https://127.0.0.1:9/embed.html', ['core/embed']],
  ['http://127.0.0.1:9/embed.html', text],
];

export async function expectPasted(bench: Bench, role: Role): Promise<void> {
  const { site, browser } = bench;
  const person = await Person.signIn(browser, site, role);
  try {
    await person.edit();
    await person.title(`Pasted by ${role}`);
    for (const [copied, blocks] of becomes) {
      // Marked on a page of code, it is code for WordPress too.
      assert.deepEqual(await paste(person, copied, true), ['core/preformatted'], copied);
      const names = await paste(person, copied, false);
      assert.ok(names.length > 0);
      for (const name of names) assert.ok(blocks.includes(name), `${copied} became ${name}`);
    }
    await paste(person, snippet(banner, 'div'), false);
    const { id } = await person.save();
    const seen = await visit(browser, site.step('publish', String(id)));
    // All of it is text now, with its phone links.
    assert.equal(timesIn(seen.text, textOf(printed(banner))), 1, seen.text);
    assert.deepEqual(seen.widgets, []);
    const links = (html: string) => (html.match(/href="(tel|sms):/g) ?? []).length;
    assert.equal(links(seen.html), links(printed(banner)));
    assert.doesNotMatch(seen.html, /data-ht|rel="noreferrer/);
  } finally {
    await person.close();
  }
}

/** Pastes into a new post, and returns the names of its blocks. */
async function paste(person: Person, copied: string, marked: boolean): Promise<string[]> {
  const { page } = person;
  await page.evaluate(() => {
    const { wp } = window as unknown as EditorWindow;
    const paragraph = wp.blocks.createBlock('core/paragraph', {});
    return wp.data
      .dispatch('core/block-editor')
      ['resetBlocks']?.([paragraph])
      .then(() => undefined);
  });
  await copy(person, copied, marked);
  const canvas = await person.canvas();
  const empty = await canvas.waitForSelector('[data-type="core/paragraph"]');
  await empty?.click();
  await press(person, 'V');
  await page.waitForFunction(() => {
    const { wp } = window as unknown as EditorWindow;
    const editor = wp.data.select('core/block-editor');
    const [first] = editor['getBlocks']?.() as { attributes: Record<string, unknown> }[];
    return Object.values(first?.attributes ?? {}).some((value) => String(value).length > 5);
  });
  return (await person.blocks()).map(({ name }) => name);
}

/** Copies a text; if it is marked on a page of code, also as HTML. */
export async function copy(person: Person, text: string, marked = false): Promise<void> {
  const source = await person.page.evaluateHandle(mark, text, marked);
  await press(person, 'C');
  await source.evaluate((element) => {
    element.remove();
  });
}

/** Ctrl with a key, as the browser's own command on the real clipboard. */
export async function press({ page }: Person, key: 'C' | 'V'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(`Key${key}`, { commands: [key === 'C' ? 'Copy' : 'Paste'] });
  await page.keyboard.up('Control');
}

/** Runs in the page: selects a text in a field, which is copied as text, or code, as HTML too. */
function mark(value: string, marked: boolean): HTMLElement {
  if (!marked) {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.value = value;
    field.focus();
    field.select();
    return field;
  }
  const code = document.body.appendChild(document.createElement('pre'));
  code.textContent = value;
  code.tabIndex = -1;
  code.focus();
  getSelection()?.selectAllChildren(code);
  return code;
}
