import { index } from '../generated/index.js';
import { firstLetter, hash } from './hash.js';

/** The topic that would hold a fact of this id. An id that does not exist may get a topic too, which then lacks it. */
export function topicOf(id: string): string | undefined {
  return index.topics[
    index.slots.charCodeAt(hash(id, index.seed) % index.slots.length) - firstLetter
  ];
}
