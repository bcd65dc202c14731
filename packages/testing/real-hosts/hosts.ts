/** All hosts, in the order in which they run. */
import { editors } from './editors.ts';
import { generators } from './generators.ts';
import type { Host } from './host.ts';
import { minifiers } from './minifiers.ts';
import { readers } from './readers.ts';
import { sanitizers } from './sanitizers.ts';
import { swaps } from './swaps.ts';

export const hosts: readonly Host[] = [
  ...generators,
  ...minifiers,
  ...sanitizers,
  ...swaps,
  ...editors,
  ...readers,
];
