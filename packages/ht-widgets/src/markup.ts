/** How words become text of a kind. */
export interface Markup {
  text: (words: string) => string;
  strong: (words: string) => string;
  link: (words: string, url: string | undefined) => string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export function escapeText(words: string): string {
  return words.replace(/[&<>]/g, (character) => entities[character] ?? '');
}

export function escapeAttribute(value: string): string {
  return value.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}

export const html: Markup = {
  text: escapeText,
  strong: (words) => `<strong>${escapeText(words)}</strong>`,
  link(words, url) {
    if (url === undefined) return escapeText(words);
    const rel = url.startsWith('https:') ? ' rel="noreferrer noopener"' : '';
    return `<a href="${escapeAttribute(url)}"${rel}>${escapeText(words)}</a>`;
  },
};

/** For a title or another attribute. */
export const plain: Markup = { text: String, strong: String, link: String };
