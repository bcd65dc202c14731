import { languagesOf } from '@ht-widgets/facts/localize.js';
import ledger from '@ht-widgets/facts/us-mo.json' with { type: 'json' };
import type { Dataset } from '../../../facts/generated/types.js';

/** The bundled ledger of Missouri; the build has checked it. */
export const missouri = ledger as unknown as Dataset;
export const languages = languagesOf(missouri);

/** Attributes that take ids. */
export const records: Readonly<Record<string, readonly { id: string }[] | undefined>> = {
  fact: missouri.facts,
  compare: missouri.facts,
  chart: missouri.charts,
  factors: missouri.factors,
  types: missouri.types,
  areas: missouri.responses,
  contacts: missouri.contacts,
};
