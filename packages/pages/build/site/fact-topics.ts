/** Reads the topic of each fact from the file that holds it. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { topicIn, type Topic } from './topics.js';

const facts = 'packages/facts/data/us-mo/facts';

/** The topic of each fact, by its id; throws where a file has none. */
export function topics(): Record<string, Topic> {
  const files = globSync('*.json', { cwd: facts }).filter((file) => !/\.\w\w\.json$/.test(file));
  const found = files.sort().flatMap((file) => {
    const records = JSON.parse(readFileSync(`${facts}/${file}`, 'utf8')) as { id: string }[];
    return records.map(({ id }) => {
      const topic = topicIn(basename(file, '.json'), id);
      if (!topic) throw new Error(`packages/pages/build/site/topics.ts has no topic for ${file}`);
      return [id, topic] as const;
    });
  });
  return Object.fromEntries(found);
}
