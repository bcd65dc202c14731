/** Judges HTML that was printed for hostile values. */
import assert from 'node:assert/strict';
import { attributes, widgetNames } from '../../ht-widgets/src/names.js';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** The attributes of a fallback. */
const inText = ['class', 'lang', 'href', 'rel', 'target', 'scope'];

/**
 * Only tags and attributes of ours, and addresses that open a page or a phone. What a shortcode
 * does not take, WordPress prints as the author wrote it; a contributor cannot write tags.
 */
export function harmless(html: string, from: string): void {
  const walk = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): void => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue;
      const { attrs, tagName, childNodes } = node;
      const widget = widgetNames.find((name) => tagName === `ht-${name}`);
      for (const { name, value } of attrs) {
        const known = widget ? [...attributes, 'lang'] : inText;
        assert.ok(known.includes(name), `${from} → ${html.slice(0, 300)}`);
        if (name === 'href') assert.match(value, /^(https:\/\/|tel:|sms:)/, from);
        else if (widget) assert.match(value, /^[a-z0-9 -]*$/, from);
      }
      assert.ok(widget ?? !/^(script|style|iframe|img|svg|object|ht-.*)$/.test(tagName), from);
      walk(childNodes);
    }
  };
  const [printed = ''] =
    /<(div>\s*<)?ht-[\s\S]*<\/(ht-[a-z-]+|div)>/.exec(html) ??
    /<(div|span) lang="e[ns]">[\s\S]*<\/\1>/.exec(html) ??
    [];
  walk(parseFragment(printed).childNodes);
  assert.ok(html.length < 400_000, `${from}: ${html.length} characters`);
}
