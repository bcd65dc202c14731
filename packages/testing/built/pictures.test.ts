/**
 * Pictures of facts and of the banner. Every text of each fact is inside, in both languages and
 * all shapes, and the files have the size that they say. Run `npm run build` first.
 */
import { assert } from 'chai';
import type { Dataset } from '@ht-widgets/facts/view.js';
import type { picture, Picture } from '../../../demo/build/pictures.js';
import type { Layout, Shape } from '../../../demo/build/pictures/layout.js';
import { engine } from '../helpers/index.js';

const all: readonly Shape[] = ['square', 'story', 'slide', 'bulletin'];
// Only the typefaces of the other engines differ.
const shapes = engine === 'chromium' ? all : all.slice(0, 1);
const languages = ['en', 'es'] as const;

let dataset: Dataset;
let make: typeof picture;
before(async () => {
  await addScripts('/dist/site/build/pictures.js');
  ({ htBuilderPicture: make } = globalThis as unknown as { htBuilderPicture: typeof picture });
  dataset = (await (await fetch('/dist/facts/us-mo.json')).json()) as Dataset;
});

async function addScripts(src: string): Promise<void> {
  const script = document.createElement('script');
  script.src = src;
  const loaded = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(src)));
  });
  document.head.append(script);
  await loaded;
}

function made(fact: string, lang: 'en' | 'es', shape: Shape): Picture {
  const widget = fact === '' ? 'hotline-banner' : 'stat';
  const found = make(dataset, { widget, attributes: fact === '' ? {} : { fact }, lang }, shape);
  if (typeof found !== 'object') throw new Error(`${fact}, ${lang}, ${shape}: ${found ?? 'none'}`);
  return found;
}

/** What is outside, on something else, or too small to read. */
function faultsOf({ width, height, lines }: Layout): string[] {
  const faults: string[] = [];
  let below = 0;
  for (const { text, x, y, size, width: wide } of lines) {
    if (x < width * 0.03 || x + wide > width * 0.97) faults.push(`outside: ${text}`);
    if (y - size * 0.8 < below - 1) faults.push(`on the line above: ${text}`);
    below = y;
    if (size < Math.min(width, height) * 0.01) faults.push(`too small: ${text}`);
  }
  if (below > height * 0.985) faults.push('below the edge');
  return faults;
}

/** The pixels of a file, as a browser decodes it. */
async function pixelsOf(file: Blob): Promise<ImageData> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  pen.drawImage(image, 0, 0);
  URL.revokeObjectURL(image.src);
  return pen.getImageData(0, 0, width, height);
}

/** Whether the edges have the colour of their corner: no text touches them. */
function edgesAreEmpty({ data, width, height }: ImageData): boolean {
  const at = (x: number, y: number): number => data[(y * width + x) * 4] ?? -1;
  const inset = Math.round(Math.min(width, height) * 0.015);
  for (let y = 0; y < height; y++)
    for (const x of [inset, width - 1 - inset]) if (at(x, y) !== at(0, y)) return false;
  for (let x = 0; x < width; x++)
    for (const y of [inset, height - 1 - inset]) if (at(x, y) !== at(0, y)) return false;
  return true;
}

/** The share of pixels that are not the paper and not the strip. */
function inked({ data }: ImageData): number {
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    const red = data[i] ?? 0;
    if (red > 60 && red < 240) count++;
  }
  return count / (data.length / 4);
}

describe('a picture', () => {
  it('has every text inside, of each fact in both languages and all shapes', () => {
    const faults: string[] = [];
    const { facts } = dataset;
    for (const id of ['', ...facts.filter((one) => !one.withdrawn).map((one) => one.id)])
      for (const lang of languages)
        for (const shape of shapes) {
          const { layout, alt } = made(id, lang, shape);
          for (const fault of faultsOf(layout)) faults.push(`${id}, ${lang}, ${shape}: ${fault}`);
          const said = layout.lines
            .map(({ text }) => text)
            .join('')
            .replace(/\s/g, '');
          for (const word of alt.split(/\s+/))
            if (!said.includes(word.replace(/[.:]$/, ''))) faults.push(`${id}: without ${word}`);
        }
    assert.deepEqual(faults.slice(0, 10), []);
  });

  it('of a contested fact has its reason larger than its figure', () => {
    for (const { id } of dataset.facts.filter(({ standing }) => standing === 'contested')) {
      const [reason, ...others] = made(id, 'en', 'square').layout.lines;
      const claim = others.find(({ colour }) => colour !== reason?.colour);
      assert.isAbove(reason?.size ?? 0, (claim?.size ?? 0) * 1.5, id);
      assert.notInclude(reason?.text ?? '', '%');
    }
  });

  it('names the standing, the source, the month, the hotline and 911', () => {
    for (const shape of shapes) {
      const { alt, svg } = made('nhth-mo-cases-2024', 'es', shape);
      const parts = [
        '272',
        'Fuente comprobada.',
        'KMIZ',
        '2026',
        '1-888-373-7888',
        '233733',
        '911',
      ];
      for (const part of parts) assert.include(alt, part);
      assert.include(svg, `<title>${alt}</title>`);
    }
  });

  // The longest, the shortest and the banner, as files.
  const ids = ['law-severe-forms', 'nhth-mo-noncitizen-share-2021', 'never-confront', ''];
  for (const id of engine === 'chromium' ? ids : ids.slice(0, 1))
    it(`is a PNG and an SVG of its size, with empty edges: ${id || 'banner'}`, async () => {
      for (const lang of languages)
        for (const shape of shapes) {
          const { layout, svg, png } = made(id, lang, shape);
          const files = [await png(), new Blob([svg], { type: 'image/svg+xml' })];
          for (const file of files) {
            const pixels = await pixelsOf(file as Blob);
            assert.deepEqual([pixels.width, pixels.height], [layout.width, layout.height]);
            assert.isTrue(edgesAreEmpty(pixels), `${lang}, ${shape}`);
            assert.isAbove(inked(pixels), 0.002, `${lang}, ${shape}`);
          }
        }
    });
});
