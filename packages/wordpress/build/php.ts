/** Writes values as PHP, in the form of the WordPress Coding Standards. */

type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

/** A PHP file that returns a value. */
export function phpFile(about: string, value: unknown): string {
  return `<?php
/**
 * ${about}
 *
 * The build generates this file.
 *
 * @package HT_Widgets
 */

defined( 'ABSPATH' ) || exit;

return ${written(value as Value, 0)};
`;
}

function written(value: Value, depth: number): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  const isList = Array.isArray(value);
  const entries = Object.entries(value);
  if (entries.length === 0) return 'array()';
  const keys = entries.map(([key]) => quoted(key));
  const width = Math.max(...keys.map(({ length }) => length));
  const tabs = '\t'.repeat(depth + 1);
  const lines = entries.map(([, item], i) => {
    const key = isList ? '' : `${(keys[i] ?? '').padEnd(width)} => `;
    return `${tabs}${key}${written(item, depth + 1)},\n`;
  });
  return `array(\n${lines.join('')}${'\t'.repeat(depth)})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
