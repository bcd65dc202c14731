import { makeChart } from './chart.js';
import type { Ink, Mark, Picture } from './picture.js';
import { drawMark, font, radius, wrapped } from './shapes.js';

/** What a saved picture says round its chart. */
export interface Sheet {
  title: string;
  /** Below the title. */
  subtitle: string;
  /** Below the chart, each a paragraph; `standing` puts its mark before it. */
  lines: readonly { text: string; standing?: Mark['standing'] }[];
  /** Height of the chart, in `em`. */
  height: number;
}

/** A saved picture's width and margin, in units of which each side of a pixel is `1 / density`. */
const width = 800;
const margin = 32;
const density = 2;
/** Space round the chart. */
const above = 16;
const below = 20;

interface Paragraph {
  text: string;
  font: string;
  line: number;
  colour: string;
  standing?: Mark['standing'] | undefined;
}

/** The picture with all that belongs beside it, on white. Throws where the browser gives no surface to draw on. */
export function paintSheet(
  picture: Picture,
  { title, subtitle, lines, height }: Sheet,
  ink: Ink,
): HTMLCanvasElement {
  const paper = document.createElement('canvas');
  const context = paper.getContext('2d');
  if (!context) throw new Error('no canvas');
  const small = { font: font(ink, 0.875), line: 1.35 * ink.size, colour: ink.quiet };
  const head: Paragraph[] = [
    { text: title, font: font(ink, 1.125, 700), line: 1.45 * ink.size, colour: ink.text },
    { text: subtitle, ...small },
  ];
  const foot: Paragraph[] = lines.map((line) => ({ ...line, ...small }));
  const chartHeight = height * ink.size;
  // Once to see how tall it becomes, and once more on a sheet of that height.
  const total =
    write(context, head, margin) + above + chartHeight + below + write(context, foot, 0) + margin;
  paper.width = density * width;
  paper.height = density * Math.ceil(total);
  context.scale(density, density);
  context.fillStyle = ink.surface;
  context.fillRect(0, 0, width, Math.ceil(total));
  const top = write(context, head, margin, ink.surface) + above;
  drawChart(context, picture, top, chartHeight, ink);
  write(context, foot, top + chartHeight + below, ink.surface);
  return paper;
}

function drawChart(
  context: CanvasRenderingContext2D,
  picture: Picture,
  top: number,
  height: number,
  ink: Ink,
): void {
  const canvas = document.createElement('canvas');
  canvas.width = width - 2 * margin;
  canvas.height = height;
  const chart = makeChart(canvas, picture, ink, density);
  try {
    context.drawImage(canvas, margin, top, width - 2 * margin, height);
  } finally {
    chart.destroy();
  }
}

/** Writes paragraphs below `y`, and returns where they end. Without a colour behind them it only measures. */
function write(
  context: CanvasRenderingContext2D,
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
      drawMark(context, margin + radius, at + line / 2, 0, standing, colour, surface);
    for (const words of wrapped(context, text, width - 2 * margin - indent)) {
      context.fillStyle = colour;
      if (surface !== undefined) context.fillText(words, margin + indent, at + line / 2);
      at += line;
    }
    at += 4;
  }
  return at;
}
