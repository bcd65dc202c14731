/** How a page names a fact where its limit and its reason are not near. */
import { capitalized, dictionary, headline, type Statement } from '@ht-widgets/core/statement.js';

/** Its figure with its label; of what is contested, no figure. */
export function titleOf(said: Statement): string {
  if (said.standing !== 'contested') return capitalized(headline(said));
  const contested = capitalized(dictionary[said.language].standing.contested);
  return `${contested}: ${said.figure ? '… ' : ''}${said.label}`;
}
