/** What is built, in order. How: build/outputs.js. */
import { bundle, chunks, elements, pasted, shortBanner } from './build/outputs.js';
import { importChunks, noteChunks } from './build/plugins/chunk-names.js';

const source = 'packages/ht-widgets/src';

/** The loader form: chunks, then their loader. The exit shares no file, not to wait for one. */
function loader(dev) {
  const files = {};
  const { 'ht-quick-exit': exit, ...others } = elements('define');
  const input = {
    ...others,
    core: 'packages/core/src/index.ts',
    'copy-field': 'packages/core/src/later/copy-field.ts',
    listing: 'packages/core/src/element/listing.ts',
    inline: 'packages/stat/src/displays/inline.ts',
    pictures: 'packages/stat/src/displays/pictures.ts',
  };
  const more = [noteChunks(files)];
  const folder = dev ? 'dist/dev' : 'dist';
  return [
    chunks({ 'ht-quick-exit': exit }, { dev, more, alone: true }),
    chunks({ placeholder: `${source}/loader/placeholder.ts` }, { dev, more, alone: true }),
    chunks(input, { dev, more }),
    bundle(`${source}/loader/ht-widgets.ts`, `${folder}/ht-widgets.js`, {
      dev,
      more: [importChunks(files)],
    }),
  ];
}

const alone = [
  ...Object.entries(elements('bundle')).map(([tag, file]) =>
    bundle(file, `dist/elements/${tag}.js`, { records: 'inline' }),
  ),
  bundle(`${source}/loader/classic.ts`, 'dist/ht-widgets.iife.js', {
    records: 'classic',
    format: 'iife',
  }),
  // What both scripts import for a page whose address ends in `#ht-check`.
  bundle(`${source}/report/report.ts`, 'dist/check.js', { head: shortBanner }),
  // What the classic script imports from its folder where a page has its own dataset.
  bundle('packages/facts/src/custom.ts', 'dist/dataset.js'),
  bundle(`${source}/embed/page.ts`, '.cache/embed.js', { format: 'iife', head: shortBanner }),
  // The exit alone, for pages of the site that draw no other widget.
  bundle('packages/quick-exit/src/define.ts', '.cache/exit.js', { format: 'iife' }),
  bundle(`${source}/embed/frame-height.ts`, 'dist/ht-frame.js', {
    format: 'iife',
    head: shortBanner,
  }),
  // With little data, so that a block of them fits into an editor.
  ...['stat', 'hotline-banner', 'data-note', 'quick-exit'].map(pasted),
];

/** Each is built in its order; the sequences run side by side. */
export const sequences = [loader(false), loader(true), ...alone.map((output) => [output])];
export default sequences.flat();

export { shortBanner };
