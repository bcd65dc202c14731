/** Form controls: each with a label, a hint where it has one, and a name that is unique. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';

export interface Option {
  value: string;
  label: unknown;
  hint?: unknown;
}

interface Choice {
  name: string;
  legend: string;
  options: readonly Option[];
  value: string;
  change: (value: string) => void;
  /** `cards`, `row` or `list`. */
  look: string;
  /** For a legend that another heading says. */
  quiet?: boolean;
}

/**
 * Radio buttons, between which the arrow keys move. Each keeps its node when others come and go,
 * and with it the focus.
 */
export function radios({ name, legend, options, value, change, look, quiet }: Choice): unknown {
  const all = repeat(
    options,
    (one) => one.value,
    (one) => radio(name, one, value, change),
  );
  // The name of a group without a legend in sight: one that is clipped counts as missing.
  return quiet
    ? html`<div role="radiogroup" aria-label=${legend} class="group ${look}">${all}</div>`
    : html`<fieldset class=${look}>
        <legend>${legend}</legend>
        ${all}
      </fieldset>`;
}

function radio(
  name: string,
  { value, label, hint }: Option,
  chosen: string,
  change: (value: string) => void,
): TemplateResult {
  return html`<label class="option">
    <input
      type="radio"
      name=${name}
      .value=${value}
      .checked=${live(value === chosen)}
      @change=${() => change(value)}
    />
    <span class="said"
      ><span class="option-name">${label}</span>${
        hint === undefined ? nothing : html` <span class="hint">${hint}</span>`
      }</span
    >
  </label>`;
}

interface Selected {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  value: string;
  change: (value: string) => void;
}

export function select({ name, label, options, value, change }: Selected): TemplateResult {
  const changed = ({ target }: Event): void => change((target as HTMLSelectElement).value);
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <select id=${name} @change=${changed}>
      ${options.map(
        (one) =>
          html`<option .value=${one.value} .selected=${one.value === value}>${one.label}</option>`,
      )}
    </select>
  </div>`;
}

interface Typed {
  name: string;
  label: string;
  value: string;
  change: (value: string) => void;
  type?: 'text' | 'search' | 'url';
  hint?: string;
  /** What is wrong with the value. */
  wrong?: string | undefined;
}

export function field({ name, label, value, change, type, hint, wrong }: Typed): TemplateResult {
  const changed = ({ target }: Event): void => change((target as HTMLInputElement).value);
  const described = [hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    <input
      id=${name}
      type=${type ?? 'text'}
      maxlength="400"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      .value=${value}
      @input=${changed}
      aria-describedby=${described || nothing}
      aria-invalid=${wrong ? 'true' : nothing}
    />
    <p class="wrong" id="${name}-wrong" role="status">${wrong ?? nothing}</p>
  </div>`;
}

export function checkbox(
  name: string,
  label: string,
  checked: boolean,
  change: (checked: boolean) => void,
): TemplateResult {
  const changed = ({ target }: Event): void => change((target as HTMLInputElement).checked);
  return html`<label class="option">
    <input type="checkbox" name=${name} .checked=${checked} @change=${changed} />
    <span class="said">${label}</span>
  </label>`;
}

/** A part of the page: a number and a heading, then what is in it. */
export function part(id: string, number: number, title: string, content: unknown): TemplateResult {
  return html`<section class="step" id=${id} aria-labelledby="${id}-title">
    <h2 id="${id}-title"><span class="number" aria-hidden="true">${number}</span> ${title}</h2>
    ${content}
  </section>`;
}

/** `**` around the parts of an editor, and `` ` `` around code. */
export function marked(text: string): unknown {
  return text
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .map((piece) =>
      piece.startsWith('**')
        ? html`<b>${piece.slice(2, -2)}</b>`
        : piece.startsWith('`')
          ? html`<code>${piece.slice(1, -1)}</code>`
          : piece,
    );
}

/** As the ledger writes numbers: Spanish has no commas between thousands, and a decimal point. */
export function numberIn(value: number, language: string): string {
  return value.toLocaleString('en', { useGrouping: language === 'en' });
}
