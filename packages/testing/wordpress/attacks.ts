/** Values with which an author might try to break out of an attribute. */
import { factId } from './samples.js';

const hostile: readonly string[] = [
  '"><script>window.hacked=1</script>',
  "'><img src=x onerror=window.hacked=1>",
  '" onmouseover="window.hacked=1" x="',
  '&quot;&gt;&lt;script&gt;window.hacked=1&lt;/script&gt;',
  '&#34;&#62;&#60;script&#62;window.hacked=1',
  '\u201d\u2033><svg onload=window.hacked=1>',
  'javascript:window.hacked=1',
  'https://example.org/"onclick="window.hacked=1',
  'https://example.org/?a=<script>window.hacked=1</script>',
  'https:javascript:window.hacked=1',
  '[ht_stat fact=x]',
  '[ht_quick_exit href="javascript:window.hacked=1"]',
  '../../../../etc/passwd',
  'en/../../settings',
  '\u0000\u0001\u202e\ufeff',
  'a'.repeat(10_000),
  '"'.repeat(10_000),
  '<'.repeat(10_000),
  `${factId} `.repeat(1_000),
  '0',
  '-1',
  'null',
  'Array',
  '%00%22%3E',
  '{"a":1}',
];

/** Bytes that are no UTF-8: cut, too long, of another encoding. */
const broken = ['c3', 'e28080e2', 'f8808080af', 'edb080', '22ff3e', 'c0af22', '80'].map((hex) =>
  Buffer.from(hex, 'hex'),
);

const names = ['fact', 'compare', 'display', 'lang', 'theme', 'href', 'contacts', 'placement'];
const tags = ['ht_stat', 'ht_chart', 'ht_factor_list', 'ht_hotline_banner', 'ht_quick_exit'];

/** Shortcodes with these values in each place, as bytes. */
export function attacks(): Buffer[] {
  const around = (value: Buffer, before: string, after: string) =>
    Buffer.concat([Buffer.from(before), value, Buffer.from(after)]);
  const values = [...hostile.map((text) => Buffer.from(text)), ...broken];
  return tags.flatMap((tag) =>
    values.flatMap((value) => [
      ...names.flatMap((name) => {
        const fact = tag === 'ht_stat' && name !== 'fact' ? ` fact="${factId}"` : '';
        return [
          around(value, `[${tag}${fact} ${name}="`, '"]'),
          around(value, `[${tag}${fact} ${name}='`, "']"),
          around(value, `[${tag}${fact} ${name}=\u201d`, '\u2033]'),
        ];
      }),
      around(value, `[${tag} `, ']'),
      around(value, `[${tag}]`, `[/${tag}]`),
      around(value, `[${tag} `, '="x"]'),
    ]),
  );
}

/** Blocks whose comment a contributor has written by hand. */
export function hostileBlocks(): string {
  return hostile
    .slice(0, 16)
    .map((value) => {
      const attributes = JSON.stringify({
        fact: factId,
        lang: value,
        display: value,
        theme: value,
        compare: value,
        text: `<p>${value}</p><script>window.hacked=1</script>`,
        unknown: [value, { deep: value }],
      })
        .replaceAll('<', String.raw`\u003c`)
        .replaceAll('>', String.raw`\u003e`)
        .replaceAll('--', String.raw`\u002d\u002d`);
      const name = 'wp:ht-widgets/stat';
      const click = 'onclick="window.hacked=1"';
      const inside = `<div data-ht="stat" data-ht-href="${value}" ${click}>x</div>`;
      return `<!-- ${name} ${attributes} -->\n${inside}\n<!-- /${name} -->`;
    })
    .join('\n\n');
}
