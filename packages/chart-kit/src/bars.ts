import type { Chart } from 'chart.js';
import type { Ink, Mark, Picture } from './picture.js';
import {
  figureScale,
  gap,
  lineHeight,
  nameLines,
  type Plan,
  type PlannedLine,
  type PlannedPanel,
  weightOf,
} from './plan.js';
import { drawMark, font, radius, standingsDiffer, wrapped, type Context } from './shapes.js';

/** A bar in CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Whether a bar is filled. A residual group is hatched, and a contested figure is empty. Where
 * colours are forced, only the emphasised bar is filled.
 */
export function isSolid({ residual, standing, emphasised }: Mark, { accent, edge }: Ink): boolean {
  return !residual && standing !== 'contested' && (emphasised || accent !== edge);
}

/** Where the bar of each mark is. */
export function boxesOf(chart: Chart, { marks }: Picture, { panels }: Plan): Box[] {
  const boxes: Box[] = [];
  panels.forEach(({ lines }, i) => {
    for (const { mark, row } of lines) {
      const bar = chart.getDatasetMeta(i).data[row];
      if (mark === undefined || !bar || !marks[mark]) continue;
      const { x, y, base, height } = bar.getProps(['x', 'y', 'base', 'height'], true) as Record<
        'x' | 'y' | 'base' | 'height',
        number
      >;
      boxes[mark] = { x: base, y: y - height / 2, width: x - base, height };
    }
  });
  return boxes;
}

/** Writes names and figures next to the bars, the years without a figure, and the titles. */
export function paintBars(
  chart: Chart,
  picture: Picture,
  plan: Plan,
  ink: Ink,
  chosen?: number,
): void {
  const { ctx: context } = chart;
  const boxes = boxesOf(chart, picture, plan);
  context.save();
  context.textBaseline = 'middle';
  for (const panel of plan.panels) {
    writeTitle(chart, panel, ink);
    for (const line of panel.lines) {
      const [mark, box] = [picture.marks[line.mark ?? -1], boxes[line.mark ?? -1]];
      if (mark && box) paintBar(context, picture, mark, box, panel, ink);
      else writeGap(chart, picture, line, panel, ink);
      writeName(chart, line, mark, box, panel, plan, ink);
    }
  }
  frameOverlap(context, picture, boxes, plan, ink);
  const ring = boxes[chosen ?? -1];
  if (ring) {
    context.strokeStyle = ink.focus;
    context.lineWidth = 2;
    context.strokeRect(ring.x - 1, ring.y - 3, ring.width + 4, ring.height + 6);
  }
  context.restore();
}

/** What is in two bars is in one frame. */
function frameOverlap(
  context: Context,
  { overlap }: Picture,
  boxes: readonly Box[],
  { unit, panels: [panel] }: Plan,
  ink: Ink,
): void {
  const [top, foot] = overlap?.marks.map((mark) => boxes[mark]) ?? [];
  if (!overlap || !top || !foot || !panel) return;
  const { from, to } = overlap;
  // The halo keeps it visible on the bars.
  for (const [colour, width] of [
    [ink.surface, 5],
    [ink.text, 2],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    const height = foot.y + foot.height - top.y + 10;
    context.strokeRect(panel.zero + from * unit, top.y - 5, (to - from) * unit, height);
  }
}

function writeTitle(chart: Chart, { title, titleRow, left }: PlannedPanel, ink: Ink): void {
  const { ctx: context } = chart;
  if (title === '') return;
  context.textAlign = 'left';
  context.font = font(ink, 1.0625, 700);
  context.fillStyle = ink.text;
  const y = titleRow === undefined ? 0.7 * ink.size : rowAt(chart, titleRow) + 0.35 * ink.size;
  context.fillText(title, left, y);
}

function rowAt(chart: Chart, row: number): number {
  return (chart.scales['y'] as Chart['scales'][string]).getPixelForValue(row);
}

/** Hatches the bar if it is not solid, and writes its figure after it, with letter and mark. */
function paintBar(
  context: Context,
  picture: Picture,
  mark: Mark,
  box: Box,
  { zero }: PlannedPanel,
  ink: Ink,
): void {
  const { x, y, width, height } = box;
  // A line at zero, also next to a bar that begins elsewhere.
  context.fillStyle = ink.quiet;
  context.fillRect(zero - 1, y - 4, 1, height + 8);
  if (!isSolid(mark, ink)) hatch(context, box, mark, ink);
  const middle = y + height / 2;
  let after = x + width + gap;
  const write = (text: string, scale: number, weight: number, up = 0) => {
    context.font = font(ink, scale, weight);
    const space = context.measureText(text).width;
    // A line of the scale behind a figure could be read as part of it.
    context.fillStyle = ink.surface;
    context.fillRect(after - 3, y, space + 6, height);
    context.fillStyle = mark.emphasised ? ink.accent : ink.text;
    context.fillText(text, after, middle + 1 - up);
    after += space;
  };
  context.textAlign = 'left';
  write(mark.figure, figureScale(picture), weightOf(mark));
  if (mark.letter !== '') {
    after += 2;
    write(mark.letter, 0.75, 700, 0.3 * ink.size);
  }
  if (standingsDiffer(picture))
    drawMark(context, after + 6 + radius, middle, mark.standing, ink.text, ink.surface);
}

/** "2016–2018 none found" next to a dotted line. */
function writeGap(
  chart: Chart,
  { none }: Picture,
  { row, rows }: PlannedLine,
  { zero }: PlannedPanel,
  ink: Ink,
): void {
  const { ctx: context } = chart;
  const step = chart.chartArea.height / (chart.scales['y']?.ticks.length || 1);
  const [first, last] = [rowAt(chart, row), rowAt(chart, row + rows - 1)];
  context.save();
  context.strokeStyle = ink.edge;
  context.lineWidth = 1.5;
  context.setLineDash([1.5, 3]);
  context.beginPath();
  context.moveTo(zero - 0.5, first - 0.35 * step);
  context.lineTo(zero - 0.5, last + 0.35 * step);
  context.stroke();
  context.restore();
  context.textAlign = 'left';
  context.font = font(ink, 0.9375);
  context.fillStyle = ink.quiet;
  context.fillText(none, zero + gap, (first + last) / 2 + 1);
}

function writeName(
  chart: Chart,
  { name, row, rows }: PlannedLine,
  mark: Mark | undefined,
  box: Box | undefined,
  { left, zero }: PlannedPanel,
  { across, above }: Plan,
  ink: Ink,
): void {
  const { ctx: context } = chart;
  context.font = font(ink, 1, mark?.emphasised ? 700 : 400);
  context.fillStyle = !mark ? ink.quiet : mark.emphasised && across ? ink.accent : ink.text;
  context.textAlign = 'left';
  const height = lineHeight(ink);
  if (above && box) {
    const lines = shortened(context, name, chart.width);
    lines.forEach((line, i) => {
      context.fillText(line, left, box.y - 5 - (lines.length - i - 0.5) * height);
    });
    return;
  }
  const middle = (rowAt(chart, row) + rowAt(chart, row + rows - 1)) / 2 + 1;
  const years = across || !mark || rows > 1;
  const lines = years
    ? nameLines(name, across ? rows : 1)
    : shortened(context, name, zero - left - 0.7 * ink.size);
  lines.forEach((line, i) => {
    context.fillText(line, left, middle + (i - (lines.length - 1) / 2) * height);
  });
}

/** Two lines at most. A longer name ends in dots; the table has all of it. */
function shortened(context: Context, text: string, width: number): string[] {
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

/** Outlines a bar: with dashes where it is contested, and hatched where it is residual. */
function hatch(context: Context, box: Box, { residual, standing }: Mark, ink: Ink): void {
  // Whole pixels keep its edges sharp.
  const [x, y] = [Math.round(box.x), Math.round(box.y)];
  const width = Math.round(box.x + box.width) - x;
  const height = Math.round(box.y + box.height) - y;
  context.save();
  context.strokeStyle = ink.edge;
  context.lineWidth = 1.5;
  if (standing === 'contested') context.setLineDash([3, 2]);
  else if (residual) {
    context.save();
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
    context.beginPath();
    for (let at = x - height; at < x + width; at += 6) {
      context.moveTo(at, y + height);
      context.lineTo(at + height, y);
    }
    context.stroke();
    context.restore();
  }
  context.strokeRect(x + 0.75, y + 0.75, width - 1.5, height - 1.5);
  context.restore();
}
