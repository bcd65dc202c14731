/** A classic script may be read in its page's encoding. terser's own option skips templates. */
export function asciiOnly() {
  return {
    name: 'ascii-only',
    generateBundle(_options, bundle) {
      const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
      for (const chunk of Object.values(bundle))
        chunk.code = chunk.code.replace(/[^\0-\x7f]/g, escape);
    },
  };
}
