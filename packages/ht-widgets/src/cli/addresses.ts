/** The addresses that a snippet takes: of the script, and of a dataset. */
import { basename } from 'node:path';
import { UsageError } from './command.js';
import { htmlFormOf, type CommandForm } from './forms.js';
import { complain, nameOf } from './io.js';
import { ownData } from './ledger.js';

const base = 'https://base.invalid/';

/** Whether an https page loads it: https, or a path on the same site. */
function isSafe(address: string): boolean {
  const { origin } = new URL(URL.canParse(address, base) ? address : 'about:blank', base);
  return /^(https:|http:\/\/(localhost|127\.0\.0\.1)(:|$))/.test(origin) && !/\s/.test(address);
}

/** The address of ht-widgets.js. Of a folder, that of the script in it. */
export function scriptAddress(address: string, _previous?: unknown, name = 'script'): string {
  if (isSafe(address)) {
    const { pathname, search, hash } = new URL(address, base);
    if (pathname.endsWith('.js')) return address;
    const isFolder = pathname !== '/' && !pathname.slice(pathname.lastIndexOf('/')).includes('.');
    if (isFolder && search + hash === '') return `${address.replace(/\/$/, '')}/ht-widgets.js`;
  }
  throw new UsageError(
    `--${name} takes the https address of ht-widgets.js, such as ` +
      `https://your-site.example/ht-widgets/ht-widgets.js, or its path; ` +
      `found ${JSON.stringify(address)}`,
  );
}

/** The address of a dataset, or as before `--script`, of the script. */
export function srcAddress(address: string): string {
  const isDataset = isSafe(address) && new URL(address, base).pathname.endsWith('.json');
  return isDataset ? address : scriptAddress(address, undefined, 'src');
}

interface Options {
  form: CommandForm;
  script?: string;
  src?: string;
  pin?: true;
}

/** The address of the script, and that of the dataset as the markup has it. */
export function addressesOf({ form, script, src, pin }: Options): {
  script?: string;
  src?: string;
} {
  const own = ownData();
  const isDataset = src !== undefined && new URL(src, base).pathname.endsWith('.json');
  const code = script ?? (isDataset ? undefined : src);
  const scripts = code === undefined ? {} : { script: code };
  if (!own) {
    if (isDataset) throw new UsageError(`--src ${src} is a dataset: give its file too, as --data`);
    return scripts;
  }
  if (form === 'paste')
    throw new UsageError(
      '--form paste has the facts of the bundled ledger; with --data take --form static',
    );
  if (pin)
    throw new UsageError('--pin goes without --data: a pinned file reads no dataset of a page');
  if (htmlFormOf(form) === 'static') return scripts;
  if (isDataset) return { ...scripts, src };
  // A frame takes a dataset in the folder of ht-widgets alone, which is one above its page.
  const file = own.file === '-' ? 'dataset.json' : basename(own.file);
  const place = `${htmlFormOf(form) === 'iframe' ? '../' : '/'}${file}`;
  complain(
    `note: upload ${nameOf(own.file)} so that ${place} is its address` +
      (place.startsWith('..') ? ', in the folder of ht-widgets. ' : ' on your site. ') +
      'If it has another, give that as --src.',
  );
  return { ...scripts, src: place };
}
