import type { Language } from '@ht-widgets/facts';
import { html, render, type TemplateResult } from 'lit-html';
import { copy } from './copy.js';
import { dictionary } from './copy-field.strings.js';

export { showCopyStyles } from './citation-panel.styles.js';

/** Names of the forms in which something can be copied; `text` is named in the language. */
const names = {
  text: '',
  apa: 'APA',
  mla: 'MLA',
  chicago: 'Chicago',
  bibtex: 'BibTeX',
  biblatex: 'BibLaTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
};

/** A form in which a citation can be copied. */
export type CitationFormat = keyof typeof names;

/** The forms, in the order in which they are offered. */
export const formats = Object.keys(names) as CitationFormat[];

/** What is copied, in every form. */
export type CopyTexts = Readonly<Record<CitationFormat, string>>;

/**
 * Draws a choice of forms, the text in the chosen one, and a button that copies it, into `field`.
 *
 * Calls `copied` after the text is on the clipboard. Where the browser refuses, selects the text.
 */
export function drawCopyField(
  field: HTMLElement,
  language: Language,
  texts: Partial<CopyTexts> & { text: string },
  copied: (format: CitationFormat) => void,
  format: CitationFormat = 'text',
): void {
  render(template(), field);
  // The old status was about another text.
  field.querySelector('[aria-live]')?.replaceChildren();

  function template(): TemplateResult {
    const strings = dictionary[language];
    const label = (name: CitationFormat) => names[name] || strings.text;
    const code = /^(bib|ris|csl)/.test(format);
    const options = formats
      .filter((name) => name in texts)
      .map(
        (name) => html`<option value=${name} ?selected=${name === format}>${label(name)}</option>`,
      );
    return html`<div class="copy">
        <label>${strings.format} <select @change=${choose}
          @keydown=${keepKeys}>${options}</select></label>
        <button type="button" @click=${press}>${strings.copy}</button>
        <span aria-live="polite"></span>
      </div>
      <pre class=${code ? 'code' : ''} tabindex="0" role="textbox"
        aria-readonly="true" aria-multiline="true"
        aria-label=${`${strings.toCopy}: ${label(format)}`}>${texts[format] ?? texts.text}</pre>`;
  }

  function choose({ target }: Event): void {
    const chosen = formats.find((name) => name === (target as HTMLSelectElement).value);
    drawCopyField(field, language, texts, copied, chosen);
  }

  async function press(): Promise<void> {
    const shown = field.querySelector('pre');
    const status = field.querySelector('[aria-live]');
    if (!shown || !status) return;
    const done = await copy(texts[format] ?? texts.text, shown);
    status.textContent = done ? dictionary[language].copied : dictionary[language].refused;
    if (done) copied(format);
  }
}

/**
 * Stops the keys that a list of choices handles. To the page their target is the widget, so its
 * carousels and shortcuts cannot tell that they are meant for a control.
 */
function keepKeys(event: KeyboardEvent): void {
  const { key, altKey, ctrlKey, metaKey } = event;
  const handled = /^(.|Enter|Arrow.+|Home|End|Page.+)$/.test(key);
  if (handled && !altKey && !ctrlKey && !metaKey) event.stopPropagation();
}
