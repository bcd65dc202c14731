/**
 * A first visit with a slow phone: when text can be read, help can be reached, and a figure is
 * seen. Each is compared with the same by hand or by others.
 */
import { join } from 'node:path';
import { onPage, seenAt, type Conditions } from './browser.ts';
import { handWrittenMarkup, handWrittenScript, pageWith, scriptTag, styleTag } from './markup.ts';
import { find, loader, slowDown, type Setting } from './measures.ts';
import { usaBannerOf } from './peers.ts';
import { amount, median, type Row } from './report.ts';
import { startServer, type BenchServer } from './server.ts';

type Visit = Pick<Conditions, 'shown' | 'clickable'> & { address: string };

const number = '.ht-way a[href^="tel:+1"], a.ht-way[href^="tel:+1"]';

/** Pages by name. `styled`: with `ht-widgets.css` in the head. */
async function pagesOf(
  { widgets, rootDir }: Setting,
  server: BenchServer,
): Promise<Record<string, Visit>> {
  const stat = find(widgets, 'ht-stat');
  const banner = find(widgets, 'ht-hotline-banner');
  const fact = stat.attributes['fact'] ?? '';
  const byHand = server.put('by-hand.js', handWrittenScript({ [fact]: stat.card }));
  const page = (head: string, body: string) => server.put('start.html', pageWith({ head, body }));
  const script = scriptTag(loader);
  const usaBanner = await usaBannerOf(join(rootDir, '.cache/peers'));
  const usaScript = `<script defer src="${server.put('peer.js', usaBanner.script)}"></script>`;
  const text: Visit['shown'] = ['ht-stat .ht-fallback'];
  return {
    text: { address: page(script, stat.markup), shown: text },
    textStyled: { address: page(styleTag + script, stat.markup), shown: text },
    textByHand: {
      address: page('', handWrittenMarkup(stat.card)),
      shown: ['plain-card', '.base'],
    },
    stat: { address: page(styleTag + script, stat.markup), shown: ['ht-stat', '.base'] },
    statByHand: {
      address: page(scriptTag(byHand), `<plain-card fact="${fact}"></plain-card>`),
      shown: ['plain-card', '.base'],
    },
    banner: { address: page(script, banner.markup), shown: [number], clickable: true },
    bannerStyled: {
      address: page(styleTag + script, banner.markup),
      shown: [number],
      clickable: true,
    },
    usaBanner: { address: page(usaScript, usaBanner.body), shown: usaBanner.shown },
  };
}

/** The median of each page, in ms. They are visited by turns, with empty caches. */
async function timesOf(
  { browser }: Setting,
  pages: Readonly<Record<string, Visit>>,
  rounds: number,
): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round++)
    for (const [name, { address, ...wanted }] of Object.entries(pages))
      (times[name] ??= []).push(
        await onPage(browser, address, { cpu: slowDown, slowNetwork: true, ...wanted }, seenAt),
      );
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

const rows: readonly [what: string, ours: string, other: string, budget: number][] = [
  ['text of a stat readable, against the same text by hand', 'text', 'textByHand', 1.1],
  ['the same with ht-widgets.css in the head', 'textStyled', 'textByHand', 1.9],
  ['stat drawn, against a card by hand with its own script', 'stat', 'statByHand', 1.75],
  ['number of the hotline banner usable, against usa-banner drawn', 'banner', 'usaBanner', 0.6],
  ['the same with ht-widgets.css in its head', 'bannerStyled', 'usaBanner', 1.1],
];

/** Slow: four times slower processor, 1.6 Mbit/s, 150 ms to a response. */
export async function measureFirstVisit(setting: Setting, rounds: number): Promise<Row[]> {
  const plain = await startServer(setting.rootDir, false);
  try {
    const packed = await timesOf(setting, await pagesOf(setting, setting.server), rounds);
    const whole = await timesOf(setting, await pagesOf(setting, plain), rounds);
    return rows.map(([what, ours, other, budget]) => {
      const [a = Number.NaN, b = Number.NaN] = [packed[ours], packed[other]];
      const [c = Number.NaN, d = Number.NaN] = [whole[ours], whole[other]];
      return {
        what,
        measured: a / b,
        unit: '×',
        budget,
        uncompressed: c / d,
        details: [
          `${amount(a, 'ms')} against ${amount(b, 'ms')}`,
          `uncompressed ${amount(c, 'ms')} against ${amount(d, 'ms')}`,
        ].join('; '),
      };
    });
  } finally {
    plain.close();
  }
}
