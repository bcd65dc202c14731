import { Readability } from '@mozilla/readability';

/** The article of a page, as a reader view shows it. */
export function run(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return new Readability(page).parse()?.content ?? '';
}
