/**
 * Where the classic script came from. It has no `import.meta.url`, and in Chromium a classic script of another origin
 * cannot import by a relative address; an absolute one works everywhere.
 */

/** The script's own file, and no other: what an optimiser has put it into lies elsewhere, and so may be a stranger's. */
const own = /https?:\/\/[^\s()?#]*\/ht-widgets[^\s()/?#]*\.js(?=[?#:]|$)/;

/** Asked at once: later the browser no longer tells which script runs. An image or a form may be called `currentScript`. */
const running =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;
/**
 * Where a script is inserted, delayed or made a module, the first line of a trace still names it: an address, line and
 * column. Of a text that somebody evaluates, the lines name who does, with other words about it or further down.
 */
const [trace = ''] = String(new Error().stack)
  .replace(/^Error.*\n/, '')
  .split('\n');
const traced = /^\s*(?:[\w .]*@|at (?:\S+ \()?)(https?:[^\s()]+?):\d+:\d+\)?$/.exec(trace)?.[1];
/** A page that pins the script with `integrity` runs it and nothing else. */
export const script = running?.integrity
  ? undefined
  : own.exec(running?.src || (traced ?? ''))?.[0];

/**
 * Imports a file of `dist/`. Rejects where nobody knows where that is: an inlined script, one under another name. A page
 * may say it with `data-ht-base` on a script, which then goes first; only on a script, for filters of editors let `data-*`
 * through on every other tag.
 */
export async function importFromBase(file: string): Promise<unknown> {
  const said = document.querySelector<HTMLScriptElement>('script[data-ht-base]')?.dataset['htBase'];
  const base = said ? new URL(`${said.replace(/\/$/, '')}/`, document.baseURI).href : script;
  if (!base) throw new Error();
  return import(new URL(file, base).href);
}
