/** The whole page. */
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { App } from '../app.js';
import { checking } from './check.js';
import { choose } from './choose.js';
import { copying } from './copy.js';
import { picturing } from './picture.js';
import { preview, show } from './preview.js';
import { set } from './set.js';
import { where } from './where.js';

/** In the order of the page. */
const parts = [choose, set, preview, where, copying, checking, picturing];

export function draw(app: App, into: HTMLElement): void {
  render(page(app), into);
  show(app);
}

function page(app: App): TemplateResult {
  const { words, problems } = app;
  const over = (): void => {
    app.problems = [];
    app.change(app.usual);
  };
  return html`<div role="status">${problems.length === 0 ? nothing : left(app)}</div>
    <div class="builder">
      ${parts.map((one) => one(app))}
    </div>
    <p class="hint">${words.link}</p>
    <p>
      <button type="button" class="button second" @click=${over}>${words.startOver}</button>
    </p>`;
}

/** What the link named and we do not know. */
function left({ words, problems }: App): TemplateResult {
  return html`<div class="warning">
    <p><b>${words.problems}</b></p>
    <ul>
      ${problems.slice(0, 5).map((problem) => html`<li>${words.problem(problem)}</li>`)}
    </ul>
  </div>`;
}
