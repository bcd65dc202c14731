import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { UsageError } from './command.js';

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function complain(text: string): void {
  process.stderr.write(`ht-widgets: ${printable(text)}\n`);
}

/** Text that cannot control the terminal: control characters and bidi marks become codes. */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Bidi_Control}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The content of a file, or of the standard input for `-`. */
export async function readBytes(file: string): Promise<Buffer> {
  return (file === '-' ? buffer(process.stdin) : readFile(file)).catch((error: unknown) => {
    throw new UsageError(
      `cannot read ${nameOf(file)}: ${reasonOf(error as NodeJS.ErrnoException)}`,
    );
  });
}

/** The text of a file in UTF-8. */
export async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file);
  try {
    // Drops a byte order mark, as some editors write it.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`cannot read ${nameOf(file)}: expected text in UTF-8`);
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'it may not be read',
  };
  return reasons[code ?? ''] ?? message;
}

export function nameOf(file: string): string {
  return file === '-' ? '<stdin>' : file;
}
