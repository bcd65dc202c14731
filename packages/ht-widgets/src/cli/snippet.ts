import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { Attributes } from '@ht-widgets/core/statement.js';
import type { Language } from '@ht-widgets/facts';
import { isPersonal } from '@ht-widgets/quick-exit/destination.js';
import { comparable } from '@ht-widgets/stat/fallback.js';
import manifest from '../../package.json';
import { widgetNames, type WidgetName } from '../names.js';
import { frameAddress } from '../snippet/frame.js';
import { markdownOf } from '../snippet/markdown.js';
import { fileOf, snippetOf, type Form, type Script } from '../snippet/snippet.js';
import { addressesOf, scriptAddress, srcAddress } from './addresses.js';
import { attributeOptions, attributesOf } from './attributes.js';
import { UsageError, wordOption } from './command.js';
import { commandForms, htmlFormOf, type CommandForm } from './forms.js';
import { complain, print } from './io.js';
import { addData, languageIn } from './data.js';
import { current, languages } from './ledger.js';
import { printPaste } from './paste.js';
import { lookOf, lookOptions } from './look.js';

const placeholder = 'https://your-site.example/ht-widgets/ht-widgets.js';

export function addSnippet(program: Command): void {
  const command = addData(program.command('snippet'))
    .usage('--widget NAME [--fact ID] [options]')
    .summary('print the HTML to paste, with its complete text for where no script runs')
    .description('Prints the HTML of a widget. To find ids: ht-widgets list')
    .addOption(wordOption('widget', widgetNames, 'required'))
    .addOption(wordOption('form', commandForms, formHelp).default('element'))
    .addOption(wordOption('lang', languages, 'language; sets the lang attribute too'))
    .option('--script <url>', 'address of ht-widgets.js, or of its folder', scriptAddress)
    .option('--src <url>', srcHelp, srcAddress)
    .option('--classic', classicHelp)
    .option('--pin', pinHelp)
    .option('--one-line', 'no line breaks, for editors that make paragraphs of them');
  for (const option of [...lookOptions(), ...attributeOptions()]) command.addOption(option);
  command
    .addHelpText(
      'after',
      `
A frame is as high as its widget on a phone. Where the host keeps the script next to it,
ht-frame.js makes every frame of the page as high as its content.`,
    )
    .action(run);
}

const formHelp =
  'element: script tag and custom element. div: <div data-ht="…">, for editors that drop ' +
  'unknown tags; put the script elsewhere on the page. static: the text alone, without script. ' +
  "iframe: a frame that shows the widget's own page. address: the address of that page, for " +
  'address fields. markdown: the text for hosts that drop HTML. paste: one block with its ' +
  'script inside, for editors without a place for files.';
const srcHelp =
  'with --data: the address of your dataset on your site, as in the markup. An address that ends ' +
  'in .js is that of the script';
const classicHelp =
  'with --form element: ht-widgets.iife.js, for editors that drop type="module", and for pages ' +
  'opened from a disk';
const pinHelp =
  "with --form element: the widget's self-contained file (with --classic: that script) with its " +
  `integrity. The page then runs version ${manifest.version} and no other, without full ` +
  'citations; with --classic without chart and source-list.';

interface Options extends Readonly<Partial<Record<string, string | true>>> {
  widget?: WidgetName;
  form: CommandForm;
  lang?: Language;
  script?: string;
  src?: string;
  data?: string;
  classic?: true;
  pin?: true;
  oneLine?: true;
}

function run(options: Options): void {
  const { widget, form } = options;
  if (widget === undefined) throw new UsageError(`--widget is missing: ${widgetNames.join(', ')}`);
  const html = htmlFormOf(form);
  if (widget === 'quick-exit' && html === 'iframe')
    throw new UsageError(
      `quick-exit has no --form ${form}: from inside a frame it cannot leave the page`,
    );
  if (options.oneLine && (form === 'markdown' || form === 'paste'))
    throw new UsageError(`in --form ${form} lines have a meaning, so --one-line is not for it`);
  const { script: address = placeholder, src } = addressesOf(options);
  const attributes = attributesOf(widget, form, options);
  const script = scriptOf(options);
  const integrity = options.pin ? pinOf(script, widget) : undefined;
  warnAbout(attributes);
  warnAboutForm(widget, html, address);
  const look = lookOf(form, options, attributes);
  const language = languageIn(options.lang);
  const lang = options.lang ?? (language === 'en' ? undefined : language);
  const shown = src === undefined ? attributes : { src, ...attributes };
  const wanted = { widget, form: html, lang, attributes: shown, look, address, script, integrity };
  const lines = snippetOf(current(), wanted);
  if (form === 'address') print(frameAddress(wanted));
  else if (form === 'paste') printPaste(wanted);
  else if (form === 'markdown') print(markdownOf(lines.join('\n')));
  else print(options.oneLine ? lines.map((line) => line.trim()).join('') : lines.join('\n'));
}

function scriptOf({ form, classic, pin }: Options): Script {
  if ((classic ?? pin) && form !== 'element') {
    const given = classic ? 'classic' : 'pin';
    throw new UsageError(`--${given} goes with --form element, which has a script`);
  }
  return classic ? 'classic' : pin ? 'own' : 'loader';
}

function pinOf(script: Script, widget: WidgetName): string | undefined {
  // Pinned, the classic script loads nothing more.
  if (script === 'classic' && (widget === 'chart' || widget === 'source-list'))
    throw new UsageError(
      `--pin --classic has no ${widget}: the classic script would load it from a file that is ` +
        'not pinned. Without --classic, it is a separate file',
    );
  // The build puts it next to the command.
  const file = new URL('integrity.json', import.meta.url);
  const integrity = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return integrity[fileOf(script, widget)];
}

function withdrawnError({
  id,
  withdrawn,
}: ReturnType<typeof current>['facts'][number]): UsageError {
  const { on = '', successor, reason } = withdrawn ?? {};
  const instead = successor === undefined ? 'choose another fact' : `take --fact ${successor}`;
  return new UsageError(`${id} was withdrawn on ${on}: ${reason?.en ?? ''} Instead, ${instead}`);
}

function warnAboutForm(widget: WidgetName, html: Form, address: string): void {
  if (widget === 'hotline-banner') warnOfExamples();
  if (html === 'iframe' && address === placeholder)
    complain(
      'note: write the address of your folder in place of ' +
        'https://your-site.example/ht-widgets/, or give it as --script. A frame that does not ' +
        'load shows nothing, so write 911 and the number on the page as text too.',
    );
  if (html === 'static' && widget === 'quick-exit')
    complain(
      'note: without the script this is only a link. Back shows the page again, and Shift ' +
        'pressed three times does nothing.',
    );
}

/** No page may show a contact that no one has tried. */
function warnOfExamples(): void {
  const { contacts = [] } = current();
  if (!contacts.some(({ emergency }) => emergency))
    complain('note: your dataset has no contact for an emergency, so the banner does not name 911');
  const examples = contacts.filter(({ uri }) => /^https:\/\/([^/]+\.)?example\.org\//.test(uri));
  for (const { id } of examples)
    complain(`note: the contact ${id} is an example. Put one in its place that you have tried`);
}

function warnAbout({ fact: id, display, compare, href }: Attributes): void {
  const note = (text: string) => complain(`note: ${text}`);
  if (href !== undefined && isPersonal(href))
    note(
      `${href} may show what a person searched, bought or watched. ` +
        'Choose a dull page that is the same for everybody.',
    );
  const find = (wanted?: string) => current().facts.find((one) => one.id === wanted);
  const [fact, other] = [find(id), find(compare)];
  for (const one of [fact, other]) if (one?.withdrawn) throw withdrawnError(one);
  if (!fact) return;
  if (fact.standing === 'contested')
    note(`${fact.id} is contested, and says so. Is there a better fact?`);
  if (display === 'hundred' && !['percent', 'range'].includes(fact.kind))
    note(`--display hundred is for percentages; ${fact.id} will be shown as a card`);
  if (display === 'bar' && !['percent', 'range', 'rank'].includes(fact.kind))
    note(`--display bar is for percentages and ranks; ${fact.id} will be shown as a card`);
  if (other && (fact === other || !comparable(fact, other)))
    note(
      `${fact.id} and ${other.id} are no two percentages, counts or means of the same unit, ` +
        `or one is contested; ${fact.id} will be shown alone`,
    );
}
