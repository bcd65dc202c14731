/** How to print a widget again: the command that printed it. */
import { languageNamed } from '@ht-widgets/core/language.js';
import { attributes as known } from '../../names.js';
import type { Widget } from './page.js';

/** What a snippet does not take as an option, or takes elsewhere. */
const omitted = ['lang', 'src', 'structured-data'];

/** A value that no shell takes for more than a word. A stranger may have written the page. */
const plain = /^[\w:/.-]+( [\w:/.-]+)*$/;

export function again(widget: Pick<Widget, 'name' | 'form' | 'attributes'>): string {
  return (
    `Print it again with "${commandOf(widget)}", and paste it whole, into a block for HTML or ` +
    'code.'
  );
}

function commandOf({ name, form, attributes }: Pick<Widget, 'name' | 'form' | 'attributes'>) {
  const options = Object.entries(attributes)
    .filter(([key]) => known.includes(key) && !omitted.includes(key))
    .flatMap(([key, value]) => {
      if (value.trim() === '') return key === 'skip-link' ? [`--${key}`] : [];
      return plain.test(value) ? [`--${key} ${/ /.test(value) ? `'${value}'` : value}`] : [];
    });
  const language = languageNamed(attributes['lang'] ?? '');
  return [
    'npx ht-widgets snippet',
    `--widget ${name}`,
    ...options,
    ...(form === 'div' ? ['--form div'] : []),
    ...(language === undefined ? [] : [`--lang ${language}`]),
    ...('src' in attributes ? ['--data FILE'] : []),
  ].join(' ');
}
