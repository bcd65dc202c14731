/** Custom datasets for tests: one that is good, and others made from it. */
/**
 * Made with `npx ht-widgets new-dataset "Greene County"`, and one factor, one type and one area.
 */
export const goodDataset = '/pages/datasets/greene-county.json';

/**
 * Part of the ledger as it was on 2026-11-29: each kind and standing of fact, two charts, the
 * lists. Tests of exact texts read it, so that a correction in the ledger does not break them.
 */
export const frozen = '/packages/testing/fixtures/ledger/frozen.json';

type Json = Record<string, unknown>;

/** The good dataset as plain JSON, to be changed. */
export async function greene(): Promise<
  Json & { facts: Json[]; sources: Json[]; factors: Json[] }
> {
  return await fetch(goodDataset).then(
    (answer) =>
      answer.json() as Promise<Json & { facts: Json[]; sources: Json[]; factors: Json[] }>,
  );
}

const own = globalThis.fetch;
const served = new Map<string, string>();
/** The addresses that were requested while tests serve files, in order. */
export const fetched: string[] = [];

/**
 * Serves `text` at one address of this site; all others are the server's. Returns the
 * address, which is new each time.
 */
export function serve(text: string): string {
  const url = new URL(`/pages/datasets/made-${served.size}.json`, location.href).href;
  served.set(url, text);
  globalThis.fetch = (input, init) => {
    const asked = input instanceof Request ? input.url : new URL(input, location.href).href;
    fetched.push(asked);
    const answer = served.get(asked);
    if (answer === undefined) return own(input, init);
    // What is made here has no address, and the loader looks at it.
    return Promise.resolve(Object.defineProperty(new Response(answer), 'url', { value: asked }));
  };
  return url;
}

/** Leaves all responses to the server again. */
export function serveNothing(): void {
  globalThis.fetch = own;
  fetched.length = 0;
}
