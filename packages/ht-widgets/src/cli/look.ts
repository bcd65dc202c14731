/** The look of a frame as options. */
import type { Attributes } from '@ht-widgets/core/statement.js';
import { checkedLook, lookHelp } from '../embed/look-options.js';
import { lookNames } from '../embed/look.js';
import { Option } from 'commander';
import { UsageError } from './command.js';
import { htmlFormOf, type CommandForm } from './forms.js';
import { complain } from './io.js';

export function lookOptions(): Option[] {
  return lookNames.map(
    (name) => new Option(`--${name} <value>`, `of a frame or its address: ${lookHelp[name]}`),
  );
}

/** The look among the options; throws where the page of a frame does not take it. */
export function lookOf(
  form: CommandForm,
  options: Readonly<Partial<Record<string, string | true>>>,
  { theme }: Attributes,
): Attributes {
  const look: Record<string, string> = {};
  for (const name of lookNames) {
    const given = options[name];
    if (typeof given !== 'string') continue;
    if (htmlFormOf(form) !== 'iframe')
      throw new UsageError(
        `--${name} goes with --form iframe or address. In the other forms, widgets take the ` +
          'CSS variables of the page: docs/developers/theming.md',
      );
    const checked = checkedLook(name, given, theme === 'dark' ? 'dark' : 'light');
    if ('problem' in checked) throw new UsageError(checked.problem);
    if (checked.note !== undefined) complain(`note: ${checked.note}`);
    look[name] = checked.value;
  }
  return look;
}
