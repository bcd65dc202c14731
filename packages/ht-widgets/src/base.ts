/**
 * Where the classic script came from. It has no `import.meta.url`, and in Chromium a classic script of another origin
 * cannot import by a relative address; an absolute one works everywhere.
 */

/** Asked at once: later the browser no longer tells which script runs. An image or a form may be called `currentScript`. */
const running = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
/** Where a script is inserted, delayed or made a module, the trace of an error still names it; of an inlined one, the page. */
const traced = /https?:\/\/[^\s()]+?\.js\b/.exec(new Error().stack ?? '')?.[0];
const script = running || traced;

/**
 * Imports a file of `dist/`. Rejects where nobody knows where that is: an inlined script. A page may say it with
 * `data-ht-base` on a script, which then goes first; only on a script, for filters of editors let `data-*` through on
 * every other tag.
 */
export async function importFromBase(file: string): Promise<unknown> {
  const said = document.querySelector<HTMLScriptElement>('script[data-ht-base]')?.dataset['htBase'];
  const base = said ? new URL(`${said.replace(/\/$/, '')}/`, document.baseURI).href : script;
  if (!base) throw new Error();
  return import(new URL(file, base).href);
}
