/**
 * Where the classic script came from. It has no `import.meta.url`, and in Chromium a classic script
 * of another origin cannot import by a relative address.
 */

/** Our file alone: one into which an optimiser has put it may be in a stranger's folder. */
const own = /https?:\/\/[^\s()?#]*\/ht-widgets[^\s()/?#]*\.js(?=[?#:]|$)/;

/** Read at once, while the script runs. An image or a form may be named `currentScript`. */
const running =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;
/**
 * Where a script is inserted, delayed or made a module, the first line of a trace is its address,
 * line and column. For evaluated text, that line has other words or names the evaluating script.
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
 * The folder of the other files; undefined where the script is inlined or renamed.
 * `data-ht-base` on a script names the folder; on other tags filters of editors let `data-*` pass.
 */
export function baseFolder(): string | undefined {
  const said = document.querySelector<HTMLScriptElement>('script[data-ht-base]')?.dataset['htBase'];
  if (said) return new URL(`${said.replace(/\/$/, '')}/`, document.baseURI).href;
  return script && new URL('./', script).href;
}

/** Imports a file of `dist/`. Rejects where its folder is unknown. */
export async function importFromBase(file: string): Promise<unknown> {
  const base = baseFolder();
  if (!base) throw new Error();
  return import(base + file);
}
