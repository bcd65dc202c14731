/** The look of a frame as options of the command: the same checks, with an answer in words. */
import { accentOf, fontOf, isLegible, radiusOf, type LookName, type Scheme } from './look.js';
import { colourNames } from './colour-names.js';

/** What each takes, for the help and for an error. */
export const lookHelp: Readonly<Record<LookName, string>> = {
  accent: 'a colour: 2f6147, "rgb(47 97 71)" or a name such as seagreen',
  radius: 'the corners: 0, 8px (up to 32px), 0.5em or 0.5rem (up to 2)',
  font: 'names of fonts that visitors have, with commas: "Georgia, serif"',
};

/** `value`: what the address of the frame takes. `note`: what an author should know about it. */
export type Checked = { value: string; note?: string } | { problem: string };

/** Checks one option of the command. `scheme`: the one in the frame's address. */
export function checkedLook(name: LookName, given: string, scheme: Scheme = 'light'): Checked {
  const checked = { accent: accentIn, radius: radiusOf, font: fontIn }[name](given);
  if (checked === undefined)
    return { problem: `--${name} takes ${lookHelp[name]}; found ${JSON.stringify(given)}` };
  if (name !== 'accent' || isLegible(`#${checked}`, scheme)) return { value: checked };
  const change = scheme === 'light' ? 'darker' : 'lighter';
  const note = `${given.trim()} is hard to read as text: the widget shows it ${change}`;
  return { value: checked, note };
}

/** Without `#`, which begins the fragment of an address. */
function accentIn(given: string): string | undefined {
  return accentOf(given, (name) => colourNames.get(name))?.slice(1);
}

function fontIn(given: string): string | undefined {
  return fontOf(given)?.replaceAll('"', '');
}
