/** Measurements of a page of many widgets: more than the whole ledger has facts. */
import { growth, lastLongTask, onPage, type Measured } from './browser.ts';
import { changeAttributes, whenAllStand, type BenchWindow } from './in-page.ts';
import { mixed, pageWith, paragraphed, sampleOf, scriptTag, styleTag, wordsOf } from './markup.ts';
import { amount, median, type Row } from './report.ts';
import { type Setting, loader, slowDown } from './measures.ts';

const many = 150;
const changes = 10_000;

/** When a page of 150 widgets can be used, and what stays of 10,000 changes. */
export async function measureMany(setting: Setting, rounds: number): Promise<Row[]> {
  return [...(await measureInteractive(setting, rounds)), await measureChanges(setting)];
}

/** Interactive: the end of the last task over 50 ms after the navigation started. */
async function measureInteractive(setting: Setting, rounds: number): Promise<Row[]> {
  const { browser, server, widgets } = setting;
  const text = mixed(widgets, many).map(paragraphed).join('\n');
  const pages = {
    ours: server.put('many.html', pageWith({ head: styleTag + scriptTag(loader), body: text })),
    byHand: server.put('text.html', pageWith({ head: styleTag, body: text })),
  };
  const times = { ours: [] as number[], byHand: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    for (const which of ['ours', 'byHand'] as const) {
      const conditions = { cpu: slowDown, traced: true };
      const end = await onPage(browser, pages[which], conditions, async (measured) => {
        await quiet(measured);
        return await lastLongTask(measured);
      });
      times[which].push(end);
    }
  }
  const ours = median(times.ours);
  const byHand = median(times.byHand);
  const what = `${many} widgets of all kinds interactive, ${slowDown}× slower processor`;
  const size = `${Math.round(text.length / 1024)} KB of HTML`;
  return [
    { what: `${what}, ${size}`, measured: ours, unit: 'ms', budget: 1500, details: '' },
    {
      what: `${what}, times the same text by hand`,
      measured: ours / byHand,
      unit: '×',
      details: `by hand ${amount(byHand, 'ms')}`,
    },
  ];
}

/** Without source lists, where one change renumbers many: another measurement. */
async function measureChanges(setting: Setting): Promise<Row> {
  const { browser, server, widgets, dataset, rootDir } = setting;
  const facts = sampleOf(dataset);
  const values = Object.fromEntries(
    Object.entries(wordsOf(rootDir)).map(([tag, attributes]) => [
      tag,
      Object.fromEntries(
        Object.entries(attributes).map(([name, words]) => [name, name === 'fact' ? facts : words]),
      ),
    ]),
  );
  const body = mixed(widgets, many)
    .filter(({ tag }) => tag !== 'ht-source-list')
    .map(paragraphed)
    .join('\n');
  const page = server.put('changes.html', pageWith({ head: scriptTag(loader), body }));
  const changed = await onPage(browser, page, {}, async (measured) => {
    await quiet(measured);
    return await growth(measured, async () => {
      for (let done = 0; done < changes; done += 500)
        await measured.page.evaluate(changeAttributes, values, done, 500);
    });
  });
  return {
    what: `heap after ${changes.toLocaleString('en')} changes of the attributes of ${many} widgets`,
    measured: changed.percent,
    unit: '%',
    budget: 2,
    details: `of ${amount(changed.before / 2 ** 20, 'MB')}`,
  };
}

/** Waits until the page is painted, all widgets are drawn and no long task ran for a second. */
async function quiet({ page }: Measured): Promise<void> {
  await page.evaluate(whenAllStand);
  await page.evaluate(async () => {
    if (document.readyState !== 'complete')
      await new Promise((resolve) => {
        addEventListener('load', resolve);
      });
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const { bench } = window as unknown as BenchWindow;
    const start = performance.now();
    while (performance.now() - Math.max(start, bench.longTasks.at(-1)?.to ?? 0) < 1000)
      await new Promise(requestAnimationFrame);
  });
}
