/**
 * Imports a file of the ledger, named relative to this module. Nothing but a browser can follow an address that is worked
 * out, so the published package has a table of all files in this module's place: `scripts/build-packages.ts`.
 */
export function importFile(file: string): Promise<unknown> {
  return import(new URL(file, import.meta.url).href);
}
