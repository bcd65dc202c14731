import type { Language } from '@ht-widgets/facts';
import { html, render, type TemplateResult } from 'lit-html';
import { copy } from './copy.js';
import { dictionary } from './copy-field.strings.js';

export { showCopyStyles } from './citation-panel.styles.js';

/** The forms in which something can be copied, in the order in which they are offered. */
export const formats = ['text', 'apa', 'mla', 'chicago', 'bibtex', 'ris', 'csl'] as const;

/** A form in which a citation can be copied. */
export type CitationFormat = (typeof formats)[number];

/** What is copied, in every form. */
export type CopyTexts = Readonly<Record<CitationFormat, string>>;

const names: Readonly<Record<Exclude<CitationFormat, 'text'>, string>> = {
  apa: 'APA',
  mla: 'MLA',
  chicago: 'Chicago',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
};

/**
 * Draws a choice of forms, the text in the chosen one, and a button that copies it, into `field`.
 *
 * `copied` is told after the browser has put the text on the clipboard; where it refuses, the text is selected.
 */
export function drawCopyField(
  field: HTMLElement,
  language: Language,
  texts: Partial<CopyTexts> & { text: string },
  copied: (format: CitationFormat) => void,
  format: CitationFormat = 'text',
): void {
  render(template(), field);
  // What was said before was of another text.
  field.querySelector('[role=status]')?.replaceChildren();

  function template(): TemplateResult {
    const strings = dictionary[language];
    const label = (name: CitationFormat) => (name === 'text' ? strings.text : names[name]);
    const code = format === 'bibtex' || format === 'ris' || format === 'csl';
    return html`<div class="copy">
        <label>${strings.format} <select @change=${choose}>${formats.filter((name) => name in texts).map((name) => html`<option value=${name} ?selected=${name === format}>${label(name)}</option>`)}</select></label>
        <button type="button" @click=${press}>${strings.copy}</button>
        <span role="status"></span>
      </div>
      <pre class=${code ? 'code' : ''} tabindex="0" role="group" aria-label=${label(format)}>${texts[format] ?? texts.text}</pre>`;
  }

  function choose({ target }: Event): void {
    const chosen = formats.find((name) => name === (target as HTMLSelectElement).value);
    drawCopyField(field, language, texts, copied, chosen);
  }

  async function press(): Promise<void> {
    const shown = field.querySelector('pre');
    const said = field.querySelector('[role=status]');
    if (!shown || !said) return;
    const done = await copy(texts[format] ?? texts.text, shown);
    said.textContent = done ? dictionary[language].copied : dictionary[language].refused;
    if (done) copied(format);
  }
}
