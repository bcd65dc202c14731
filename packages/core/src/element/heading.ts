import { html, render, type TemplateResult } from 'lit-html';

/**
 * A heading of the level in `heading-level`; a paragraph where that has none. With the role, since
 * Chromium ignores a `<p>` of blocks: Orca then says the name of the page's region before each.
 */
export function heading(
  level: string | null | undefined,
  content: unknown,
): TemplateResult | HTMLElement {
  if (!/^[2-6]$/.test(level ?? ''))
    return html`<div .role=${'paragraph'} class="heading">${content}</div>`;
  // Five templates that differ in one digit would be larger.
  const element = document.createElement(`h${level ?? ''}`);
  element.className = 'heading';
  render(content, element);
  return element;
}
