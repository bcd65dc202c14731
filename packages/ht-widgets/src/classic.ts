/** The same as `ht-widgets.js` for a classic `<script>`: every widget with its data in one file, but for charts and source lists. */
import '@ht-widgets/hotline-banner/define.js';
import '@ht-widgets/quick-exit/define.js';
import '@ht-widgets/stat/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/type-list/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/data-note/define.js';
import { importFromBase } from './base.js';
import { upgrade } from './placeholder.js';
import { watch } from './watch.js';

/** Tags with a file of their own: chart.js, and every source in full, would double this one. */
const apart = ['ht-chart', 'ht-source-list'];

watch((element) => {
  if (element.hasAttribute('data-ht')) upgrade(element);
  const tag = element.localName;
  // Where nobody knows where the file is, what the page says itself stays.
  if (apart.includes(tag) && !customElements.get(tag)) importFromBase(`elements/${tag}.js`).catch(() => {});
});
