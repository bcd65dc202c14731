/** `node libreoffice.mjs` in a folder with `in/`: converts all pages to PDF in one start. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { sources, write } from './files.mjs';

const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
const files = sources().map(([file]) => `in/${file}`);
execFileSync(
  'soffice',
  [
    `-env:UserInstallation=file://${process.cwd()}/profile`,
    '--headless',
    '--infilter=HTML (StarWriter)',
    ...['--convert-to', 'pdf:writer_pdf_Export', '--outdir', 'made', ...files],
  ],
  quiet,
);
for (const [file] of sources()) {
  execFileSync(
    'pdftotext',
    ['-layout', `made/${file.replace('.html', '.pdf')}`, 'made/text'],
    quiet,
  );
  write(file, readFileSync('made/text', 'utf8'));
}
