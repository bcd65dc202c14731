/** `ht-widgets.js` as a classic `<script>`: all widgets and data but charts and source lists. */
import contacts from '@ht-widgets/facts/inline/contacts.js';
import factors from '@ht-widgets/facts/inline/factors.js';
import facts from '@ht-widgets/facts/inline/facts.js';
import limits from '@ht-widgets/facts/inline/limits.js';
import responses from '@ht-widgets/facts/inline/responses.js';
import types from '@ht-widgets/facts/inline/types.js';
import { importWith, keep } from '@ht-widgets/facts/records.classic.js';
import '@ht-widgets/hotline-banner/define.js';
import '@ht-widgets/quick-exit/define.js';
import '@ht-widgets/stat/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/type-list/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/data-note/define.js';
import { version } from '@ht-widgets/core';
import { checkOnRequest } from './check.js';
import { baseFolder, importFromBase, script } from './script-folder.js';
import { upgrade } from './placeholder.js';
import { watch } from './watch.js';

for (const [name, list] of Object.entries({ contacts, factors, facts, limits, responses, types }))
  keep(name as 'facts', list as typeof facts);
importWith(importFromBase, baseFolder);

/** Tags with a separate file: chart.js, and every source in full, would double this one. */
const apart = ['ht-chart', 'ht-source-list'];
/** Those of them that did not arrive: not requested again for each one that the page puts in. */
const missing = new Set<string>();

function prepare(element: Element): void {
  if (element.hasAttribute('data-ht')) upgrade(element);
  const tag = element.localName;
  if (!apart.includes(tag) || missing.has(tag) || customElements.get(tag)) return;
  importFromBase(`elements/${tag}.js`).catch((error: unknown) => {
    // Without a known folder the fallback stays, and another attempt costs nothing.
    if (error instanceof TypeError) missing.add(tag);
  });
}

// A page that swaps its body runs this again each time; each run would observe every change.
const mark = Symbol.for(`ht-widgets.classic ${version} ${script ?? ''}`);
if (!(mark in document)) {
  Object.assign(document, { [mark]: true });
  watch(`[data-ht],${apart.join()}`, prepare);
  checkOnRequest(version, script, () => importFromBase('check.js'));
}
