/**
 * `import 'ht-widgets'`: registers every element, for pages that a bundler puts together. The data stays in files of its
 * own, which the bundler splits off. Pages without a bundler load `ht-widgets.js`, which fetches what they use.
 */
import '@ht-widgets/chart/define.js';
import '@ht-widgets/data-note/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/hotline-banner/define.js';
import '@ht-widgets/quick-exit/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/source-list/define.js';
import '@ht-widgets/stat/define.js';
import '@ht-widgets/type-list/define.js';
