/** Runs one host on every case, and judges what it left. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, runInPage, runSaver, runSwap } from './browser-hosts.ts';
import { look, type Chromium } from './chromium.ts';
import { readInFirefox } from './firefox.ts';
import type { Host } from './host.ts';
import { cache } from './install.ts';
import {
  count,
  judge,
  between,
  plain,
  type Expected,
  type Needles,
  type Outcome,
} from './judge.ts';
import { runProgram } from './programs.ts';
import { pageOf, sourceOf, type Case, type Form, type Widget } from './sources.ts';
import { seen, type Seen } from './visible.ts';

export interface Result {
  name: string;
  version: string;
  /** Of everything that the result depends on. */
  key: string;
  /** Why it was not run. */
  notRun?: string;
  cases: Partial<Record<Form, Outcome>>;
  seconds: number;
}

export interface Bench {
  chromium: Chromium;
  cases: readonly Case[];
  needles: Needles;
  /** By form: what the text of an untouched page has. */
  expected: Map<Form, Partial<Record<Widget, Expected>>>;
}

/** What is visible, and what is visible without script. */
interface Shown extends Seen {
  without?: Seen;
}

const nothing: Seen = { pieces: [], tel: 0, sms: 0, tooWide: 0 };

/** What Chromium shows of the cases before any host changes them: with the script, and without. */
export async function prepare(
  chromium: Chromium,
  cases: readonly Case[],
  needles: Needles,
): Promise<Bench> {
  const expected: Bench['expected'] = new Map();
  for (const one of cases) {
    if (one.form === 'markdown') continue;
    const page = sourceOf(one, 'page');
    const drawn = await chromium.open(chromium.put(pageOf(page, 'page')), look);
    const address = chromium.put(page);
    const text = await chromium.open(address, (open) => open.evaluate(seen), false);
    const unfolded = chromium.put(page.replaceAll('<details', '<details open'));
    const opened = await chromium.open(unfolded, (open) => open.evaluate(seen), false);
    const counts = (shown: Seen) =>
      between(shown.pieces, one).map((part, i) => {
        if (typeof part === 'string')
          throw new Error(`${one.form}: “${part}” is hidden on a page that no host touched`);
        const all = plain(part.map((piece) => piece.text).join(''));
        const own = needles[one.pieces[i]?.widget ?? 'stat'] ?? [];
        return Object.fromEntries(own.map((needle) => [needle.what, count(all, needle)]));
      });
    const [withScript, without, most] = [counts(drawn), counts(text), counts(opened)];
    expected.set(
      one.form,
      Object.fromEntries(
        one.pieces.map(({ widget }, i) => [
          widget,
          { drawn: withScript[i] ?? {}, text: without[i] ?? {}, opened: most[i] ?? {} },
        ]),
      ),
    );
  }
  const whole = expected.get('static');
  if (whole) expected.set('markdown', whole);
  return { chromium, cases, needles, expected };
}

/** What is visible of each case after a host. */
async function shownBy(host: Host, { chromium, cases }: Bench): Promise<Map<Form, Shown | Error>> {
  const shown = new Map<Form, Shown | Error>();
  const taken = cases.filter(({ form }) => form !== 'markdown' || host.takes === 'markdown');
  const each = async (one: Case, see: () => Promise<Shown>): Promise<void> => {
    shown.set(
      one.form,
      await see().catch((error: unknown) =>
        error instanceof Error ? error : new Error(String(error)),
      ),
    );
  };
  if ('swaps' in host.way) {
    await bundle('swap', host.way.swaps);
    for (const one of taken) await each(one, () => runSwap(chromium, host, one));
  } else if ('reads' in host.way) {
    const pages = taken.map((one) => [one.form, pageOf(sourceOf(one, 'page'), 'page')] as const);
    const addresses = new Map(pages.map(([form, page]) => [form, chromium.put(page)]));
    for (const [form, text] of await readInFirefox(addresses))
      shown.set(form, text instanceof Error ? text : { ...nothing, pieces: [{ text }] });
  } else if ('saves' in host.way)
    for (const one of taken) await each(one, () => runSaver(chromium, host, one));
  else {
    if ('inPage' in host.way) await bundle('page', host.way.inPage);
    const sources = new Map(taken.map((one) => [one.form, sourceOf(one, host.takes)]));
    const made = 'inPage' in host.way ? undefined : runProgram(host, sources);
    for (const one of taken)
      await each(one, async () => {
        const html = made
          ? (made.get(one.form) ?? '')
          : await runInPage(chromium, host, sources.get(one.form) ?? '');
        if (html instanceof Error) throw html;
        keep(host, one.form, html);
        if (host.gives === 'text') return { ...nothing, pieces: [{ text: html }] };
        const page = chromium.put(pageOf(html, host.gives));
        const without = await chromium.open(page, (open) => open.evaluate(seen), false);
        return { ...(await chromium.open(page, look)), without };
      });
  }
  return shown;
}

/** What a host made, for people who want to look at it. */
function keep({ name }: Host, form: Form, html: string): void {
  const folder = join(cache, 'made', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${form}.html`), html);
}

export async function runHost(host: Host, bench: Bench): Promise<Result['cases']> {
  const shown = await shownBy(host, bench);
  const made: Result['cases'] = {};
  for (const one of bench.cases) {
    const found = shown.get(one.form);
    if (!found) continue;
    if (found instanceof Error)
      made[one.form] = { state: 'failed', widgets: {}, notes: [found.message] };
    else {
      const expected = bench.expected.get(one.form) ?? {};
      const judged = (pieces: Seen['pieces']) => judge(one, pieces, bench.needles, expected);
      made[one.form] = {
        ...judged(found.pieces),
        ...(found.without ? { without: judged(found.without.pieces).state } : {}),
        links: found.tel > 0,
        tooWide: found.tooWide,
      };
    }
  }
  return made;
}
