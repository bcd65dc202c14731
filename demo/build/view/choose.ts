/** The first part: which widget, and which fact. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { standingMark } from '../../../packages/core/src/statement/citation.js';
import { widgetNames, type WidgetName } from '../../../packages/ht-widgets/src/names.js';
import type { App } from '../app.js';
import { found, standings, type FactEntry, type Search } from '../catalog.js';
import { topicNames } from '../../../packages/pages/build/site/topics.js';
import { field, part, radios, select, type Option } from './controls.js';

/** What most pages need comes first. */
const first: readonly WidgetName[] = ['hotline-banner', 'stat', 'chart', 'data-note', 'quick-exit'];
const widgets = [...new Set([...first, ...widgetNames])];

/** As many facts are listed at first, and added at a time. */
export const few = 8;
const some = 20;

export function choose(app: App): TemplateResult {
  const { words, state } = app;
  const kinds = radios({
    name: 'widget',
    legend: words.widget,
    quiet: true,
    look: 'cards',
    options: widgets.map((value) => {
      const [label, hint] = words.widgets[value] ?? [value, ''];
      return { value, label, hint };
    }),
    value: state.widget,
    change: (widget) => chooseWidget(app, widget as WidgetName),
  });
  return part('choose', 1, words.choose, [kinds, state.widget === 'stat' ? facts(app) : nothing]);
}

/** Keeps what the next widget takes too. */
function chooseWidget(app: App, widget: WidgetName): void {
  const settings = app.data.settings[widget] ?? {};
  const kept = Object.entries(app.state.attributes).filter(([name, value = '']) => {
    const setting = settings[name];
    return setting && (setting.type !== 'word' || setting.words.includes(value));
  });
  app.change({ widget, attributes: Object.fromEntries(kept) });
}

function facts(app: App): TemplateResult {
  const { words, state, search } = app;
  const chosen = app.fact(state.attributes['fact']);
  const all = found(app.facts, search);
  const listed = all.slice(0, app.listed);
  // In its place, so that the arrow keys go on from there.
  const shown = chosen && !listed.includes(chosen) ? [chosen, ...listed] : listed;
  const left = all.length - listed.length;
  return html`<div class="facts">
    ${searchFields(app)}
    <p role="status" class="count">
      ${all.length === 0 ? words.nothingFound : words.found(all.length)}
    </p>
    ${radios({
      name: 'fact',
      legend: words.facts,
      quiet: true,
      look: 'list',
      options: shown.map((one) => option(app, one)),
      value: chosen?.id ?? '',
      change: (fact) => app.set('fact', fact),
    })}
    ${left > 0 ? moreButton(app, Math.min(left, some)) : nothing}
    <div role="status">${chosen ? warning(app, chosen) : nothing}</div>
  </div>`;
}

function moreButton(app: App, count: number): TemplateResult {
  const more = (): void => {
    app.listed += count;
    app.render();
  };
  return html`<button type="button" class="button second" @click=${more}>
    ${app.words.more(count)}
  </button>`;
}

function searchFields(app: App): TemplateResult {
  const { words, search } = app;
  const change = (changed: Partial<Search>): void => {
    app.search = { ...search, ...changed };
    app.listed = few;
    app.render();
  };
  const all = { value: '', label: words.any };
  return html`<div class="search">
    ${field({
      name: 'search',
      label: words.search,
      hint: words.searchHint,
      type: 'search',
      value: search.words,
      change: (text) => change({ words: text }),
    })}
    ${select({
      name: 'topic',
      label: words.topic,
      options: [all, ...topicNames.map((value) => ({ value, label: words.topics[value] }))],
      value: search.topic,
      change: (topic) => change({ topic: topic as Search['topic'] }),
    })}
    ${select({
      name: 'standing',
      label: words.standing,
      options: [all, ...standings.map((value) => ({ value, label: words.standings[value] }))],
      value: search.standing,
      change: (standing) => change({ standing: standing as Search['standing'] }),
    })}
  </div>`;
}

function option({ words }: App, entry: FactEntry): Option {
  const { id, label, standing, standingWords, limit } = entry;
  const contested = standing === 'contested';
  return {
    value: id,
    label: html`<span class=${contested ? 'quiet' : ''}>${label}</span>`,
    hint: html`<span class="standing">${standingMark({ standing })}${standingWords}.</span>
      <span>${limit}.</span>
      ${contested ? html`<span class="caution">${words.contested}</span>` : nothing}`,
  };
}

function warning({ words }: App, { standing, reason }: FactEntry): unknown {
  if (standing !== 'contested') return nothing;
  return html`<p class="warning">${words.contestedChosen} ${reason}</p>`;
}
