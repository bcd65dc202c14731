/** The fourth part: the steps, the text to paste, and one button that copies it. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { copy } from '@ht-widgets/core/copy.js';
import type { App } from '../app.js';
import type { Made } from '../made.js';
import { shotHeights } from '../platforms.js';
import { marked, numberIn, part } from './controls.js';
import { remarks } from './where.js';

/** What was run has pictures of it. */
const pictures: Readonly<Record<string, readonly string[]>> = {
  'wordpress/block': ['wordpress-custom-html'],
  'wordpress/author': ['wordpress-footer', 'wordpress-custom-html'],
  'wordpress/plugin': ['wordpress-upload', 'wordpress-inserter', 'wordpress-page'],
};

export function copying(app: App): TemplateResult {
  const { words, state, steps } = app;
  const made = app.made();
  const key = `${state.platform}/${made.way.id}`;
  const [, ...list] = steps[key] ?? [''];
  const { length } = made.code;
  return part('copy', 4, words.copy, [
    html`<div role="status">
      ${made.notes.map((note) => html`<p class="warning">${words.notes[note]}</p>`)}
    </div>`,
    html`<ol class="steps">
      ${list.map((step) => html`<li>${marked(step)}</li>`)}
      ${
        made.height === undefined
          ? nothing
          : html`<li>${words.withoutFrame(numberIn(made.height, app.language))}</li>`
      }
    </ol>`,
    made.way.form === 'shortcode' ? plugin(app) : nothing,
    made.fields ? fields(app, made.fields) : nothing,
    made.line === undefined ? nothing : line(app, made.line),
    made.loading
      ? html`<p role="status">${app.failed ? words.failedPart : words.loading}</p>`
      : nothing,
    made.code === '' ? nothing : code(app, made),
    length > 10_000
      ? html`<p class="hint">${words.size(numberIn(length, app.language))}</p>`
      : nothing,
    remarks(app, made.way),
    pictured(app, pictures[key] ?? []),
  ]);
}

function plugin({ words, own }: App): TemplateResult {
  return html`<p>
      <a class="button second" href="${own}../downloads/ht-widgets-wordpress.zip" download
        >${words.plugin}</a
      >
    </p>
    <p>${words.shortcodeHint}</p>`;
}

function code(app: App, made: Made): TemplateResult {
  const { words } = app;
  return html`<div class="snippet">
    <div class="copying">
      <button type="button" class="button" @click=${() => void copyCode(app, made)}>
        ${words.copyCode}
      </button>
      <span role="status">${app.said}</span>
    </div>
    <textarea
      id="code"
      readonly
      spellcheck="false"
      rows=${made.code.length < 200 ? 3 : 12}
      aria-label=${words.code}
      .value=${made.code}
    ></textarea>
  </div>`;
}

/** Copies it, or selects it where a browser refuses. */
async function copyCode(app: App, { code: text, rich }: Made): Promise<void> {
  const { words } = app;
  const shown = document.querySelector<HTMLTextAreaElement>('#code') as HTMLTextAreaElement;
  const copied = rich === undefined ? await copy(text, shown) : await copyRich(text, rich, shown);
  if (!copied) {
    shown.focus();
    shown.select();
  }
  app.said = copied ? words.copied : words.refused;
  app.render();
}

/** With its links, so that a text box keeps them. */
async function copyRich(text: string, rich: string, shown: HTMLElement): Promise<boolean> {
  try {
    const as = (type: string, content: string): Blob => new Blob([content], { type });
    const item = { 'text/html': as('text/html', rich), 'text/plain': as('text/plain', text) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    return await copy(text, shown);
  }
}

function line({ words }: App, text: string): TemplateResult {
  return html`<p>${words.adminLine}</p>
    <textarea
      id="line"
      readonly
      spellcheck="false"
      rows="2"
      aria-label=${words.lineName}
      .value=${text}
    ></textarea>`;
}

function fields({ words }: App, all: NonNullable<Made['fields']>): TemplateResult {
  return html`<dl class="fields" id="fields">
    ${all.map(
      ([name, value]) =>
        html`<div>
          <dt>${words.fieldNames[name]}</dt>
          <dd><code>${value}</code></dd>
        </div>`,
    )}
  </dl>`;
}

function pictured({ own, words }: App, names: readonly string[]): unknown {
  return names.map(
    (name) =>
      html`<img
        class="shot"
        src="${own}../images/${name}.webp"
        alt=${words.shots[name] ?? ''}
        loading="lazy"
        width="640"
        height=${shotHeights[name] ?? nothing}
      />`,
  );
}
