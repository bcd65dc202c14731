/** The second part: settings from the manifest, language, colours. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Language } from '@ht-widgets/facts';
import { comparable } from '@ht-widgets/stat/fallback.js';
import { colourNames } from '../../../packages/ht-widgets/src/embed/colour-names.js';
import { checkedLook } from '../../../packages/ht-widgets/src/embed/look-options.js';
import {
  accentOf,
  contrastOf,
  isLegible,
  surfaces,
} from '../../../packages/ht-widgets/src/embed/look.js';
import type { Setting } from '../../../packages/wordpress/src/settings.js';
import type { App } from '../app.js';
import { namesOf } from '../catalog.js';
import { checkbox, field, numberIn, part, radios, select } from './controls.js';

export function set(app: App): TemplateResult {
  const { words, state, data } = app;
  const settings = Object.entries(data.settings[state.widget] ?? {}).filter(
    ([name]) => name !== 'fact',
  );
  return part('set', 2, words.set, [
    radios({
      name: 'lang',
      legend: words.language,
      look: 'row',
      options: [
        { value: 'en', label: html`<span lang="en">English</span>` },
        { value: 'es', label: html`<span lang="es">Español</span>` },
      ],
      value: state.lang,
      change: (lang) => app.change({ lang: lang as Language }),
    }),
    html`<p class="wrong" role="status">${app.textsFailed ? words.failedTexts : nothing}</p>`,
    html`<div class="settings">
      ${settings.map(([name, setting]) => control(app, name, setting))}
    </div>`,
    colours(app),
  ]);
}

function control(app: App, name: string, setting: Setting): unknown {
  const { words, state } = app;
  const value = state.attributes[name] ?? '';
  const label = words.labels[name] ?? name;
  const change = (next: string): void => app.set(name, next === '' ? undefined : next);
  switch (setting.type) {
    case 'word':
      return select({ name, label, value, change, options: wordOptions(app, name, setting) });
    case 'flag':
      return checkbox(name, label, name in state.attributes, (on) =>
        app.set(name, on ? '' : undefined),
      );
    case 'address':
      return field({ name, label, value, change, type: 'url', hint: words.hrefHint });
    case 'ids':
      return setting.many ? ticked(app, name) : oneOf(app, name);
  }
}

type WordSetting = Extract<Setting, { type: 'word' }>;

/** The usual word is the empty value, because then the snippet has no attribute. */
function wordOptions(
  app: App,
  name: string,
  { words: all, usual }: WordSetting,
): { value: string; label: string }[] {
  const labelOf = (value: string): string =>
    name === 'heading-level' && value !== ''
      ? app.words.level(value)
      : (app.words.values[`${name}=${value}`] ?? value);
  return [
    { value: '', label: labelOf(usual) },
    ...all
      .filter((word) => word !== usual && fits(app, name, word))
      .map((value) => ({ value, label: labelOf(value) })),
  ];
}

/** What facts without a figure are: words alone. */
const wordy = ['list', 'definition', 'law', 'statement'];

/** Whether a fact can be shown so: 100 marks are for shares. What is chosen stays in the list. */
function fits(app: App, name: string, word: string): boolean {
  const { state } = app;
  const kind = app.fact(state.attributes['fact'])?.fact.kind;
  if (name !== 'display' || kind === undefined || state.attributes['display'] === word) return true;
  if (word === 'lead') return !wordy.includes(kind);
  if (word === 'hundred') return kind === 'percent' || kind === 'range';
  return word !== 'bar' || ['percent', 'range', 'rank'].includes(kind);
}

function oneOf(app: App, name: string): unknown {
  const { words, state, data, language } = app;
  const value = state.attributes[name] ?? '';
  const change = (id: string): void => app.set(name, id === '' ? undefined : id);
  const label = words.labels[name] ?? name;
  if (name !== 'compare') {
    const options = namesOf(data.dataset, name, language);
    const all = options.map(({ id, label: said }) => ({ value: id, label: said }));
    return radios({ name, legend: label, look: 'list', options: all, value, change });
  }
  const chosen = app.fact(state.attributes['fact']);
  const others = app.facts.filter(
    (one) => chosen && one !== chosen && comparable(chosen.fact, one.fact),
  );
  const isAlone = value !== '' && !others.some(({ id }) => id === value);
  if (others.length === 0 && !isAlone) return nothing;
  const options = [
    { value: '', label: words.none },
    ...others.map((one) => ({ value: one.id, label: one.label })),
    ...(isAlone ? [{ value, label: app.fact(value)?.label ?? value }] : []),
  ];
  return html`${select({ name, label, value, change, options })}
  ${isAlone ? html`<p class="warning">${words.comparedNot}</p>` : nothing}`;
}

function ticked(app: App, name: string): TemplateResult {
  const { words, state, data, language } = app;
  const chosen = (state.attributes[name] ?? '').split(' ').filter(Boolean);
  const all = namesOf(data.dataset, name, language);
  // In the order of the ledger, whatever was ticked first.
  const change = (id: string, on: boolean): void => {
    const ids = all
      .map((one) => one.id)
      .filter((each) => (each === id ? on : chosen.includes(each)));
    app.set(name, ids.length === 0 ? undefined : ids.join(' '));
  };
  return html`<details class="ticked" ?open=${chosen.length > 0}>
    <summary>${words.labels[name] ?? name}</summary>
    <fieldset class="list">
      <legend>${words.all}</legend>
      ${all.map(({ id, label }) =>
        checkbox(`${name}-${id}`, label, chosen.includes(id), (on) => change(id, on)),
      )}
    </fieldset>
  </details>`;
}

function colours(app: App): TemplateResult {
  const { words, state } = app;
  const { accent = '', radius = '', font = '' } = state.look;
  const change = (look: object): void => app.change({ look: { ...state.look, ...look } });
  const known = accentOf(accent, (name) => colourNames.get(name));
  const wrong = (name: 'accent' | 'radius' | 'font', value: string): string | undefined =>
    value.trim() !== '' && 'problem' in checkedLook(name, value) ? words.wrong[name] : undefined;
  const pick = ({ target }: Event): void =>
    change({ accent: (target as HTMLInputElement).value.slice(1) });
  return html`<fieldset class="colours">
    <legend>${words.colours}</legend>
    ${presets(app, accent, (value) => change({ accent: value }))}
    <div class="accent">
      ${field({
        name: 'accent',
        label: words.accent,
        hint: words.accentHint,
        value: accent,
        change: (value) => change({ accent: value }),
        wrong: wrong('accent', accent),
      })}
      <label class="picker"
        ><span>${words.pick}</span>
        <input type="color" .value=${known ?? '#14566b'} @input=${pick} />
      </label>
    </div>
    <p class="hint" role="status">${known === undefined ? nothing : contrast(app, known)}</p>
    ${radios({
      name: 'radius',
      legend: words.corners,
      look: 'row',
      options: corners(app, radius),
      value: radius,
      change: (value) => change({ radius: value }),
    })}
    ${field({
      name: 'font',
      label: words.font,
      hint: words.fontHint,
      value: font,
      change: (value) => change({ font: value }),
      wrong: wrong('font', font),
    })}
  </fieldset>`;
}

/** A size that a link names is one more choice. */
function corners({ words }: App, radius: string): { value: string; label: string }[] {
  const known = words.cornerNames.map(([value, label]) => ({ value, label }));
  return known.some(({ value }) => value === radius)
    ? known
    : [...known, { value: radius, label: radius }];
}

/** The swatches have their colours from the style sheet: a style attribute would be blocked. */
function presets(app: App, accent: string, change: (value: string) => void): unknown {
  const { words } = app;
  return radios({
    name: 'preset',
    legend: words.presets,
    look: 'swatches',
    options: words.presetNames.map(([value, label]) => ({
      value,
      label: html`<span class="swatch" data-accent=${value}></span>${label}`,
    })),
    value: accent.trim().replace('#', '').toLowerCase(),
    change,
  });
}

function contrast({ words, state }: App, accent: string): string {
  const ratio = (surface: string): string =>
    numberIn(Math.floor(contrastOf(accent, surface) * 10) / 10, state.lang);
  const fine = isLegible(accent, 'light') && isLegible(accent, 'dark');
  const measured = words.contrast(ratio(surfaces.light), ratio(surfaces.dark));
  return `${measured} ${fine ? words.enough : words.adjusted}`;
}
