/** The preview: a frame with the widget, at three widths and on three backgrounds. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { snippetOf } from '../../../packages/ht-widgets/src/snippet/snippet.js';
import type { App } from '../app.js';
import { wantedOf, wayOf } from '../made.js';
import { grounds, widths, type State } from '../state.js';
import { radios } from './controls.js';

/** In pixels, as wide as the window of each. */
const pixels = { phone: 360, column: 620, desktop: 1120 } as const;

export function preview(app: App): TemplateResult {
  const { words, state } = app;
  const page = ({ target }: Event): void =>
    app.change({ page: (target as HTMLInputElement).value });
  return html`<section class="preview" aria-labelledby="preview-title">
    <h2 id="preview-title">${words.preview}</h2>
    <div class="controls">
      ${radios({
        name: 'width',
        legend: words.width,
        look: 'row',
        options: widths.map((value) => ({ value, label: words.widths[value] })),
        value: state.width,
        change: (width) => app.change({ width: width as State['width'] }),
      })}
      ${radios({
        name: 'ground',
        legend: words.ground,
        look: 'row',
        options: grounds.map((value) => ({ value, label: words.grounds[value] })),
        value: state.ground,
        change: (ground) => app.change({ ground: ground as State['ground'] }),
      })}
      ${
        state.ground === 'own'
          ? html`<label class="picker"
            ><span>${words.page}</span>
            <input type="color" .value=${state.page} @input=${page} />
          </label>`
          : nothing
      }
    </div>
    <p class="hint">${shownOf(app) === '' ? words.previewNone : words.previewNote}</p>
    <div class="window" data-width=${state.width}>
      <iframe
        id="preview"
        src="${app.own}preview.html"
        title=${words.previewTitle}
        referrerpolicy="no-referrer"
      ></iframe>
    </div>
  </section>`;
}

/** What the frame shows; empty if a choice is missing. */
export function shownOf({ state, data, site }: App): string {
  const { form } = wayOf(state);
  const isText = ['markdown', 'static', 'text'].includes(form);
  const wanted = wantedOf(state, isText ? 'static' : 'classic', site);
  const [script, ...lines] = snippetOf(data.dataset, wanted);
  return isText ? [script, ...lines].join('\n') : lines.join('\n');
}

export interface Shown {
  type: 'ht-builder:show';
  html: string;
  lang: string;
  scheme: 'light' | 'dark';
  /** Empty for the usual one of the scheme. */
  background: string;
}

/** Sends the frame what it shows, and gives it its width. */
export function show(app: App): void {
  const frame = document.querySelector<HTMLIFrameElement>('#preview');
  if (!frame) return;
  const { state } = app;
  const { ground, page, lang } = state;
  const scheme = ground === 'own' ? schemeOf(page) : ground;
  const shown: Shown = {
    type: 'ht-builder:show',
    html: shownOf(app),
    lang,
    scheme,
    background: ground === 'own' ? page : '',
  };
  // To itself alone: of a page from a disk, the origin is "null", to which nothing can be sent.
  frame.contentWindow?.postMessage(shown, '*');
  fit(frame, pixels[state.width]);
}

/** Whether a page with this background has light or dark text. */
function schemeOf(colour: string): 'light' | 'dark' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    parseInt(colour.slice(at, at + 2), 16),
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
}

/** At first that of the banner on a phone, so that little moves when it is measured. */
let height = 1000;

/** A window that is wider than the place for it is shown smaller. */
function fit(frame: HTMLIFrameElement, width: number): void {
  const stage = frame.parentElement as HTMLElement;
  const scale = Math.min(1, stage.clientWidth / width);
  frame.style.width = `${width}px`;
  frame.style.height = `${height}px`;
  frame.style.transform = `scale(${scale})`;
  stage.style.height = `${Math.ceil(height * scale)}px`;
}

/** Listens to the frame: when it is ready, and how high its content is. */
export function listen(app: App): void {
  addEventListener('message', ({ source, data }: MessageEvent<{ type?: unknown } | null>) => {
    const frame = document.querySelector<HTMLIFrameElement>('#preview');
    if (!frame || source !== frame.contentWindow) return;
    const { type, height: measured } = (data ?? {}) as { type?: unknown; height?: unknown };
    if (type === 'ht-builder:ready') show(app);
    if (type !== 'ht-builder:height' || typeof measured !== 'number') return;
    height = Math.min(Math.max(measured, 80), 6000);
    fit(frame, pixels[app.state.width]);
  });
  addEventListener('resize', () => show(app));
}
