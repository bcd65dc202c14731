/** An element for tests of what every element inherits. */
import { ContentError, heading, HtElement } from '@ht-widgets/core';
import type { Language } from '@ht-widgets/facts';
import { css, type PropertyDeclarations } from '@lit/reactive-element';
import { html } from 'lit-html';

export interface Content {
  text: string;
  language: Language;
}

/** Shows its text and the language; some texts cause an error. */
export class Probe extends HtElement<Content> {
  static override styles = HtElement.styled(css`.deep { color: rgb(1, 2, 3) }`);
  static override properties: PropertyDeclarations = { words: {} };
  /** Content waits for this. */
  static gate: Promise<unknown> = Promise.resolve();

  declare words: string | null | undefined;

  protected override async content(language: Language): Promise<Content> {
    await Probe.gate;
    if (this.words === 'refused')
      throw new ContentError('unknown-fact', 'no-such', 'does not know it.');
    if (this.words === 'lost') throw new TypeError('Failed to fetch');
    return { text: `${this.words ?? 'nothing'} in ${language}`, language };
  }

  protected override template({ text }: Content): unknown {
    const below = this.words === 'broken' ? brokenValue() : 'below';
    return html`${heading(this.headingLevel, text)}<p class="deep">${below}</p>`;
  }
}
customElements.define('ht-probe', Probe);

class Silent extends Probe {
  protected override get silent(): boolean {
    return true;
  }
}
customElements.define('ht-silent', Silent);

/** Throws while Lit is half-way through the template. */
function brokenValue(): unknown {
  return {
    toString() {
      throw new Error('on purpose');
    },
  };
}
