import htmx from 'htmx.org';
import { press } from './fetched.js';

export function swap(address) {
  const attributes = { 'hx-get': address, 'hx-target': '#content', 'hx-swap': 'outerHTML' };
  const link = press(address, { ...attributes, 'hx-select': '#content' });
  htmx.process(link);
  link.click();
}
