import { makeChart } from './chart.js';
import { wideFrom, type Ink, type Mark, type Picture } from './picture.js';
import { drawMark, font, radius, wrapped, type Context } from './shapes.js';

/** The texts around the chart in a saved picture. */
export interface SavedPicture {
  title: string;
  /** Below the title. */
  subtitle: string;
  /** Paragraphs below the chart; `standing` puts its mark first. */
  lines: readonly { text: string; standing?: Mark['standing'] }[];
  /** Height of the chart, in `em`: narrower than `wideFrom`, and from there. */
  height: readonly [narrow: number, wide: number];
}

/** In CSS pixels; the file has `density` times as many pixels. */
const width = 800;
const margin = 32;
const density = 2;
/** Space above and below the chart. */
const above = 16;
const below = 20;

interface Paragraph {
  text: string;
  font: string;
  line: number;
  colour: string;
  standing?: Mark['standing'] | undefined;
}

/**
 * Paints the chart with its texts. Throws where a chart cannot be drawn, and where the file would
 * show something else.
 */
export function paintSavedPicture(
  picture: Picture,
  { title, subtitle, lines, height }: SavedPicture,
  ink: Ink,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context || !readsTruly(context)) throw new Error('no canvas');
  const small = { font: font(ink, 0.875), line: 1.35 * ink.size, colour: ink.quiet };
  const head: Paragraph[] = [
    { text: title, font: font(ink, 1.125, 700), line: 1.45 * ink.size, colour: ink.text },
    { text: subtitle, ...small },
  ];
  const foot: Paragraph[] = lines.map((line) => ({ ...line, ...small }));
  const [narrow, wide] = height;
  const isWide = width - 2 * margin >= wideFrom * ink.size;
  const chartHeight = (isWide ? wide : narrow) * ink.size;
  // Measure first: a canvas loses its contents when it gets its height.
  const total =
    write(context, head, margin) + above + chartHeight + below + write(context, foot, 0) + margin;
  canvas.width = density * width;
  canvas.height = density * Math.ceil(total);
  context.scale(density, density);
  context.fillStyle = ink.surface;
  context.fillRect(0, 0, width, Math.ceil(total));
  const top = write(context, head, margin, ink.surface) + above;
  drawChart(context, picture, top, chartHeight, ink);
  write(context, foot, top + chartHeight + below, ink.surface);
  return canvas;
}

/** Browsers that resist fingerprinting return stripes or noise. A few shades do no harm. */
function readsTruly(context: Context): boolean {
  context.fillStyle = '#123456';
  context.fillRect(0, 0, 4, 1);
  const pixels = [...context.getImageData(0, 0, 4, 1).data];
  return pixels.every((value, i) => Math.abs(value - (painted[i % 4] ?? 0)) < 9);
}
const painted = [0x12, 0x34, 0x56, 0xff];

function drawChart(
  context: Context,
  picture: Picture,
  top: number,
  height: number,
  ink: Ink,
): void {
  const canvas = document.createElement('canvas');
  canvas.width = width - 2 * margin;
  canvas.height = height;
  const { chart } = makeChart(canvas, picture, ink, density);
  try {
    context.drawImage(canvas, margin, top, width - 2 * margin, height);
  } finally {
    chart.destroy();
  }
}

/** Writes paragraphs below `y` and returns where they end. Without `surface` it only measures. */
function write(
  context: Context,
  paragraphs: readonly Paragraph[],
  y: number,
  surface?: string,
): number {
  context.textBaseline = 'middle';
  context.direction = 'ltr';
  let at = y;
  for (const { text, font: face, line, colour, standing } of paragraphs) {
    if (text === '') continue;
    context.font = face;
    const indent = standing === undefined ? 0 : 2 * radius + 6;
    if (standing !== undefined && surface !== undefined)
      drawMark(context, margin + radius, at + line / 2, standing, colour, surface);
    for (const words of wrapped(context, text, width - 2 * margin - indent)) {
      context.fillStyle = colour;
      if (surface !== undefined) context.fillText(words, margin + indent, at + line / 2);
      at += line;
    }
    at += 4;
  }
  return at;
}
