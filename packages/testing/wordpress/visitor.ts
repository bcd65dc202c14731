/** A visitor who is not signed in. */
import type { Browser } from 'puppeteer-core';

export interface Visit {
  /** The text that is shown, without what is only read out. */
  text: string;
  html: string;
  /** The text that widgets draw. */
  drawnText: string;
  /** Of each widget: its name, and whether it is drawn. */
  widgets: { name: string; drawn: boolean }[];
  /** Addresses that were requested, the page's first. */
  requests: string[];
  frames: { visible: boolean; height: number; text: string }[];
  trouble: string[];
  /** What a hostile text would have set. */
  hacked: boolean;
}

export async function visit(
  browser: Browser,
  address: string,
  { script = true } = {},
): Promise<Visit> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    // Below everything, so that what draws late draws.
    await page.setViewport({ width: 1000, height: 20_000 });
    await page.setJavaScriptEnabled(script);
    const requests: string[] = [];
    const trouble: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => trouble.push(String(error)));
    page.on('dialog', (dialog) => {
      trouble.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const response = await page.goto(address, { waitUntil: 'networkidle0' });
    const html = (await response?.text()) ?? '';
    const frames: Visit['frames'] = [];
    for (const element of await page.$$('iframe')) {
      const frame = await element.contentFrame();
      const box = await element.boundingBox();
      const text = await frame.evaluate(
        () =>
          document.body.innerText +
          [...document.querySelectorAll('*')]
            .map(({ shadowRoot }) => shadowRoot?.textContent ?? '')
            .join(' '),
      );
      const visible = await element.isVisible();
      frames.push({ visible, height: box?.height ?? 0, text });
    }
    const seen = await page.evaluate(() => {
      const all = [...document.querySelectorAll('*')]
        .filter(({ localName }) => localName.startsWith('ht-'))
        .map((element) => ({
          name: element.localName.slice('ht-'.length),
          drawn: element.hasAttribute('data-ht-drawn'),
        }));
      return {
        widgets: all,
        text: document.body.innerText,
        drawnText: [...document.querySelectorAll('*')]
          .map(({ shadowRoot }) => shadowRoot?.textContent ?? '')
          .join(' '),
        hacked: 'hacked' in window,
      };
    });
    return { ...seen, html, requests, frames, trouble };
  } finally {
    await context.close();
  }
}

/** Text without the white space that HTML folds. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The text of HTML, as far as these tests print any. */
export function textOf(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  const text = html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '');
  return folded(text);
}

/** How often a text is in another, white space aside. */
export function timesIn(text: string, part: string): number {
  const bare = (each: string) => each.replace(/\s+/g, '');
  return bare(text).split(bare(part)).length - 1;
}
