/** What a WordPress without the plugin keeps of our snippets, by role and by editor. */
import assert from 'node:assert/strict';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { rootDir } from '../../../scripts/run.ts';
import type { Bench } from './bench.js';
import { serveEmbeds } from './embeds.js';
import { expectPasted } from './paste.js';
import { Person, roles, type Role } from './person.js';
import { factId, ledger, printed, samples, snippet } from './samples.js';
import { textOf, timesIn, visit } from './visitor.js';

const [stat] = samples;
const banner = samples.find(({ widget }) => widget === 'hotline-banner');
const forms = ['element', 'div', 'static', 'iframe'] as const;

/** Who may write scripts, frames and unknown tags. */
const trusted = (role: Role) => role === 'administrator' || role === 'editor';

export async function stock(bench: Bench): Promise<void> {
  const { site, browser, checks } = bench;
  const check = checks.check.bind(checks);
  // The files, as a site owner uploads them.
  cpSync(join(rootDir, 'dist/small'), join(site.folder, 'ht-widgets'), { recursive: true });
  const script = `${site.address}/ht-widgets/ht-widgets.js`;
  for (const role of roles) {
    await check(`${role}: what is left of each form in a Custom HTML block`, () =>
      customHtml(bench, role, script),
    );
    await check(`${role}: what is left of each form in the classic editor`, () =>
      classic(bench, role, script),
    );
  }
  await check('an administrator adds the script to the footer of the theme; an author cannot', () =>
    footer(bench),
  );
  for (const role of ['administrator', 'contributor'] as const)
    await check(`${role}: what Ctrl+V in a paragraph makes of each form`, () =>
      expectPasted(bench, role),
    );
  const embeds = await serveEmbeds();
  try {
    for (const role of roles)
      await check(`${role}: the address of a fact, alone on a line, is embedded`, async () => {
        const address = `${embeds.address}embed/${factId}.en.html`;
        const post = await write(bench, role, [['core/embed', { url: address }]], true);
        const without = await visit(browser, post, { script: false });
        const { text } = without;
        assert.equal(timesIn(text, textOf(embeds.blockquote)), 1, text);
        const seen = await visit(browser, post);
        assert.deepEqual(seen.trouble, []);
        // The frame has said how high it is: it is shown, and the quotation is hidden.
        assert.equal(seen.frames.length, 1);
        const [frame] = seen.frames;
        assert.ok(
          frame && frame.visible && frame.height >= 150 && frame.height < 600,
          JSON.stringify(frame),
        );
        assert.equal(timesIn(seen.text, textOf(embeds.blockquote)), 0);
        assert.match(frame.text, /\d/);
      });
  } finally {
    embeds.close();
  }
  rmSync(join(site.folder, 'ht-widgets'), { recursive: true });
}

/** Writes a post in the block editor, and returns its address. */
async function write(
  { site, browser }: Bench,
  role: Role,
  blocks: readonly (readonly [string, object])[],
  embedded = false,
): Promise<string> {
  const person = await Person.signIn(browser, site, role);
  try {
    await person.edit();
    await person.title(`Stock, ${role}`);
    await person.insert(blocks);
    if (embedded) {
      const canvas = await person.canvas();
      await canvas.waitForSelector('.wp-block-embed iframe, .wp-block-embed__wrapper');
    }
    const { id } = await person.save();
    return site.step('publish', String(id));
  } finally {
    await person.close();
  }
}

/** A fact for each form, so that several forms fit into one post. */
const facts = ledger.facts.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id);
const one = (i: number): (typeof samples)[number] => ({
  widget: 'stat',
  attributes: { fact: facts[i] ?? '' },
});

async function customHtml(bench: Bench, role: Role, script: string): Promise<void> {
  const { browser } = bench;
  const contents = forms.map((form, i) => snippet(one(i), form, script));
  const help = banner ? snippet(banner, 'static') : '';
  const blocks = [...contents, help].map((content) => ['core/html', { content }] as const);
  const post = await write(bench, role, blocks);
  const html = await (await fetch(post)).text();
  const { text } = await visit(browser, post, { script: false });
  for (const [i, form] of forms.entries()) {
    const kept = html.includes(contents[i] ?? '?');
    if (trusted(role)) assert.ok(kept, `${form} is not kept byte for byte`);
    // A frame is removed whole, and a visitor sees nothing. Of all others the text stays, once.
    const times = timesIn(text, textOf(printed(one(i))));
    assert.equal(times, form === 'iframe' ? 0 : 1, `${form}: text ${times} times`);
  }
  if (!trusted(role)) assert.doesNotMatch(html, /<ht-stat|ht-widgets\/ht-widgets\.js|<iframe/);
  assert.match(html, /<div data-ht="stat" data-ht-fact="/);
  // The banner keeps its phone links, for every role.
  const links = (all: string) => (all.match(/href="(tel|sms):/g) ?? []).length;
  assert.ok(links(help) >= 3);
  assert.equal(links(html), links(contents.join('')) + links(help));
}

/** The classic editor: what is pasted into its Text tab, and what its Visual tab makes of it. */
async function classic({ site, browser }: Bench, role: Role, script: string): Promise<void> {
  const flag = join(site.folder, 'wp-content/mu-plugins/classic-editor');
  writeFileSync(flag, '');
  const person = await Person.signIn(browser, site, role);
  const { page } = person;
  // The element last: paragraphs tear it.
  const tried = ['static', 'div', 'element'] as const;
  const pasted = tried.map((form, i) => snippet(one(i), form, script)).join('\n\n');
  try {
    for (const visual of [false, true]) {
      await page.goto(`${site.address}/wp-admin/post-new.php`);
      await page.waitForSelector('#content-html');
      await visualReady(page);
      await page.click('#content-html');
      await page.evaluate((text) => {
        (document.getElementById('content') as HTMLTextAreaElement).value = text;
        (document.getElementById('title') as HTMLInputElement).value = 'Classic';
      }, pasted);
      if (visual) {
        await page.click('#content-tmce');
        await page.waitForSelector('#wp-content-wrap.tmce-active iframe');
        await visualReady(page);
        await page.click('#content-html');
      }
      const id = await page.$eval('#post_ID', (field) => (field as HTMLInputElement).value);
      // While WordPress saves a draft by itself, it ignores the button.
      await page.waitForSelector('#publish:not(.disabled)');
      await Promise.all([
        page.waitForNavigation(),
        page.$eval('#publish', (button) => {
          (button as HTMLElement).click();
        }),
      ]);
      const post = site.step('publish', id);
      const html = await (await fetch(post)).text();
      const { text } = await visit(browser, post, { script: false });
      assert.match(html, /<div data-ht="stat"/);
      for (const [i, form] of tried.entries()) {
        const [, limit = ''] = /<p class="ht-limit">(.*?)<\/p>/.exec(printed(one(i))) ?? [];
        assert.ok(timesIn(text, textOf(limit)) >= 1, `${form}: the limit is lost`);
        if (form === 'element') continue;
        assert.equal(timesIn(text, textOf(printed(one(i)))), 1, form);
      }
      // Where the tag survives, paragraphs end it early: its limit shows below it once more.
      const torn = trusted(role) && !visual;
      assert.equal(/<ht-stat/.test(html), torn);
    }
  } finally {
    rmSync(flag);
    await person.close();
  }
}

/** A Visual tab that still loads would replace what is written in the Text tab meanwhile. */
async function visualReady(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { tinymce } = window as unknown as {
      tinymce?: { get: (id: string) => { initialized?: boolean } | null };
    };
    const isOpen = document.querySelector('#wp-content-wrap.tmce-active') !== null;
    return !isOpen || tinymce?.get('content')?.initialized === true;
  });
}

async function footer(bench: Bench): Promise<void> {
  const { site, browser } = bench;
  const script = `<script src="${site.address}/ht-widgets/ht-widgets.iife.js" defer></script>`;
  const add = async (role: Role) => {
    const person = await Person.signIn(browser, site, role);
    await person.edit();
    const answer = await person.page.evaluate(
      async (theme, block) => {
        const { apiFetch } = (
          window as unknown as { wp: { apiFetch: (request: object) => Promise<unknown> } }
        ).wp;
        const path = `/wp/v2/template-parts/${theme}//footer`;
        try {
          const part = (await apiFetch({ path: `${path}?context=edit` })) as {
            content: { raw: string };
          };
          const content = part.content.raw + block;
          await apiFetch({ path, method: 'POST', data: { content } });
          return 'saved';
        } catch (error) {
          return String((error as { code?: string }).code);
        }
      },
      site.theme,
      `<!-- wp:html -->${script}<!-- /wp:html -->`,
    );
    await person.close();
    return answer;
  };
  for (const role of ['editor', 'author', 'contributor'] as const)
    assert.match(await add(role), /cannot_manage_templates|forbidden/, role);
  assert.equal(await add('administrator'), 'saved');
  if (!stat) return;
  const content = snippet(stat, 'div');
  const post = await write(bench, 'author', [['core/html', { content }]]);
  const { widgets } = await visit(browser, post);
  assert.deepEqual(widgets, [{ name: 'stat', drawn: true }]);
}
