/** Sanitizers: what an author wrote in, what may be published out. */
import type { Host } from './host.ts';

const sanitizer = { kind: 'sanitizer', takes: 'fragment', gives: 'fragment' } as const;
const program = (...args: string[]) => ({ program: ['node', 'sanitizers.mjs', ...args] });
const ruby = (...args: string[]) => ({ program: ['ruby', 'sanitizers.rb', ...args] });
const php = (...args: string[]) => ({ program: ['php', 'sanitizers.php', ...args] });
const python = (...args: string[]) => ({ program: ['/usr/bin/python3', 'sanitizers.py', ...args] });
const wordpress = { ...sanitizer, title: 'WordPress', debian: ['wordpress', 'php-cli'] };
const bleach = { ...sanitizer, title: 'bleach', debian: ['python3-bleach'] };

export const sanitizers: readonly Host[] = [
  {
    ...sanitizer,
    name: 'dompurify',
    title: 'DOMPurify',
    npm: 'dompurify',
    way: { inPage: 'dompurify' },
  },
  {
    ...sanitizer,
    name: 'sanitize-html',
    title: 'sanitize-html',
    npm: 'sanitize-html',
    way: program('sanitize-html'),
  },
  { ...sanitizer, name: 'js-xss', title: 'js-xss', npm: 'xss', way: program('xss') },
  {
    ...sanitizer,
    name: 'rehype-sanitize',
    title: 'rehype-sanitize',
    npm: 'rehype-sanitize',
    way: program('rehype-sanitize'),
  },
  {
    ...sanitizer,
    name: 'html-purifier',
    title: 'HTML Purifier',
    debian: ['php-htmlpurifier', 'php-cli'],
    way: php('purifier'),
  },
  {
    ...wordpress,
    name: 'wordpress-author',
    setting: 'author: `wp_kses_post`, then `wpautop`',
    way: php('wordpress', 'author'),
    advice: 'An administrator adds the script once.',
  },
  {
    ...wordpress,
    name: 'wordpress-administrator',
    setting: 'administrator, Classic block: `wpautop` alone',
    way: php('wordpress', 'administrator'),
  },
  {
    ...sanitizer,
    name: 'rails',
    title: 'Rails sanitizer',
    debian: ['ruby-rails-html-sanitizer'],
    way: ruby('rails'),
  },
  {
    ...sanitizer,
    name: 'loofah-strip',
    title: 'Loofah',
    setting: '`:strip`',
    debian: ['ruby-loofah'],
    way: ruby('loofah', 'strip'),
  },
  {
    ...sanitizer,
    name: 'loofah-prune',
    title: 'Loofah',
    setting: '`:prune`',
    debian: ['ruby-loofah'],
    way: ruby('loofah', 'prune'),
  },
  {
    ...sanitizer,
    name: 'ruby-sanitize',
    title: 'Ruby Sanitize',
    setting: '`RELAXED`',
    debian: ['ruby-sanitize'],
    way: ruby('sanitize'),
  },
  {
    ...bleach,
    name: 'bleach',
    way: python(),
    showsTags: true,
    advice: 'Set `strip=True`, or allow `p`, `div`, `span` and the tags of tables.',
  },
  { ...bleach, name: 'bleach-strip', setting: '`strip=True`', way: python('strip') },
  {
    ...sanitizer,
    name: 'nh3',
    title: 'nh3',
    pip: { name: 'nh3', version: '0.3.7' },
    way: python('nh3'),
  },
  {
    ...sanitizer,
    name: 'owasp-java',
    title: 'OWASP Java HTML Sanitizer',
    setting: 'formatting, links, blocks, tables',
    debian: ['libowasp-java-html-sanitizer-java', 'default-jdk-headless'],
    way: { program: ['java', 'Owasp.java'] },
  },
  {
    ...sanitizer,
    name: 'set-html',
    title: '`setHTML()` of Chromium',
    way: { inPage: 'set-html' },
  },
];
