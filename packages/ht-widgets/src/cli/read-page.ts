/** Reads an HTML page, from a file or from the one address that is given. */
import { readBytes } from './io.js';
import { UsageError } from './command.js';

const mostBytes = 20_000_000;
const patience = 30_000;

export async function readPageText(file: string): Promise<string> {
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(file)) return decoded(await readBytes(file));
  if (!/^https?:/i.test(file) || !URL.canParse(file))
    throw new UsageError(`cannot read ${file}: expected a file, or an address with https`);
  const response = await request(file);
  const type = response.headers.get('content-type') ?? '';
  if (type !== '' && !/html|xml|text\/plain/i.test(type))
    throw new UsageError(`cannot read ${file}: expected HTML; the server sent ${type}`);
  const bytes = new Uint8Array(await response.arrayBuffer().catch(failed(file)));
  if (bytes.length > mostBytes)
    throw new UsageError(`cannot read ${file}: expected at most ${mostBytes} bytes`);
  return decoded(bytes, /charset="?([\w-]+)/i.exec(type)?.[1]);
}

/** Follows no redirect, because that would request an address that you did not give. */
async function request(address: string): Promise<Response> {
  const headers = { accept: 'text/html', 'user-agent': 'ht-widgets check' };
  const signal = AbortSignal.timeout(patience);
  const options = { redirect: 'manual', headers, signal } as const;
  const response = await fetch(address, options).catch(failed(address));
  const { status } = response;
  if (status >= 300 && status < 400) {
    const location = response.headers.get('location') ?? '';
    const target = URL.canParse(location, address) ? new URL(location, address).href : location;
    throw new UsageError(
      `cannot read ${address}: the server leads on to ${target}. To check that page: ` +
        `ht-widgets check ${target}`,
    );
  }
  if (!response.ok)
    throw new UsageError(`cannot read ${address}: the server answered with status ${status}`);
  return response;
}

function failed(address: string) {
  return (error: unknown): never => {
    const { message, cause, name } = error as Error;
    const reason =
      name === 'TimeoutError'
        ? `no answer in ${patience / 1000} seconds`
        : cause instanceof Error && cause.message !== ''
          ? cause.message
          : message;
    throw new UsageError(`cannot read ${address}: ${reason}`);
  };
}

/** By the header, or by what the page says of itself; UTF-8 otherwise. */
function decoded(bytes: Uint8Array, declared?: string): string {
  // A byte order mark comes before all that is said.
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const own = /<meta[^>]*charset=["']?\s*([\w-]+)/i.exec(start)?.[1];
  const label = [mark, declared, own].find((one) => one !== undefined && isEncoding(one));
  return new TextDecoder(label ?? 'utf-8').decode(bytes);
}

function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
