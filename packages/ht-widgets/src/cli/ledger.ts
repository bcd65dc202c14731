import { languagesOf } from '@ht-widgets/facts/localize.js';
import ledger from '@ht-widgets/facts/us-mo.json';
import type { Dataset } from '../../../facts/generated/types.js';

/** The bundled ledger of Missouri; the build has checked it. */
export const missouri = ledger as unknown as Dataset;
export const languages = languagesOf(missouri);
