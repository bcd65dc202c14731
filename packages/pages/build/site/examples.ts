/** Copies the example pages of `demo/` into the site, where the files are in another folder. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { recordName } from '@ht-widgets/facts/record-name.js';
import { folders } from './facts.ts';

const module = '<script type="module" src="../dist/ht-widgets.js" async></script>';
const classic = '<script src="../files/ht-widgets.iife.js" defer></script>';

export function writeExamples(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const files = globSync('demo/*.{html,css,xml}', { exclude: ['demo/site.css'] });
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const moved = text.replace(module, classic).replaceAll('"../dist/', '"../files/');
    writeFileSync(`${folder}/${basename(file)}`, withLedger(moved));
  }
}

/** Links to the page of the whole ledger lead to the site's ledger, in the page's language. */
function withLedger(html: string): string {
  const ledger = `..${folders[html.includes('<html lang="es"') ? 'es' : 'en']}`;
  return html.replace(
    /href="ledger\.html(?:#([\w-]+))?"/g,
    (_, id?: string) => `href="${ledger}${id ? recordName(id) : 'index'}.html"`,
  );
}
