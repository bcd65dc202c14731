import type { Figure } from '@ht-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';

/** The figure, with the source's own rounding before it. */
export function digits({ qualifier, digits: text }: Figure): TemplateResult {
  return html`${qualifier === undefined ? nothing : html`<span class="qualifier">${qualifier} </span>`}${text}`;
}
