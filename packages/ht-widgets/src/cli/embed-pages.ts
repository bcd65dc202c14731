import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { embedFiles } from '../snippet/embed-pages.js';
import { scriptAddress } from './addresses.js';
import { UsageError, wordOption } from './command.js';
import { didYouMean } from './nearest.js';
import { print } from './io.js';
import { languages, missouri, type Language } from './ledger.js';

export function addEmbedPages(program: Command): void {
  program
    .command('embed-pages')
    .usage('--base URL [--out FOLDER] [--fact ID…]')
    .summary('write a page for each fact, which WordPress embeds by its address')
    .description(
      'Writes a page and a JSON file for each fact in each language. Upload them into the\n' +
        'folder embed/ next to ht-widgets.js. Every author of a WordPress can then paste the\n' +
        'address of a page alone on a line. The hotline banner has no such page: its phone\n' +
        'links would not work in the frame of WordPress.',
    )
    .addOption(
      new Option('--base <url>', 'https address of ht-widgets.js, or of its folder').argParser(
        baseAddress,
      ),
    )
    .option('--out <folder>', 'where to write', 'embed')
    .option('--fact <id...>', 'these facts alone')
    .addOption(wordOption('lang', languages, 'this language alone'))
    .addHelpText(
      'after',
      `
Example:
  ht-widgets embed-pages --base https://your-site.example/ht-widgets/ --out dist/embed`,
    )
    .action(run);
}

/** WordPress embeds https addresses, and needs them whole. */
function baseAddress(value: string): string {
  if (!value.startsWith('https://') || !URL.canParse(value))
    throw new UsageError(
      '--base takes the https address of the folder of ht-widgets.js, such as ' +
        `https://your-site.example/ht-widgets/; found ${JSON.stringify(value)}`,
    );
  return scriptAddress(value, undefined, 'base');
}

interface Options {
  base?: string;
  out: string;
  fact?: string[];
  lang?: Language;
}

function run({ base, out, fact: wanted, lang }: Options): void {
  if (base === undefined) throw new UsageError('--base is missing: the address of your folder');
  const ids = missouri.facts.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id);
  for (const id of wanted ?? [])
    if (!ids.includes(id))
      throw new UsageError(`there is no fact ${JSON.stringify(id)}${didYouMean(id, ids)}`);
  // The build puts it next to the command.
  const template = readFileSync(new URL('embed/index.html', import.meta.url), 'utf8');
  const pages = (wanted ?? ids).flatMap((fact) =>
    (lang ? [lang] : languages).map((one) => ({ fact, lang: one, address: base })),
  );
  try {
    mkdirSync(out, { recursive: true });
    for (const page of pages)
      for (const [name, text] of Object.entries(embedFiles(missouri, page, template)))
        writeFileSync(join(out, name), text);
  } catch (error) {
    throw new UsageError(`cannot write to ${out}: ${(error as Error).message}`);
  }
  print(`${pages.length} pages and as many JSON files in ${out}. Upload them as embed/.`);
}
