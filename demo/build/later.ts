/** The forms that few take: Markdown, which needs a parser, and blocks with a script inside. */
import { markdownOf } from '../../packages/ht-widgets/src/snippet/markdown.js';
import { pasteLines, type Pasted } from '../../packages/ht-widgets/src/snippet/paste.js';

Object.assign(globalThis, {
  htBuilderLater: {
    markdown: markdownOf,
    paste: (dataset: Parameters<typeof pasteLines>[0], wanted: Pasted): string =>
      pasteLines(dataset, wanted).join('\n'),
  },
});
