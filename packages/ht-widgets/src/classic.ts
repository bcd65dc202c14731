/** The same as `ht-widgets.js` for a classic `<script>`: every widget with its data in one file, but for charts. */
import '@ht-widgets/hotline-banner/define.js';
import '@ht-widgets/quick-exit/define.js';
import '@ht-widgets/stat/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/type-list/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/data-note/define.js';
import '@ht-widgets/source-list/define.js';
import { importFromBase } from './base.js';
import { upgrade } from './placeholder.js';
import { watch } from './watch.js';

watch((element) => {
  if (element.hasAttribute('data-ht')) upgrade(element);
  // Where nobody knows where the file is, the page's own table stays.
  if (element.localName === 'ht-chart' && !customElements.get('ht-chart')) importFromBase('elements/ht-chart.js').catch(() => {});
});
