/** Takes the pictures of the guide, by following its steps in a real WordPress. */
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { rootDir } from '../../../scripts/run.ts';
import type { Bench } from './bench.js';
import { Person } from './person.js';

export async function shoot(page: Page, name: string, height = 640): Promise<void> {
  await page.screenshot({
    path: join(rootDir, `docs/images/wordpress-${name}.webp`),
    type: 'webp',
    quality: 60,
    clip: { x: 0, y: 0, width: 1100, height },
  });
}

/** docs/site-owners/wordpress.md: each step as a site owner takes it, with a mouse and keys. */
export async function takeWithPlugin({ site, browser, zip }: Bench): Promise<void> {
  const admin = await Person.signIn(browser, site, 'administrator');
  const { page } = admin;
  await page.setViewport({ width: 1100, height: 800 });
  await page.goto(`${site.address}/wp-admin/plugin-install.php`);
  await page.click('.upload-view-toggle');
  const input = await page.waitForSelector('input[name=pluginzip]', { visible: true });
  await (input as ElementHandle<HTMLInputElement>).uploadFile(zip);
  await shoot(page, 'upload', 330);
  await Promise.all([page.waitForNavigation(), page.click('#install-plugin-submit')]);
  const activate = await page.waitForSelector('a[href*="action=activate"]');
  await Promise.all([page.waitForNavigation(), activate?.click()]);
  const author = await Person.signIn(browser, site, 'contributor');
  await author.page.setViewport({ width: 1100, height: 800 });
  await author.edit();
  await author.title('Get help');
  await author.search('trafficking');
  await author.page.waitForSelector('.editor-block-list-item-ht-widgets-hotline-banner');
  await shoot(author.page, 'inserter');
  await author.page.click('.editor-block-list-item-ht-widgets-hotline-banner');
  const canvas = await author.canvas();
  await canvas.waitForSelector('ht-hotline-banner[data-ht-drawn]');
  await author.toggleInserter();
  await author.insert([['ht-widgets/stat', {}]]);
  const words = await canvas.waitForSelector('[data-type="ht-widgets/stat"] input[type=text]');
  await words?.type('hotline cases missouri 2024');
  await canvas.waitForSelector('[data-type="ht-widgets/stat"] input[type=radio]');
  await canvas.$eval('[data-type="ht-widgets/stat"]', (block) => block.scrollIntoView());
  await shoot(author.page, 'fact');
  await canvas.click('[data-type="ht-widgets/stat"] input[type=radio]');
  await canvas.waitForSelector('ht-stat[data-ht-drawn]');
  const { id } = await author.save();
  await author.close();
  await page.goto(site.step('publish', String(id)), { waitUntil: 'networkidle0' });
  // As visitors see it.
  await page.evaluate(() => document.getElementById('wpadminbar')?.remove());
  await page.waitForSelector('ht-stat[data-ht-drawn]');
  await page.$eval('ht-hotline-banner', (banner) => banner.scrollIntoView());
  await shoot(page, 'page', 800);
  await admin.close();
}
