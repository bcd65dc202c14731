/** Opens pages in Firefox's reader view. */
import { launch } from 'puppeteer-core';
import { findPrograms } from '../runner/engines.ts';

/** The text that the reader view shows of each page, by its key, or why it shows none. */
export async function readInFirefox<Key>(
  addresses: ReadonlyMap<Key, string>,
): Promise<Map<Key, string | Error>> {
  const firefox = await launch({
    browser: 'firefox',
    executablePath: findPrograms().firefox ?? '',
    // For pages of the browser itself, such as this one.
    args: ['--remote-allow-system-access'],
  });
  const read = new Map<Key, string | Error>();
  try {
    for (const [key, address] of addresses) {
      const page = await firefox.newPage();
      try {
        await page.goto(`about:reader?url=${encodeURIComponent(address)}`);
        await page.waitForSelector('.moz-reader-content > *', { timeout: 20_000 });
        read.set(key, await page.evaluate(() => document.body.innerText));
      } catch (error) {
        read.set(key, error instanceof Error ? error : new Error(String(error)));
      } finally {
        await page.close();
      }
    }
  } finally {
    await firefox.close();
  }
  return read;
}
