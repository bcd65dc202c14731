/** What Orca says, as a text that a person can read and review. */

/** Orca says these after the text that they belong to. */
const roles =
  'link|visited link|push button|toggle button|button|image|region|statusbar|clickable|' +
  'collapsed|expanded|not pressed|pressed|read only|heading level \\d|(combo box|slider|entry).*';
const after = new RegExp(`^(${roles})\\.?$`);

/** Lines: each sentence, followed by its roles and states. */
export function transcript(said: readonly string[]): string[] {
  const lines: string[] = [];
  for (const text of said) {
    if (text === '') continue;
    const previous = lines.pop();
    if (previous !== undefined && after.test(text)) lines.push(`${previous} | ${text}`);
    else lines.push(...(previous === undefined ? [] : [previous]), text);
  }
  return lines;
}

/** Sections of a file: `## Firefox` and the lines below. */
export function sections(file: string): Map<string, string> {
  const parts = file.split(/^## (.+)\n/m).slice(1);
  const found = new Map<string, string>();
  for (let i = 0; i < parts.length; i += 2) found.set(parts[i] ?? '', parts[i + 1] ?? '');
  return found;
}

export function joined(parts: ReadonlyMap<string, string>): string {
  return [...parts].map(([name, text]) => `## ${name}\n${text.trim()}\n`).join('\n');
}
