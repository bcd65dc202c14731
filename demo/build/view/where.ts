/** The third part: where a visitor writes, and what to do there. */
import type { Language } from '@ht-widgets/facts';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { App } from '../app.js';
import { folderOf, wayOf } from '../made.js';
import { platformNames, platforms, waysOf, type PlatformName, type Way } from '../platforms.js';
import { places, type State } from '../state.js';
import { field, part, radios } from './controls.js';

export function where(app: App): TemplateResult {
  const { words, state, steps } = app;
  const ways = waysOf(state.platform, state.files !== 'none');
  return part('where', 3, words.where, [
    radios({
      name: 'platform',
      legend: words.platform,
      look: 'cards small',
      options: platformNames.map((value) => ({ value, label: words.platforms[value] })),
      value: state.platform,
      change: (platform) => app.change({ platform: platform as PlatformName, way: '' }),
    }),
    radios({
      name: 'files',
      legend: words.files,
      look: 'list',
      options: places.map((value) => {
        const [label = '', hint = ''] = words.place[value];
        return { value, label, hint };
      }),
      value: state.files,
      change: (files) => app.change({ files: files as State['files'], way: '' }),
    }),
    state.files === 'own' ? address(app) : nothing,
    ways.length > 1
      ? radios({
          name: 'way',
          legend: words.way,
          look: 'list',
          options: ways.map(({ id }) => ({
            value: id,
            label: steps[`${state.platform}/${id}`]?.[0] ?? id,
          })),
          value: wayOf(state).id,
          change: (way) => app.change({ way }),
        })
      : nothing,
  ]);
}

function address(app: App): TemplateResult {
  const { words, state } = app;
  const folder = folderOf(state.address);
  const typed = state.address.trim() !== '';
  return html`${field({
    name: 'address',
    label: words.address,
    hint: words.addressHint,
    type: 'url',
    value: state.address,
    change: (value) => app.change({ address: value }),
    wrong: typed && folder === undefined ? words.addressWrong : undefined,
  })}
  ${
    folder === undefined
      ? nothing
      : html`<p class="hint">
        <a href="${folder}ht-widgets.iife.js" rel="noreferrer noopener" target="_blank"
          >${words.addressTry}</a
        >
      </p>`
  }`;
}

/** Whether we ran the platform, and where more is said about it. */
export function remarks({ words, state, language, own }: App, way: Way): TemplateResult {
  const { tried, guide } = platforms[state.platform];
  const name = words.platforms[state.platform];
  const how = way.tried ?? tried;
  const { run, imitated, no, help } = words.tried;
  const said = how === 'run' ? run : `${how === 'no' ? no : imitated(name)} ${help}`;
  return html`<p class="hint">${said}</p>
    <p class="hint">
      <a href=${own + guideAddress(guide, language)}>${words.guide}</a>
    </p>`;
}

/** From the folder of the builder. */
function guideAddress(guide: string, language: Language): string {
  const folder = language === 'en' ? '../guides' : '../es/guides';
  return `${folder}/${guide === 'README' ? 'where-you-write' : guide}.html`;
}
