/** Groups the facts of the ledger by what they are about. The build writes the group of each. */

/** In the order in which they are listed. */
export const topicNames = [
  'missouri',
  'nation',
  'people',
  'risks',
  'venues',
  'law',
  'courts',
  'limits',
  'help',
  'place',
  'demand',
] as const;
export type Topic = (typeof topicNames)[number];

/** By the file in `packages/facts/data/us-mo/facts/`. */
const topicOf: Readonly<Record<string, Topic>> = {
  'nhth-mo-2021': 'missouri',
  'nhth-mo-early': 'missouri',
  'nhth-mo-years': 'missouri',
  'nhth-contacts': 'missouri',
  'nhth-totals': 'missouri',
  ranks: 'missouri',
  'nhth-us': 'nation',
  'nhth-us-early': 'nation',
  'nhth-us-types': 'nation',
  people: 'people',
  traffickers: 'people',
  study: 'people',
  'study-kinds': 'people',
  risks: 'risks',
  'factor-claims': 'risks',
  venues: 'venues',
  law: 'law',
  'law-claims': 'law',
  'law-missouri': 'law',
  prosecutions: 'courts',
  limits: 'limits',
  response: 'help',
  place: 'place',
  demand: 'demand',
};

/** The topic of a fact that is in `file`; undefined for a file that is new. */
export function topicIn(file: string, id: string): Topic | undefined {
  const topic = topicOf[file];
  return topic === 'missouri' && id.startsWith('nhth-us') ? 'nation' : topic;
}
