import { loadsMore, type Fact, type Language, type Sources } from '@ht-widgets/facts';
import { html, nothing, type TemplateResult } from 'lit-html';
import { figureOf } from '../statement/figure.js';
import { headline } from '../statement/statement.js';

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
 * A button that opens the full citation; nothing in a self-contained file, which has no citations.
 * Not `<details>`, which breaks the line of a sentence even while closed. A change of `data-key`
 * closes an open panel. The accessible name begins with `text`, and has the figure next.
 */
export function citationButton(
  cited: Cited,
  label: string,
  text = label,
): TemplateResult | typeof nothing {
  if (!loadsMore) return nothing;
  const { fact, language } = cited;
  const name = `${label}: ${headline({ figure: figureOf(fact, language), label: fact.label })}`;
  const toggle = ({ currentTarget }: Event) => {
    void open(currentTarget as HTMLElement, cited);
  };
  return html`<span class="cite" data-key="${cited.id} ${cited.language} ${cited.src ?? ''}"
    ><button type="button" aria-expanded="false" aria-label=${name}
      .onclick=${toggle} .textContent=${text}></button></span>`;
}

async function open(button: HTMLElement, cited: Cited): Promise<void> {
  // Where it does not load, nothing opens: the sources are next to the button.
  const panel = await import('../later/citation-panel.js').catch(() => undefined);
  await panel?.togglePanel(button, cited);
}
