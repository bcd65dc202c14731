/** Finds the address of the documents, which a page must replace with its site's own. */
import { attributeOf } from '../../snippet/tree.js';
import { count } from '../count.js';
import { findingAt, type Finding } from './finding.js';
import type { Page } from './page.js';

const example = /^(https?:)?\/\/your-site\.example\//;

/** Once for the whole page, in the first of its tags. */
export function addressFindings({ elements }: Page): Finding[] {
  const loading = elements.filter(({ tagName }) => ['script', 'link', 'iframe'].includes(tagName));
  const addressOf = (element: (typeof elements)[number]): string =>
    attributeOf(element, element.tagName === 'link' ? 'href' : 'src') ?? '';
  const [first, ...others] = loading.filter((element) => example.test(addressOf(element)));
  if (!first) return [];
  const more = others.length === 0 ? '' : ` (and ${count(others.length, 'more tag')} too)`;
  return [
    findingAt(
      first,
      'example-address',
      `<${first.tagName}> names ${addressOf(first)}, the example of the documents${more}; there ` +
        'is no such site, so nothing loads. Expected the address of your files.',
      'Write the address of your folder in place of https://your-site.example/ht-widgets/, or ' +
        'print the snippet with --script and that address.',
    ),
  ];
}
