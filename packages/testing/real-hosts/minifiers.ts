/** Minifiers: a whole page in, a whole page out. */
import type { Host } from './host.ts';

const minifier = { kind: 'minifier', takes: 'page', gives: 'page' } as const;
const program = (...args: string[]) => ({ program: ['node', 'minifiers.mjs', ...args] });
const terser = { ...minifier, title: 'html-minifier-terser', npm: 'html-minifier-terser' };
const nano = { ...minifier, title: 'htmlnano', npm: 'htmlnano' };

export const minifiers: readonly Host[] = [
  {
    ...terser,
    name: 'html-minifier-terser',
    setting: 'as its documentation recommends',
    way: program('html-minifier-terser'),
  },
  {
    ...terser,
    name: 'html-minifier-terser-optional',
    setting: '`removeOptionalTags`',
    way: program('html-minifier-terser', 'optional'),
  },
  {
    ...minifier,
    name: 'minify-html',
    title: '@minify-html/node',
    npm: '@minify-html/node',
    way: program('minify-html'),
  },
  {
    ...minifier,
    name: 'swc-html',
    title: '@swc/html',
    npm: '@swc/html',
    way: program('swc-html'),
  },
  { ...nano, name: 'htmlnano', way: program('htmlnano', 'safe') },
  { ...nano, name: 'htmlnano-max', setting: 'preset `max`', way: program('htmlnano', 'max') },
  {
    ...minifier,
    name: 'tdewolff-minify',
    title: 'tdewolff minify',
    debian: ['minify'],
    way: { shell: 'minify --type html -o "$out" "$in"' },
  },
  {
    ...minifier,
    name: 'parcel',
    title: 'Parcel',
    setting: 'production build',
    npm: 'parcel',
    way: program('parcel'),
  },
];
