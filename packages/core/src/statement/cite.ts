import { loadsMore, type Fact, type Language, type Sources } from '@ht-widgets/facts';
import { html, nothing, type TemplateResult } from 'lit-html';

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
 * A button that opens the full citation in place; nothing in a self-contained file, which has no citations. Not
 * `<details>`: its content breaks the line even while closed, and the button is in sentences too. `data-key` closes an
 * open panel when the element shows another fact.
 */
export function citationButton(cited: Cited, label: string): TemplateResult | typeof nothing {
  if (!loadsMore) return nothing;
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
