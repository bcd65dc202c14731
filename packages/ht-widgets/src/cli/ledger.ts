import { languagesOf } from '@ht-widgets/facts/localize.js';
import ledger from '@ht-widgets/facts/us-mo.json' with { type: 'json' };
import type { Slice } from '@ht-widgets/facts';
import { sliceIn } from '@ht-widgets/facts/view.js';
import type { Dataset } from '../../../facts/generated/types.js';

/** The bundled ledger of Missouri; the build has checked it. */
export const missouri = ledger as unknown as Dataset;

export type Language = ReturnType<typeof languagesOf>[number];

/** Languages that a dataset may have. */
export const languages: readonly Language[] = ['en', 'es'];

let own: { dataset: Dataset; file: string } | undefined;

/** From now on the command reads the dataset of `--data`. */
export function useData(dataset: Dataset, file: string): void {
  own = { dataset, file };
}

/** The dataset of `--data`, and its file. */
export function ownData(): typeof own {
  return own;
}

/** What the command prints snippets and lists of. */
export function current(): Dataset {
  return own?.dataset ?? missouri;
}

/** What a widget of a page shows; undefined where it has a dataset that the command does not. */
export function datasetOf(attributes: object): Dataset | undefined {
  return 'src' in attributes ? own?.dataset : missouri;
}

/** Every dataset whose texts may be on a page, in each of its languages. */
export function datasets(): { dataset: Dataset; language: Language }[] {
  return [missouri, ...(own ? [own.dataset] : [])].flatMap((dataset) =>
    languagesOf(dataset).map((language) => ({ dataset, language })),
  );
}

const slices = new WeakMap<Dataset, Map<Language, Slice>>();

/** All facts of a dataset in one language, made once. */
export function sliceOf(dataset: Dataset, language: Language): Slice {
  const made = slices.get(dataset) ?? new Map<Language, Slice>();
  slices.set(dataset, made);
  const slice = made.get(language) ?? sliceIn(dataset, language);
  made.set(language, slice);
  return slice;
}

/** The records that an attribute takes ids of; undefined where it takes none. */
export function recordsOf(
  name: string,
  dataset: Dataset = current(),
): readonly { id: string }[] | undefined {
  const { facts, charts = [], factors = [], types = [], responses = [], contacts = [] } = dataset;
  const all: Readonly<Record<string, readonly { id: string }[]>> = {
    fact: facts,
    compare: facts,
    chart: charts,
    factors,
    types,
    areas: responses,
    contacts,
  };
  return all[name];
}
