/** What must hold in a WordPress with the plugin, for every role. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { attacks, hostileBlocks } from './attacks.js';
import type { Bench } from './bench.js';
import { expectUntouched, expectWeight, ours } from './cost.js';
import { harmless } from './harmless.js';
import { expectJoins, expectSyntax } from './joins.js';
import { Person, roles, type EditorWindow, type Role } from './person.js';
import { element, factId, printed, samples, shortcode } from './samples.js';
import type { Site } from './site.js';
import { folded, textOf, timesIn, visit, type Visit } from './visitor.js';

const plugin = 'ht-widgets/ht-widgets.php';
const [stat = { widget: 'stat', attributes: {} }] = samples;
const inEditor = samples.filter(({ widget }) => widget !== 'quick-exit');

/** A post of a role: blocks and shortcodes. */
interface Posts {
  blocks: string;
  shortcodes: string;
}

export async function battery(bench: Bench): Promise<void> {
  const { site, browser, checks, zip } = bench;
  const check = checks.check.bind(checks);
  const before = site.step('stored');
  const plain = await plainPost(bench);
  const admin = await Person.signIn(browser, site, 'administrator');
  await check('an administrator uploads and activates the archive', () =>
    install(admin, site, zip),
  );
  await check('PHP reads every file, and joins every text that the command prints', () => {
    expectSyntax(site);
    expectJoins(site);
  });
  const posts = await writeAll(bench, admin);
  await check('a page without a widget is as it is with the plugin off', () =>
    expectUntouched(bench, plain),
  );
  await check('a page with one fact weighs what the loader does', () => expectWeight(bench, plain));
  await check('hostile shortcodes print text', () => {
    expectText(bench);
  });
  await check('a contributor stores no script in a block', () => expectNoScript(bench));
  await check('the editor finds facts by words, and says when one is gone', () => pick(admin));
  await check('Shift pressed three times does not leave the editor', () => staysInEditor(admin));
  await check('a site in Spanish has Spanish texts', () => expectSpanish(bench));
  await check('PHP has logged nothing of the plugin', () => {
    expectCleanLog(site);
  });
  await admin.close();
  await switchOff(bench, posts, before);
}

/** Has each role write its posts, and looks at them as a visitor and as a feed reader. */
async function writeAll(bench: Bench, admin: Person): Promise<Map<Role, Posts>> {
  const { site, browser, checks } = bench;
  const check = checks.check.bind(checks);
  const posts = new Map<Role, Posts>();
  for (const role of roles)
    await check(`${role}: every block and shortcode is saved, reopened and shown`, async () => {
      const person = role === 'administrator' ? admin : await Person.signIn(browser, site, role);
      posts.set(role, {
        blocks: await writeBlocks(person, bench),
        shortcodes: await writeShortcodes(person, bench),
      });
      assert.deepEqual(person.trouble, []);
      if (person !== admin) await person.close();
    });
  for (const [role, { blocks, shortcodes }] of posts) {
    await check(`${role}: a visitor sees every widget drawn`, async () => {
      for (const address of [blocks, shortcodes]) expectDrawn(await visit(browser, address), site);
    });
    await check(`${role}: without script the text is complete, once`, async () => {
      for (const address of [blocks, shortcodes])
        expectTexts(await visit(browser, address, { script: false }));
    });
  }
  await check('a page has what the command prints', async () => {
    const all = [...posts.values()].flatMap(({ blocks, shortcodes }) => [blocks, shortcodes]);
    assert.equal(all.length, 2 * roles.length);
    for (const address of all) {
      const html = await (await fetch(address)).text();
      for (const sample of samples)
        assert.ok(html.includes(element(sample)), `${sample.widget} in ${address}`);
    }
  });
  await check('feeds have the text alone', () => expectFeed(site));
  return posts;
}

/** What is left when the plugin is off, and when it is deleted. */
async function switchOff(
  { site, browser, checks }: Bench,
  posts: ReadonlyMap<Role, Posts>,
  before: string,
): Promise<void> {
  const check = checks.check.bind(checks);
  site.step('deactivate', plugin);
  for (const [role, { blocks, shortcodes }] of posts)
    await check(`${role}: with the plugin off, blocks read right`, async () => {
      expectTexts(await visit(browser, blocks));
      const left = await visit(browser, shortcodes);
      for (const sample of samples)
        assert.ok(left.text.includes(`[ht_${sample.widget.replaceAll('-', '_')}`));
    });
  site.step('delete', plugin);
  await check('deleting the plugin leaves nothing stored', () => {
    const [names, tables] = JSON.parse(site.step('stored')) as [string[], string[]];
    const [namesBefore, tablesBefore] = JSON.parse(before) as [string[], string[]];
    assert.deepEqual(tables, tablesBefore);
    // Core notes many things when a person signs in and writes.
    const added = names.filter((name) => !namesBefore.includes(name));
    assert.deepEqual(
      added.filter((name) => /ht[-_]|widgets/.test(name)),
      [],
    );
    // Core keeps a list of plugins that were switched off, for a week.
    assert.match(site.step('mentions', 'ht-widgets').trim(), /^(recently_activated)?$/);
  });
}

async function plainPost({ site, browser }: Bench): Promise<string> {
  const admin = await Person.signIn(browser, site, 'administrator');
  await admin.edit();
  await admin.title('Plain');
  await admin.insert([['core/paragraph', { content: 'No widget.' }]]);
  const { id } = await admin.save();
  await admin.close();
  return site.step('publish', String(id));
}

async function install({ page }: Person, site: Site, zip: string): Promise<void> {
  await page.goto(`${site.address}/wp-admin/plugin-install.php`);
  await page.click('.upload-view-toggle');
  const input = await page.waitForSelector('input[name=pluginzip]', { visible: true });
  await (input as ElementHandle<HTMLInputElement>).uploadFile(zip);
  await Promise.all([page.waitForNavigation(), page.click('#install-plugin-submit')]);
  const activate = await page.waitForSelector('a[href*="action=activate"]');
  await Promise.all([page.waitForNavigation(), activate?.click()]);
  const text = await page.$eval('body', ({ innerText }) => innerText);
  assert.match(text, /Plugin activated\./);
}

/** Writes a post with every block, reopens it, and returns its address. */
async function writeBlocks(person: Person, { site }: Bench): Promise<string> {
  await person.edit();
  await person.title(`Blocks of ${person.role}`);
  await person.insert(
    samples.map(({ widget, attributes }) => [`ht-widgets/${widget}`, attributes]),
  );
  await expectPreviews(person);
  const { id, content } = await person.save();
  // Before 6.7, core adds this to a link with a target.
  const saved = content.replace(
    / rel="noopener"|(?<= rel="[^"]+) noopener(?=")(?<! rel="noreferrer noopener)/g,
    '',
  );
  for (const sample of samples)
    assert.ok(saved.includes(`\n${printed(sample)}\n</div>`), `saved: ${sample.widget}`);
  const address = site.step('publish', String(id));
  // A contributor may not open what is published.
  if (person.role === 'contributor') {
    assert.equal(site.step('content', String(id)), content);
    return address;
  }
  await person.edit(id);
  const blocks = await person.blocks();
  assert.deepEqual(
    blocks.map(({ name, isValid }) => [name, isValid]),
    samples.map(({ widget }) => [`ht-widgets/${widget}`, true]),
  );
  await expectPreviews(person);
  return address;
}

/** Every preview is drawn and inert; the exit is a link. */
async function expectPreviews(person: Person): Promise<void> {
  const canvas = await person.canvas();
  await canvas.waitForFunction(
    (count) =>
      document.querySelectorAll('.ht-widgets-preview[inert] > [data-ht-drawn]').length === count,
    {},
    inEditor.length,
  );
  const exits = await canvas.$$('ht-quick-exit');
  assert.equal(exits.length, 0);
  assert.equal((await canvas.$$('.ht-widgets-preview[inert] a[rel~=nofollow]')).length, 1);
}

/** Writes a post with every shortcode, one of them inside a sentence. */
async function writeShortcodes(person: Person, { site }: Bench): Promise<string> {
  await person.edit();
  await person.title(`Shortcodes of ${person.role}`);
  const inline = `Of all: [ht_stat fact="${factId}" display="inline"].`;
  await person.insert([
    ...samples.map((sample) => ['core/shortcode', { text: shortcode(sample) }] as const),
    ['core/paragraph', { content: inline }] as const,
  ]);
  const { id } = await person.save();
  return site.step('publish', String(id));
}

function expectDrawn(seen: Visit, site: Site): void {
  const { widgets, requests, trouble } = seen;
  assert.deepEqual(trouble, []);
  assert.ok(widgets.length >= samples.length);
  assert.deepEqual(
    widgets.filter(({ drawn }) => !drawn),
    [],
  );
  const others = requests.filter(
    (address) => !address.startsWith(site.address) && !/^(data|blob):/.test(address),
  );
  assert.deepEqual(
    others.filter((address) => address.includes('ht-')),
    [],
  );
  // Once, however many widgets there are.
  assert.equal(ours(seen).filter((each) => each.includes('/ht-widgets.js')).length, 1);
}

function expectTexts({ text }: Visit): void {
  for (const sample of samples)
    assert.equal(timesIn(text, textOf(printed(sample))), 1, `${sample.widget} in ${folded(text)}`);
}

async function expectFeed(site: Site): Promise<void> {
  const feed = await (await fetch(`${site.address}/feed/`)).text();
  const contents = [...feed.matchAll(/<content:encoded><!\[CDATA\[([\s\S]*?)\]\]>/g)];
  const whole = contents.map(([, html = '']) => html);
  const written = whole.filter((html) => timesIn(textOf(html), textOf(printed(stat))) > 0);
  assert.ok(written.length >= roles.length * 2 - 1, `${written.length} posts in the feed`);
  for (const html of written) {
    assert.doesNotMatch(html, /data-ht|<script|ht-fallback/);
    for (const sample of samples)
      assert.ok(timesIn(textOf(html), textOf(printed(sample))) >= 1, sample.widget);
  }
}

function expectText({ site }: Bench): void {
  const file = join(site.folder, '../attacks.json');
  const all = attacks();
  writeFileSync(file, JSON.stringify(all.map((each) => each.toString('base64'))));
  const results = JSON.parse(site.step('shortcodes', file)) as string[];
  assert.equal(results.length, all.length);
  for (const [i, result] of results.entries())
    harmless(Buffer.from(result, 'base64').toString(), String(all[i]).slice(0, 200));
}

async function expectNoScript({ site, browser }: Bench): Promise<void> {
  const person = await Person.signIn(browser, site, 'contributor');
  await person.edit();
  await person.title('Hostile');
  await person.page.evaluate((content) => {
    const { wp } = window as unknown as EditorWindow;
    return wp.data
      .dispatch('core/editor')
      ['editPost']?.({ content })
      .then(() => undefined);
  }, hostileBlocks());
  const { id } = await person.save();
  await person.close();
  const seen = await visit(browser, site.step('publish', String(id)));
  assert.deepEqual(seen.trouble, []);
  assert.equal(seen.hacked, false);
  const [, article = ''] = /<main([\s\S]*)<\/main>/.exec(seen.html) ?? [];
  assert.ok(article.includes('<ht-stat fact='));
  assert.doesNotMatch(article, /<script|\son\w+=|javascript:/i);
}

async function pick(admin: Person): Promise<void> {
  await admin.edit();
  await admin.insert([['ht-widgets/stat', {}]]);
  const canvas = await admin.canvas();
  const here = '[data-type="ht-widgets/stat"] .ht-widgets-picker';
  const search = await canvas.waitForSelector(`${here} input[type=text]`);
  await search?.type('labor missouri 2021');
  await canvas.waitForFunction(
    (picker) => document.querySelectorAll(`${picker} input[type=radio]`).length < 10,
    {},
    here,
  );
  const option = await canvas.waitForSelector(`${here} input[type=radio]`);
  const labels = await canvas.$$eval(`${here} label`, (all) =>
    all.map((label) => label.textContent),
  );
  assert.ok(
    labels.some((label) => /2021.*labor.*NightLight\./i.test(label)),
    labels.join('\n'),
  );
  await option?.click();
  await canvas.waitForSelector('ht-stat[data-ht-drawn]');
  const [block] = await admin.blocks();
  assert.match(String(block?.attributes['fact']), /labor/);
  await admin.insert([['ht-widgets/stat', { fact: 'no-such-fact' }]]);
  await canvas.waitForFunction(() => document.body.innerText.includes('no-such-fact'));
}

async function staysInEditor(admin: Person): Promise<void> {
  await admin.edit();
  await admin.insert([['ht-widgets/quick-exit', { placement: 'inline' }]]);
  const canvas = await admin.canvas();
  await canvas.waitForSelector('.ht-widgets-preview a');
  const before = admin.page.url();
  for (let i = 0; i < 4; i++) await admin.page.keyboard.press('Shift');
  assert.equal((await canvas.$$('ht-quick-exit, [data-ht-exit]')).length, 0);
  assert.equal(admin.page.url(), before);
}

async function expectSpanish({ site, browser }: Bench): Promise<void> {
  site.step('language', 'es_MX');
  const admin = await Person.signIn(browser, site, 'administrator');
  try {
    // The files for PHP, then those for the editor's script.
    await admin.page.goto(`${site.address}/wp-admin/plugins.php`);
    const listed = await admin.page.$eval('#the-list', (list) => list.textContent);
    assert.match(listed, /Datos con fuentes sobre la trata/);
    await admin.edit();
    await admin.insert([['ht-widgets/stat', {}]]);
    const canvas = await admin.canvas();
    await canvas.waitForFunction(() => document.body.innerText.includes('Elija qué mostrar:'));
    await admin.edit();
    const titles = await admin.page.evaluate(() => {
      const { wp } = window as unknown as EditorWindow;
      return wp.blocks
        .getBlockTypes()
        .filter(({ name }) => name.startsWith('ht-widgets/'))
        .map(({ title }) => title);
    });
    assert.ok(titles.includes('Dato') && titles.includes('Salida rápida'), titles.join());
    await admin.title('En español');
    await admin.insert([['ht-widgets/stat', { fact: factId }]]);
    await admin.texts();
    const { id } = await admin.save();
    const spanish = textOf(printed(stat, 'es'));
    const seen = await visit(browser, site.step('publish', String(id)), { script: false });
    assert.equal(timesIn(seen.text, spanish), 1);
    const drawn = await visit(browser, `${site.address}/?p=${id}`);
    assert.match(drawn.drawnText, /Fuente comprobada|Según informa/);
  } finally {
    await admin.close();
    site.step('language', '');
  }
}

function expectCleanLog(site: Site): void {
  assert.deepEqual(
    site.log().filter((line) => line.includes('plugins/ht-widgets')),
    [],
  );
}
