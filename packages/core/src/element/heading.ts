import { html, render, type TemplateResult } from 'lit-html';

/** A heading of the level in `heading-level`; a plain block where that has none. */
export function heading(
  level: string | null | undefined,
  content: unknown,
): TemplateResult | HTMLElement {
  if (!/^[2-6]$/.test(level ?? '')) return html`<p class="heading">${content}</p>`;
  // Five templates that differ in one digit would be larger.
  const element = document.createElement(`h${level ?? ''}`);
  element.className = 'heading';
  render(content, element);
  return element;
}
