/** `node libreoffice.mjs` in a folder with `in/`: converts all pages to text in one start. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { sources, write } from './files.mjs';

const files = sources().map(([file]) => `in/${file}`);
const format = 'txt:Text (encoded):UTF8';
const options = ['--headless', '--infilter=HTML (StarWriter)', '--convert-to', format];
execFileSync(
  'soffice',
  [
    `-env:UserInstallation=file://${process.cwd()}/profile`,
    ...options,
    '--outdir',
    'made',
    ...files,
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
for (const [file] of sources()) write(file, readFileSync(`made/${file.slice(0, -5)}.txt`, 'utf8'));
