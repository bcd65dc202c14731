/** Compares two pictures of an example, and makes the page that shows what differs. */
import type Pixelmatch from 'pixelmatch';
import type { Page } from 'puppeteer-core';

export interface Compared {
  /** The picture without losses, and what differs: WebP in base64. */
  picture: string;
  /** Undefined where nothing differs. Another size is always a difference. */
  difference: string | undefined;
}

/** Compares in `desk`, a page of Chromium, which decodes and encodes. `old`: WebP, in base64. */
export async function compared(
  desk: Page,
  old: string | undefined,
  png: string,
): Promise<Compared> {
  return await desk.evaluate(compareInPage, old, png);
}

/** Runs in the page, without anything of this file. */
async function compareInPage(old: string | undefined, png: string): Promise<Compared> {
  // A piece of 16×16 pixels may have 12 that differ: a letter that changes has more.
  const options = { threshold: 0.1, windowSize: 16 };
  const most = 12;
  const canvasOf = (width: number, height: number) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no canvas');
    return { canvas, context };
  };
  const webp = async (canvas: OffscreenCanvas) => {
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 1 });
    const reader = new FileReader();
    const read = new Promise((resolve) => {
      reader.onload = resolve;
    });
    reader.readAsDataURL(blob);
    await read;
    return (reader.result as string).replace(/^.*,/, '');
  };
  const decoded = async (type: string, data: string) =>
    createImageBitmap(await (await fetch(`data:image/${type};base64,${data}`)).blob());
  const now = await decoded('png', png);
  const plain = canvasOf(now.width, now.height);
  plain.context.drawImage(now, 0, 0);
  const picture = await webp(plain.canvas);
  if (old === undefined) return { picture, difference: picture };

  const before = await decoded('webp', old);
  const [width, height] = [Math.max(before.width, now.width), Math.max(before.height, now.height)];
  const pixels = [before, now].map((image) => {
    const { context } = canvasOf(width, height);
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, width, height).data;
  });
  const shown = canvasOf(width, height);
  const output = shown.context.createImageData(width, height);
  const address = '/node_modules/pixelmatch/index.js';
  const { default: pixelmatch } = (await import(address)) as { default: typeof Pixelmatch };
  const [a, b] = pixels;
  if (!a || !b) throw new Error('no pixels');
  const found = pixelmatch(a, b, output.data, width, height, options);
  const sameSize = before.width === now.width && before.height === now.height;
  if (sameSize && found <= most) return { picture, difference: undefined };
  shown.context.putImageData(output, 0, 0);
  return { picture, difference: await webp(shown.canvas) };
}

export function reportPage(names: readonly string[]): string {
  const figure = (folder: string, name: string) =>
    `<figure><img src="${folder}/${name}.webp" alt=""><figcaption>${folder}</figcaption></figure>`;
  const rows = names.map((name) => {
    const figures = ['old', 'new', 'difference'].map((each) => figure(each, name));
    return `<h2>${name}</h2>\n<div>${figures.join('\n')}</div>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Pictures that differ</title><style>
body { font: 1rem/1.4 system-ui; margin: 1rem; background: #777; color: #fff }
div { display: flex; gap: 1rem; align-items: start; flex-wrap: wrap }
figure { margin: 0 } img { display: block; outline: 1px solid #444; background: #fff }
</style></head><body><h1>Pictures that differ: ${names.length}</h1>
${rows.join('\n')}
</body></html>`;
}
