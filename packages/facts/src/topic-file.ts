import type { Language } from './types.js';

/**
 * The file of a topic, relative to this module. The build puts another function in its place: a name worked out from
 * the topic's number takes no table in loader and elements, which on a page of one stat would be a twentieth of the whole.
 */
export function topicFile(topic: string, language: Language): string {
  return `../generated/topics/${topic}.${language}.js`;
}
