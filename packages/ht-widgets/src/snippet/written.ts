/** Writes tags and addresses. */
import { escapeAttribute, type Attributes } from '@ht-widgets/core/statement.js';

export function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value = '']) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
}

/** The address of a file in the folder of the script. */
export function nextTo(address: string, file: string): string {
  return address.replace(/[?#].*$/, '').replace(/[^/]*$/, '') + file;
}
