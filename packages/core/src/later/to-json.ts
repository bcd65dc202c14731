export type Json =
  string | number | null | undefined | readonly Json[] | { readonly [name: string]: Json };

/**
 * Writes `value` as JSON. Not `JSON.stringify`: Prototype.js gives arrays a `toJSON` that encodes
 * them twice. `<` is escaped, so that no text can end the script element around it.
 */
export function toJson(value: Json): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(toJson).join(',')}]`;
  const members = Object.keys(value).flatMap((name) => {
    const member = (value as Readonly<Record<string, Json>>)[name];
    return member === undefined ? [] : [`${quote(name)}:${toJson(member)}`];
  });
  return `{${members.join(',')}}`;
}

function quote(text: string): string {
  const escaped = text.replace(
    /["\\<\u0000-\u001f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}
