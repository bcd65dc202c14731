/** What `--form` takes. */
import { forms, type Form } from '../snippet/snippet.js';
import { UsageError } from './command.js';

/** `markdown` is the text of the static form, `address` that of the frame, `paste` has a script. */
export const commandForms = [...forms, 'markdown', 'address', 'paste'] as const;
export type CommandForm = (typeof commandForms)[number];

/** The form whose HTML a form is made of. */
export function htmlFormOf(form: CommandForm): Form {
  if (form === 'address') return 'iframe';
  if (form === 'paste') return 'element';
  return form === 'markdown' ? 'static' : form;
}

/** Attributes that only a script reads. */
const onlyWithScript = ['heading-level', 'theme', 'placement', 'shortcut', 'skip-link'];

/** Throws where an option does nothing in a form. */
export function refuseIdle(name: string, form: CommandForm): void {
  const html = htmlFormOf(form);
  if (html === 'iframe' && name === 'placement')
    throw new UsageError(
      `--placement does nothing in --form ${form}: ` +
        'a banner in a frame has no edge of the window to stay at',
    );
  if (html === 'static' && onlyWithScript.includes(name))
    throw new UsageError(`--${name} does nothing in --form ${form}`);
}
