import { globSync } from 'node:fs';

/**
 * Code in place of `packages/facts/src/import-file.ts`, for bundlers: every file of the ledger as an import that can be
 * read off. `facts` is the folder of that package.
 */
export function importTable(facts: string): string {
  const files = globSync('generated/{topics,citations}/*.js', { cwd: facts })
    .sort()
    .map((file) => `../${file}`);
  return `const files = {
${files.map((file) => `    '${file}': () => import('${file}'),\n`).join('')}};
/** Imports a file of the ledger, named relative to this module. */
export async function importFile(file) {
    return await files[file]();
}
`;
}
