/**
 * A page's dataset (`src="my-county.json"`), with the schema and rules of the ledger. A separate
 * chunk, loaded where `src` is used. If anything is wrong with a dataset, nothing of it is shown.
 */
import { lists as ledgerLists } from '../generated/lists.js';
import type { Dataset } from '../generated/types.js';
import { languagesOf, localized } from './dataset/localize.js';
import { producerIn, publishedIn } from './citing/makers.js';
import { readingSentence } from './citing/reading.js';
import { loadOnce } from './load-once.js';
import type {
  ChartSlice,
  Citations,
  ContactSlice,
  FactorSlice,
  Language,
  LimitSlice,
  LocalSource,
  ResponseSlice,
  Source as ShownSource,
  TypeSlice,
} from './types.js';
import { bidiControls, mostBytes, validateDataset } from './rules/validate.js';
import {
  chartsIn,
  citationsIn,
  contactsIn,
  factorsIn,
  factsIn,
  listsIn,
  responsesIn,
  sourcesIn,
  typesIn,
} from './dataset/view.js';

/** What keeps a dataset from being shown, and where in it (JSON Pointer). */
export class DatasetError extends Error {
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

const longestWait = 10_000;

/** The languages of the dataset, and everything in one of them. */
export interface CustomSlice
  extends ChartSlice, FactorSlice, LimitSlice, ContactSlice, TypeSlice, ResponseSlice {
  language: Language;
}

/** What elements load by name. */
export type CustomTopic = 'charts' | 'contacts' | 'factors' | 'limits' | 'responses' | 'types';

const loading = new Map<string, () => Promise<Dataset>>();

/** Loads `src` in `language` or the one it has. Rejects if it is invalid or lacks `topic`. */
export async function loadCustom(
  src: string,
  language: Language,
  topic?: CustomTopic,
): Promise<CustomSlice> {
  const url = addressOf(src);
  const load = loading.get(url) ?? loadOnce(() => fetchDataset(url));
  loading.set(url, load);
  const slice = sliceOf(await load(), language, url);
  if (topic && slice[topic].length === 0)
    throw new DatasetError(`/${topic}`, 'expected what this element shows, which is missing');
  return slice;
}

/** The full citation of a fact of `src`; undefined if the dataset has no such fact. */
export async function citationsOf(
  src: string,
  id: string,
  language: Language,
): Promise<Citations | undefined> {
  const dataset = await loading.get(addressOf(src))?.();
  const fact = dataset?.facts.find((candidate) => candidate.id === id);
  return dataset && fact && citationsIn(fact, dataset, language);
}

/** A source of the loaded dataset at `url`, under an id that no other dataset uses. */
export async function sourceOf(
  url: string,
  id: string,
  language: Language,
): Promise<LocalSource | undefined> {
  const dataset = await loading.get(url)?.();
  const source = dataset?.sources.find((candidate) => candidate.id === id);
  if (!dataset || !source) return undefined;
  return { ...localized(source, offered(dataset, language)), id: `${dataset.id}-${id}` };
}

function addressOf(src: string): string {
  const base = document.baseURI;
  if (!URL.canParse(src, base))
    throw new DatasetError('', `expected an address; found ${JSON.stringify(src)}`);
  const url = new URL(src, base);
  allow(url);
  return url.href;
}

function allow({ protocol, origin }: URL): void {
  // The origin alone would let `blob:` in.
  if (protocol !== 'https:' && (protocol !== location.protocol || origin !== location.origin))
    throw new DatasetError('', 'expected an https address, or one of this site');
}

async function fetchDataset(url: string): Promise<Dataset> {
  let text: string;
  try {
    // An http address is of this site, and could redirect to another.
    const redirect = url.startsWith('http:') ? 'manual' : 'follow';
    const response = await fetch(url, {
      redirect,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(longestWait),
    });
    if (response.type === 'opaqueredirect')
      throw new DatasetError('', 'expected a file at this address, not a redirect');
    if (!response.ok)
      throw new DatasetError('', `expected a file; the server returned ${response.status}`);
    allow(new URL(response.url));
    text = await readAtMost(response, mostBytes);
  } catch (error) {
    if (error instanceof DatasetError) throw error;
    throw new DatasetError('', `expected a file that loads within ${longestWait / 1000} seconds`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text, neutralise);
  } catch {
    throw new DatasetError('', 'expected JSON');
  }
  validateDataset(value, (path, message) => {
    throw new DatasetError(path, message);
  });
  return value as Dataset;
}

/** Reads a body, and stops where it is larger than allowed: its header may be wrong. */
async function readAtMost({ body }: Response, bytes: number): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let total = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    total += value.byteLength;
    if (total > bytes) {
      await reader.cancel();
      throw new DatasetError('', 'expected at most 1 MB');
    }
    text += decoder.decode(value, { stream: true });
  }
}

const everyBidiControl = new RegExp(bidiControls, 'g');

/** Drops characters that turn the reading direction, and addresses that are not https. */
function neutralise(this: unknown, key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = value.replace(everyBidiControl, '');
  return key === 'url' && !text.startsWith('https://') ? null : text;
}

/** The fields of a source, in the order of most citation styles, and how it was read. */
function referenceOf(source: LocalSource, language: Language): string {
  const { datePublished, title } = source;
  const [producer, published] = [producerIn(source, language), publishedIn(source, language)];
  const named = [producer, datePublished, title, published].filter(Boolean);
  return [...named, readingSentence(source, language)].join('. ');
}

/** The wanted language, or another if the dataset lacks it. */
function offered(dataset: Dataset, wanted: Language): Language {
  const has = languagesOf(dataset);
  return has.includes(wanted) ? wanted : (has[0] ?? wanted);
}

function sliceOf(dataset: Dataset, wanted: Language, url: string): CustomSlice {
  const language = offered(dataset, wanted);
  const shown = sourcesIn(dataset.sources, language);
  return {
    language,
    facts: factsIn(dataset, language),
    sources: Object.fromEntries(
      localized(dataset.sources, language).map((source) => [
        source.id,
        { ...shown[source.id], reference: referenceOf(source, language), of: url } as ShownSource,
      ]),
    ),
    factors: factorsIn(dataset, language),
    limits: dataset.limits ?? [],
    charts: chartsIn(dataset, language),
    types: typesIn(dataset, language),
    responses: responsesIn(dataset, language),
    ...contactsIn(dataset, language),
    // Without lists, the ledger's apply to the ids that both have, but for whom to call.
    lists: dataset.lists
      ? listsIn(dataset)
      : { ...ledgerLists, responses: { ...ledgerLists.responses, calls: [] } },
  };
}
