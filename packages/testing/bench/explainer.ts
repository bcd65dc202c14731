/** The explainer page: about 45 facts and six charts, from navigation until all of it is drawn. */
import { onPage } from './browser.ts';
import { slowDown, type Setting } from './measures.ts';
import { amount, median, type Row } from './report.ts';
import { startServer } from './server.ts';

interface Times {
  readable: number;
  drawn: number;
}

/** When the page's last text was painted, and when all was drawn, scrolling down once. */
async function scroll(): Promise<Times> {
  const frame = () => new Promise(requestAnimationFrame);
  while (document.readyState === 'loading' || !document.querySelector('main')) await frame();
  await frame();
  const readable = performance.now();
  const widgets = [...document.querySelectorAll('ht-stat, ht-chart, ht-source-list')];
  const drawn = (widget: Element) =>
    widget.hasAttribute('data-ht-drawn') &&
    (widget.localName !== 'ht-chart' || widget.shadowRoot?.querySelector('canvas, svg.plot'));
  // What is drawn may move what is below it, so each frame looks again.
  const inView = (widget: Element) => {
    const { top, bottom } = widget.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    while (!widgets.filter(inView).every(drawn)) await frame();
  }
  while (!widgets.every((widget) => widget.hasAttribute('data-ht-drawn'))) await frame();
  return { readable, drawn: performance.now() };
}

/** `before`: the built files of another commit, to compare with. */
export async function measureExplainer(
  { browser, rootDir }: Setting,
  rounds: number,
  before?: string,
): Promise<Row[]> {
  const servers = await Promise.all(
    [rootDir, ...(before === undefined ? [] : [before])].map((folder) => startServer(folder)),
  );
  try {
    const times = servers.map((): Times[] => []);
    for (let round = 0; round < rounds; round++)
      for (const [i, { origin }] of servers.entries())
        times[i]?.push(
          await onPage(
            browser,
            `${origin}/demo/explainer.html`,
            { cpu: slowDown, slowNetwork: true },
            ({ page }) => page.evaluate(scroll),
          ),
        );
    return (['readable', 'drawn'] as const).map((key) => {
      const [now = Number.NaN, then] = times.map((all) => median(all.map((one) => one[key])));
      const end = key === 'drawn' ? 'drawn after scrolling once' : 'text readable';
      const what = `explainer page, all ${end}`;
      return then === undefined
        ? { what, measured: now, unit: 'ms' }
        : {
            what: `${what}, against before`,
            measured: now / then,
            unit: '×',
            budget: key === 'drawn' ? 0.95 : 0.7,
            details: `${amount(now, 'ms')} against ${amount(then, 'ms')}`,
          };
    });
  } finally {
    for (const server of servers) server.close();
  }
}
