import type { Fact, Language, Sources } from '@ht-widgets/facts';
import { html, type TemplateResult } from 'lit';

/** A fact as it is shown, with what its citation needs. */
export interface Cited {
  id: string;
  fact: Fact;
  sources: Sources;
  language: Language;
  /** The page's own dataset, where the fact is from one. */
  src?: string | null | undefined;
}

/**
 * What opens the full citation in place. What is in it loads when it is opened. `data-key` tells an
 * open panel that the element has come to show another fact. Heard by itself, among the buttons of
 * a page, it says what it cites. Not `<details>`: its content breaks the line even while it is
 * closed, and this stands in sentences too.
 */
export function citationButton(cited: Cited, label: string): TemplateResult {
  const toggle = ({ currentTarget }: Event) => {
    void open(currentTarget as HTMLElement, cited);
  };
  return html`<span class="cite" data-key="${cited.id} ${cited.language} ${cited.src ?? ''}"><button type="button" aria-expanded="false" aria-label="${label}: ${cited.fact.label}" @click=${toggle}>${label}</button></span>`;
}

async function open(button: HTMLElement, cited: Cited): Promise<void> {
  // Where it does not load, nothing opens: the sources stand beside the button already.
  const panel = await import('../later/citation-panel.js').catch(() => undefined);
  await panel?.togglePanel(button, cited);
}
