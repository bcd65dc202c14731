import type { Chart } from 'chart.js';
import type { Ink, Mark, Picture } from './picture.js';
import { drawMark, font, radius, standingsDiffer, wrapped, type Context } from './shapes.js';

/** Space between a bar and its figure, in CSS pixels. */
const gap = 8;

/** Whether a bar is filled. A residual group is hatched, and a contested figure is empty. */
export function isSolid({ residual, standing }: Mark): boolean {
  return !residual && standing !== 'contested';
}

/** The width that the figures need after the longest possible bar, in CSS pixels. */
export function widthForFigures(context: Context, picture: Picture, ink: Ink): number {
  context.font = font(ink, 0.9375, 700);
  return (
    gap +
    Math.ceil(Math.max(...picture.marks.map(({ figure }) => context.measureText(figure).width))) +
    (standingsDiffer(picture) ? 2 * radius + 6 : 0)
  );
}

/** Writes the name above each bar and the figure after it, and hatches what is not solid. */
export function paintBars(chart: Chart, picture: Picture, ink: Ink, chosen?: number): void {
  const { ctx: context } = chart;
  const { left } = chart.chartArea;
  const differ = standingsDiffer(picture);
  const width = chart.width - left;
  context.save();
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  chart.getDatasetMeta(0).data.forEach((bar, i) => {
    const mark = picture.marks[i];
    if (!mark) return;
    const { x, y, base, height } = bar.getProps(['x', 'y', 'base', 'height'], true) as Record<
      'x' | 'y' | 'base' | 'height',
      number
    >;
    const top = y - height / 2;
    // A line at zero, also next to a range that begins elsewhere.
    context.fillStyle = ink.quiet;
    context.fillRect(left - 1, top - 3, 1, height + 6);
    if (!isSolid(mark)) hatch(context, base, top, x - base, height, mark, ink);
    if (i === chosen) {
      context.strokeStyle = ink.focus;
      context.lineWidth = 2;
      context.strokeRect(base - 1, top - 3, x - base + 4, height + 6);
    }
    context.font = font(ink, 0.9375);
    context.fillStyle = ink.text;
    nameLines(context, picture.names[i] ?? '', width).forEach((line, j, { length }) => {
      context.fillText(line, left, top - 0.4 * ink.size - (length - 1 - j) * 1.15 * ink.size);
    });
    if (differ) drawMark(context, x + gap + radius, y, 0, mark.standing, ink.text, ink.surface);
    context.font = font(ink, 0.9375, 700);
    context.textBaseline = 'middle';
    const after = x + gap + (differ ? 2 * radius + 6 : 0);
    // A line of the scale behind a figure could be read as part of it.
    context.fillStyle = ink.surface;
    context.fillRect(after - 3, top, context.measureText(mark.figure).width + 6, height);
    context.fillStyle = ink.text;
    context.fillText(mark.figure, after, y + 1);
    context.textBaseline = 'alphabetic';
  });
  context.restore();
}

/** Two lines at most. A longer name ends in dots; the table has all of it. */
function nameLines(context: Context, text: string, width: number): string[] {
  const [first = '', ...rest] = wrapped(context, text, width);
  if (rest.length === 0) return [first];
  let second = rest.join(' ');
  if (context.measureText(second).width > width) {
    while (second !== '' && context.measureText(`${second}…`).width > width)
      second = second.slice(0, -1);
    second += '…';
  }
  return [first, second];
}

/** Hatches a bar, or draws a dashed outline where it is contested. */
function hatch(
  context: Context,
  from: number,
  top: number,
  length: number,
  thickness: number,
  { standing }: Mark,
  ink: Ink,
): void {
  // Whole pixels keep its edges sharp.
  const [x, y] = [Math.round(from), Math.round(top)];
  const [width, height] = [Math.round(from + length) - x, Math.round(top + thickness) - y];
  context.save();
  context.strokeStyle = ink.quiet;
  context.lineWidth = 1;
  if (standing === 'contested') context.setLineDash([3, 2]);
  else {
    context.save();
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
    context.beginPath();
    context.lineWidth = 2.5;
    for (let at = x - height; at < x + width; at += 6) {
      context.moveTo(at, y + height);
      context.lineTo(at + height, y);
    }
    context.stroke();
    context.restore();
  }
  context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  context.restore();
}
