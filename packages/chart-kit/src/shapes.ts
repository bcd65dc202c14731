import type { Ink, Mark, Picture } from './picture.js';

export type Context = CanvasRenderingContext2D;
type Point = readonly [x: number, y: number];

/** Half the width of a mark, in CSS pixels. */
export const radius = 5.5;

/** The smallest text of a chart, in CSS pixels. */
const smallest = 12;

export function textSize({ size }: Ink, scale: number): number {
  return Math.max(smallest, size * scale);
}

export function font(ink: Ink, scale: number, weight = 400): string {
  return `${weight} ${textSize(ink, scale)}px ${ink.family}`;
}

/**
 * Draws a disc that shows the standing. Full: checked; half: second-hand; stroke: corrected;
 * dashes: contested; two lines: attributed.
 */
export function drawMark(
  context: Context,
  x: number,
  y: number,
  standing: Mark['standing'],
  colour: string,
  surface: string,
): void {
  const path = new Path2D();
  path.arc(x, y, radius - 0.75, 0, 2 * Math.PI);
  context.save();
  context.fillStyle = standing === 'checked' ? colour : surface;
  context.fill(path);
  context.save();
  context.clip(path);
  context.strokeStyle = context.fillStyle = colour;
  context.lineWidth = 1.5;
  context.beginPath();
  if (standing === 'secondhand') context.fillRect(x, y - 2 * radius, 2 * radius, 4 * radius);
  else if (standing === 'corrected')
    addLine(context, [x - radius, y + radius], [x + radius, y - radius]);
  else if (standing === 'attributed')
    for (const dx of [-1.5, 1.5]) addLine(context, [x + dx, y - 2], [x + dx, y + 2]);
  context.stroke();
  context.restore();
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  if (standing === 'contested') context.setLineDash([2, 1.6]);
  context.stroke(path);
  context.restore();
}

function addLine(context: Context, from: Point, to: Point): void {
  context.moveTo(...from);
  context.lineTo(...to);
}

/** Whether the marks differ in standing, so that each must show it. */
export function standingsDiffer({ marks }: Picture): boolean {
  return new Set(marks.map(({ standing }) => standing)).size > 1;
}

/** Breaks `text` into lines no wider than `width`. A wider word gets a separate line. */
export function wrapped(context: Context, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && context.measureText(`${last} ${word}`).width <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
