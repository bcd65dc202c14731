/** `snippet --form paste`: one block with its script inside. */
import { readFileSync } from 'node:fs';
import { pasteable, pasteLines, type Pasted } from '../snippet/paste.js';
import { UsageError } from './command.js';
import { complain, print } from './io.js';
import { current } from './ledger.js';

/** More than this, and editors cut the block or refuse it. */
const most = 60_000;

export function printPaste(wanted: Omit<Pasted, 'code'>): void {
  const { widget } = wanted;
  if (!pasteable.includes(widget))
    throw new UsageError(
      `${widget} has no --form paste: its script and data are too long for a block. Take ` +
        `--form static; paste takes ${pasteable.join(', ')}`,
    );
  // The build puts it next to the command.
  const file = new URL(`paste/ht-${widget}.js`, import.meta.url);
  const block = pasteLines(current(), { ...wanted, code: readFileSync(file, 'utf8') }).join('\n');
  const { length } = block;
  const advice =
    length > most
      ? `That is more than ${most.toLocaleString('en')}, which many editors refuse: take ` +
        '--form static.'
      : 'If the editor cuts it when you save, take --form static.';
  complain(`note: the block has ${length.toLocaleString('en')} characters. ${advice}`);
  print(block);
}
