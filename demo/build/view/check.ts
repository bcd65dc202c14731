/** The fifth part: the source of a visitor's page, and what is wrong with it. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { App } from '../app.js';
import type { check, PageReport } from '../check.js';
import { loadScript, loadTexts } from '../ledger.js';
import { part } from './controls.js';

type Check = typeof check;

/** What the last check said. The source itself stays in its field alone. */
let report: PageReport | undefined;
let said = '';

export function checking(app: App): TemplateResult {
  const { words } = app;
  return part('check', 5, words.check, [
    html`<p>${words.checkAbout}</p>
      <p class="hint">${words.checkHow}</p>
      <div class="field">
        <label for="source">${words.checkSource}</label>
        <textarea id="source" spellcheck="false" autocomplete="off" wrap="off"></textarea>
      </div>
      <p>
        <button type="button" class="button" @click=${() => void run(app)}>
          ${words.checkRun}
        </button>
      </p>
      <div role="status" id="report">
        ${said === '' ? nothing : html`<p><b>${said}</b></p>`}
        ${report && report.findings.length > 0 ? listed(app, report) : nothing}
      </div>`,
  ]);
}

async function run(app: App): Promise<void> {
  const { words, own, language } = app;
  const source = document.querySelector<HTMLTextAreaElement>('#source')?.value ?? '';
  report = undefined;
  said = source.trim() === '' ? words.checkEmpty : words.loading;
  app.render();
  if (source.trim() === '') return;
  try {
    // A page may have blocks in both languages.
    for (const each of ['en', 'es'] as const) await loadTexts(own, each);
    await loadScript(`${own}check.js`);
    const { htBuilderCheck } = globalThis as { htBuilderCheck?: Check };
    report = (htBuilderCheck as Check)(source, language);
    said = summary(app, report);
  } catch {
    said = words.checkFailed;
  }
  app.render();
}

function summary({ words }: App, { count, widgets, frames, findings }: PageReport): string {
  if (count === 0) return words.checkFine(words.ours(widgets, frames));
  const more = count > findings.length ? ` ${words.checkMost(findings.length)}` : '';
  return `${words.checkFound(count)}.${more}`;
}

function listed({ words }: App, { findings }: PageReport): TemplateResult {
  return html`<ul class="findings">
    ${findings.map(
      ({ line, what, cure, detail }) =>
        html`<li>
          <p>
            <b>${what}</b> <span class="hint">${words.line(line)}</span><br />
            ${cure}
          </p>
          <details>
            <summary>${words.checkDetail}</summary>
            <p lang="en">${detail}</p>
          </details>
        </li>`,
    )}
  </ul>`;
}
