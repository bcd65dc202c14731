/** Pages of Chromium and Firefox, and BiDi, in which Firefox does what puppeteer does not. */
import type { BrowserLauncher } from '@web/test-runner';
import type { ChromeLauncher, puppeteerCore } from '@web/test-runner-chrome';

/** The page of a test file. */
export function pageOf(browser: BrowserLauncher, id: string): puppeteerCore.Page {
  return (browser as unknown as ChromeLauncher).getPage(id);
}

/** Sends a command of https://w3c.github.io/webdriver-bidi/; resolves to its result. */
export type Bidi = <Result = unknown>(method: string, params: object) => Promise<Result>;

export function bidiOf(page: puppeteerCore.Page): Bidi {
  const { connection } = page.browser() as unknown as {
    connection: { send: (method: string, params: object) => Promise<{ result: unknown }> };
  };
  return async <Result>(method: string, params: object) =>
    (await connection.send(method, params)).result as Result;
}

/** The value of an expression, once it is settled. Rejects with the error that it throws. */
export async function evaluate(send: Bidi, context: string, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await send<{
    result?: { value: unknown };
    exceptionDetails?: { text: string };
  }>('script.evaluate', { expression, awaitPromise: true, target: { context } });
  if (!result) throw new Error(exceptionDetails?.text);
  return result.value;
}
