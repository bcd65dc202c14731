/** Follows the steps of the guide that need no plugin, and takes their pictures. */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Frame } from 'puppeteer-core';
import { rootDir } from '../../../scripts/run.ts';
import type { Bench } from './bench.js';
import { serveEmbeds } from './embeds.js';
import { copy, press } from './paste.js';
import { Person } from './person.js';
import { shoot } from './pictures.js';
import { samples, snippet } from './samples.js';

const [stat = { widget: 'stat', attributes: {} }] = samples;
const banner = samples.find(({ widget }) => widget === 'hotline-banner') ?? stat;
/** The number that the guide names. */
const number = 'nhth-mo-cases-2024';
const field = '[data-type="core/html"] textarea';

export async function takeWithoutPlugin(bench: Bench): Promise<void> {
  const { site, browser } = bench;
  cpSync(join(rootDir, 'dist/small'), join(site.folder, 'ht-widgets'), { recursive: true });
  await addToFooter(bench);
  const author = await Person.signIn(browser, site, 'author');
  await author.page.setViewport({ width: 1100, height: 800 });
  await author.edit();
  await author.title('Get help');
  await addCustomHtml(author, await author.canvas(), snippet(banner, 'div'));
  await (
    await author.canvas()
  ).$eval(field, (area) => {
    // The caret is at the end.
    area.scrollTop = 0;
  });
  await shoot(author.page, 'custom-html');
  const { id } = await author.save();
  const address = site.step('publish', String(id));
  await author.page.goto(address, { waitUntil: 'networkidle0' });
  await author.page.waitForSelector('ht-hotline-banner[data-ht-drawn]');
  await takeClassic(author, bench);
  await author.close();
  await takeEmbed(bench);
  rmSync(join(site.folder, 'ht-widgets'), { recursive: true });
}

/** Presses the plus sign, types the block's name, chooses it, and pastes into it. */
async function addCustomHtml(person: Person, canvas: Frame, text: string): Promise<void> {
  await person.search('custom html');
  const item = await person.page.waitForSelector('.editor-block-list-item-html');
  await item?.click();
  await person.toggleInserter();
  await copy(person, text);
  const area = await canvas.waitForSelector(field);
  await area?.click();
  await press(person, 'V');
}

/** Appearance, Editor, the logo, Template Parts, Footer, as in WordPress 6.1. */
async function addToFooter({ site, browser }: Bench): Promise<void> {
  const admin = await Person.signIn(browser, site, 'administrator');
  const { page } = admin;
  await page.setViewport({ width: 1100, height: 800 });
  await page.goto(`${site.address}/wp-admin/site-editor.php`);
  const choose = async (selector: string) => {
    const found = await page.waitForSelector(selector, { visible: true });
    await found?.click();
  };
  await page.waitForSelector('iframe[name="editor-canvas"]');
  await choose('[aria-label="Toggle navigation"]');
  await choose('::-p-text(Template Parts)');
  await choose('td a ::-p-text(Footer), a::-p-text(Footer)');
  await page.waitForSelector('.edit-site-document-actions ::-p-text(Footer)');
  await page.waitForSelector('iframe[name="editor-canvas"]');
  const canvas = await admin.canvas();
  await canvas.waitForSelector('.wp-block-site-title');
  const line = (address: string) => `<script src="${address}" defer></script>`;
  await addCustomHtml(
    admin,
    canvas,
    line('https://your-site.example/ht-widgets/ht-widgets.iife.js'),
  );
  await shoot(page, 'footer', 420);
  const area = (await canvas.$(field)) as ElementHandle<HTMLTextAreaElement>;
  await copy(admin, line(`${site.address}/ht-widgets/ht-widgets.iife.js`));
  await area.click();
  await area.evaluate((each) => {
    each.select();
  });
  await press(admin, 'V');
  await choose('.edit-site-save-button__button');
  await choose('.editor-entities-saved-states__save-button');
  await page.waitForSelector('.components-snackbar');
  await admin.close();
}

/** The Text tab of the classic editor. */
async function takeClassic({ page }: Person, { site }: Bench): Promise<void> {
  const flag = join(site.folder, 'wp-content/mu-plugins/classic-editor');
  writeFileSync(flag, '');
  try {
    await page.goto(`${site.address}/wp-admin/post-new.php`);
    await page.waitForSelector('#content-html');
    await page.click('#content-html');
    await page.type('#title', 'Get help');
    await page.$eval(
      '#content',
      (area, text) => {
        (area as HTMLTextAreaElement).value = text;
      },
      snippet(banner, 'div'),
    );
    await shoot(page, 'classic', 480);
  } finally {
    rmSync(flag);
  }
}

/** The address of a fact, alone on a line. */
async function takeEmbed({ site, browser }: Bench): Promise<void> {
  const embeds = await serveEmbeds();
  const person = await Person.signIn(browser, site, 'contributor');
  const { page } = person;
  try {
    await page.setViewport({ width: 1100, height: 800 });
    await person.edit();
    await person.title('A number');
    await person.insert([['core/paragraph', {}]]);
    await copy(person, `${embeds.address}embed/${number}.en.html`);
    const canvas = await person.canvas();
    const line = await canvas.waitForSelector('[data-type="core/paragraph"]');
    await line?.click();
    await press(person, 'V');
    await canvas.waitForSelector('.wp-block-embed iframe');
    const { id } = await person.save();
    await page.goto(site.step('publish', String(id)), { waitUntil: 'networkidle0' });
    await page.waitForSelector('iframe.wp-embedded-content:not([style*="absolute"])');
    await page.evaluate(() => document.getElementById('wpadminbar')?.remove());
    await shoot(page, 'embed', 560);
  } finally {
    await person.close();
    embeds.close();
  }
}
