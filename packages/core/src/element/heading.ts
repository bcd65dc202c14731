import { html, render, type TemplateResult } from 'lit-html';

/** A heading of the level that `heading-level` asks for; a plain block where it asks for none. */
export function heading(
  level: string | null | undefined,
  content: unknown,
): TemplateResult | HTMLElement {
  if (!/^[2-6]$/.test(level ?? '')) return html`<p class="heading">${content}</p>`;
  // Made by hand: five templates that differ in one digit cost more than this.
  const element = document.createElement(`h${level ?? ''}`);
  element.className = 'heading';
  render(content, element);
  return element;
}
