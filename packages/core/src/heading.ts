import { html, type TemplateResult } from 'lit';

/** A heading of the level that `heading-level` asks for; a plain block where it asks for none. */
export function heading(level: string | null | undefined, content: unknown): TemplateResult {
  switch (level) {
    case '2': return html`<h2 class="heading">${content}</h2>`;
    case '3': return html`<h3 class="heading">${content}</h3>`;
    case '4': return html`<h4 class="heading">${content}</h4>`;
    case '5': return html`<h5 class="heading">${content}</h5>`;
    case '6': return html`<h6 class="heading">${content}</h6>`;
    default: return html`<p class="heading">${content}</p>`;
  }
}
