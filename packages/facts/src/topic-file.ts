import type { Language } from './types.js';

/**
 * The file of a topic, relative to this module: its facts, or (`citations`) the full citations of its facts. The build
 * puts another function in its place: a name worked out from the topic's number takes no table in loader and elements,
 * which on a page of one stat would be a twentieth of the whole.
 */
export function topicFile(
  topic: string,
  language: Language,
  kind: 'topics' | 'citations' = 'topics',
): string {
  return `../generated/${kind}/${topic}.${language}.js`;
}
