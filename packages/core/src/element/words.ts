import type { Language } from '@ht-widgets/facts';

/** `base`: what most elements show. `more`: what shows only when a reader asks, and the source list's. The others: of the elements of that name. */
export type WordGroup = 'base' | 'help' | 'more' | 'chart' | 'areas';

/**
 * Loads the interface words of a language. Here they are part of their modules, as in the self-contained files, and
 * there is nothing to load; the loader form has a file for each language, so that an English page never downloads
 * Spanish.
 */
export async function loadWords(_language: Language, _group: WordGroup = 'base'): Promise<void> {}
