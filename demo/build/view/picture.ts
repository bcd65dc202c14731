/** The sixth part: the fact or the banner as a picture, and pages to print. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { App } from '../app.js';
import { loadScript } from '../ledger.js';
import { lookOf } from '../made.js';
import type { picture, Picture } from '../pictures.js';
import type { Shape } from '../pictures/layout.js';
import { part, radios } from './controls.js';

type Make = typeof picture;

const shapes: readonly Shape[] = ['square', 'story', 'slide', 'bulletin'];

let shape: Shape = 'square';
let state: 'closed' | 'loading' | 'open' | 'failed' = 'closed';
let refused = false;
/** The address of the picture that is shown, with what it is made of. */
let shown = { svg: '', address: '' };

export function picturing(app: App): TemplateResult {
  const { words } = app;
  return part('picture', 6, words.picture, [
    html`<p>${words.pictureAbout}</p>`,
    state === 'open' ? opened(app) : opener(app),
    html`<p><a href=${printAddress(app)}>${words.print}</a></p>`,
  ]);
}

/** The page that prints, with the fact that is chosen. */
function printAddress({ words, own, state: { attributes } }: App): string {
  const { fact } = attributes;
  return own + words.printPage + (fact === undefined ? '' : `#facts=${fact}`);
}

function opener(app: App): TemplateResult {
  const { words, own } = app;
  const open = async (): Promise<void> => {
    state = 'loading';
    app.render();
    state = await loadScript(`${own}pictures.js`).then(
      () => 'open' as const,
      () => 'failed' as const,
    );
    app.render();
  };
  return html`<p>
      <button type="button" class="button second" @click=${() => void open()}>
        ${words.pictureOpen}
      </button>
    </p>
    <p role="status">
      ${state === 'loading' ? words.loading : state === 'failed' ? words.failedPart : nothing}
    </p>`;
}

function opened(app: App): TemplateResult {
  const { words, data, state: chosen } = app;
  const { htBuilderPicture } = globalThis as { htBuilderPicture?: Make };
  const { accent } = lookOf(chosen);
  const made = htBuilderPicture?.(data.dataset, chosen, shape, accent && `#${accent}`);
  return html`${radios({
    name: 'shape',
    legend: words.shape,
    look: 'row',
    options: shapes.map((value) => ({ value, label: words.shapes[value] })),
    value: shape,
    change: (value) => {
      shape = value as Shape;
      app.render();
    },
  })}
    <div role="status">
      ${
        made === undefined
          ? html`<p class="warning">${words.pictureNone}</p>`
          : made === 'long'
            ? html`<p class="warning">${words.pictureLong}</p>`
            : nothing
      }
    </div>
    ${typeof made === 'object' ? whole(app, made) : nothing}`;
}

function whole(app: App, made: Picture): TemplateResult {
  const { words, state: chosen } = app;
  const { layout, alt, svg } = made;
  if (svg !== shown.svg) {
    if (shown.address !== '') URL.revokeObjectURL(shown.address);
    shown = { svg, address: URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })) };
  }
  const name = `${chosen.attributes['fact'] ?? 'hotline'}-${shape}`;
  return html`<img
      class="picture"
      src=${shown.address}
      width=${layout.width}
      height=${layout.height}
      alt=${alt}
    />
    <p class="actions">
      <button type="button" class="button" @click=${() => void savePng(app, made, name)}>
        ${words.savePng}
      </button>
      <a class="button second" href=${shown.address} download="${name}.svg">${words.saveSvg}</a>
    </p>
    <p role="status">${refused ? words.noCanvas : nothing}</p>
    <p class="hint">${words.altAbout}</p>
    <p class="alt" id="alt" lang=${chosen.lang}>${alt}</p>`;
}

async function savePng(app: App, { png }: Picture, name: string): Promise<void> {
  const blob = await png().catch(() => undefined);
  refused = blob === undefined;
  if (blob) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${name}.png`;
    link.click();
    // The download has begun with the click; Safari reads the file a little later.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
  app.render();
}
