/** The same as `ht-widgets.js` for a classic `<script>`: every widget with its data in one file, but for charts and source lists. */
import '@ht-widgets/hotline-banner/define.js';
import '@ht-widgets/quick-exit/define.js';
import '@ht-widgets/stat/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/type-list/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/data-note/define.js';
import { version } from '@ht-widgets/core';
import { importFromBase, script } from './base.js';
import { upgrade } from './placeholder.js';
import { watch } from './watch.js';

/** Tags with a file of their own: chart.js, and every source in full, would double this one. */
const apart = ['ht-chart', 'ht-source-list'];
/** Those of them that did not arrive: not asked for again with each one that the page puts in. */
const missing = new Set<string>();

function prepare(element: Element): void {
  if (element.hasAttribute('data-ht')) upgrade(element);
  const tag = element.localName;
  if (!apart.includes(tag) || missing.has(tag) || customElements.get(tag)) return;
  importFromBase(`elements/${tag}.js`).catch((error: unknown) => {
    // Where nobody knows where the file is, what the page says itself stays, and it costs nothing to ask again.
    if (error instanceof TypeError) missing.add(tag);
  });
}

// A page that swaps its body runs a script there each time, and each would look at every change for good.
const mark = Symbol.for(`ht-widgets.classic ${version} ${script ?? ''}`);
if (!(mark in document)) {
  Object.assign(document, { [mark]: true });
  watch(`[data-ht],${apart.join()}`, prepare);
}
