/** Libraries that morph a page, or replace its content with that of another page. */
import type { Host } from './host.ts';

const swap = { kind: 'swap', takes: 'fragment', gives: 'page' } as const;
const host = (name: string, title: string, npm: string): Host => ({
  ...swap,
  name,
  title,
  npm,
  way: { swaps: name },
});

export const swaps: readonly Host[] = [
  host('idiomorph', 'idiomorph', 'idiomorph'),
  host('alpine-morph', 'Alpine morph', '@alpinejs/morph'),
  host('morphdom', 'morphdom', 'morphdom'),
  host('nanomorph', 'nanomorph', 'nanomorph'),
  host('htmx', 'htmx', 'htmx.org'),
  host('unpoly', 'Unpoly', 'unpoly'),
  host('swup', 'Swup', 'swup'),
  host('barba', 'Barba', '@barba/core'),
  host('turbo', 'Turbo', '@hotwired/turbo'),
];
