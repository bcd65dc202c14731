import type { Chart } from 'chart.js';
import type { Ink, Mark, Picture } from './picture.js';
import { addLine, colourOf, drawMark, font, radius, textSize, type Context } from './shapes.js';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
interface Place {
  x: number;
  y: number;
  bottom: number;
  field: [top: number, foot: number];
}
interface Label {
  mark: Mark;
  lines: { text: string; weight: number }[];
  colour: string;
  named: boolean;
}

/** Draws lines, marks, and as many figures as fit. The table and the readout have all of them. */
export function paintYears(chart: Chart, picture: Picture, ink: Ink, chosen?: number): void {
  const { ctx: context } = chart;
  const places = picture.marks.map((mark) => placeOf(chart, mark));
  context.save();
  drawLines(context, picture, places, ink);
  picture.marks.forEach((mark, i) => {
    const place = places[i] as Place;
    const { x, y } = place;
    const colour = colourOf(mark.series, ink);
    if (mark.from > 0) whisker(context, place, colour);
    drawMark(context, x, y, mark.series, mark.standing, colour, ink.surface);
  });
  const taken: Box[] = places.map(({ x, y }) => ({
    left: x - radius - 1,
    right: x + radius + 1,
    top: y - radius - 1,
    bottom: y + radius + 1,
  }));
  for (const label of labelsOf(picture, ink)) {
    const { mark, named } = label;
    const place = placeOf(chart, mark);
    const find = (one: Label, needed: boolean) =>
      boxFor(context, one, needed, place, chart, ink, taken);
    const least = { ...label, lines: [{ text: mark.atLeast, weight: 400 }] };
    const whole = find(label, named);
    const box = whole ?? (mark.atLeast === '' ? undefined : find(least, true));
    if (!box) continue;
    taken.push(box);
    write(context, whole ? label : least, box, place.x, ink);
  }
  const ring = places[chosen ?? -1];
  if (ring) {
    context.beginPath();
    context.arc(ring.x, ring.y, radius + 4, 0, 2 * Math.PI);
    context.strokeStyle = ink.focus;
    context.lineWidth = 2;
    context.stroke();
  }
  context.restore();
}

/** Joins neighbouring years only. A line is dashed where an end is not `checked`. */
function drawLines(context: Context, { marks }: Picture, places: readonly Place[], ink: Ink): void {
  context.lineWidth = 1.5;
  marks.forEach((mark, i) => {
    const next = marks.findIndex(({ series, at }) => series === mark.series && at === mark.at + 1);
    const [from, to] = [places[i], places[next]];
    if (!from || !to) return;
    const checked = [mark, marks[next]].every((end) => end?.standing === 'checked');
    context.setLineDash(checked ? [] : [4, 3]);
    context.strokeStyle = colourOf(mark.series, ink);
    context.beginPath();
    addLine(context, [from.x, from.y], [to.x, to.y]);
    context.stroke();
  });
  context.setLineDash([]);
}

/** The id of the scale that a mark belongs to. */
export function axisOf(mark: Mark | undefined): 'y' | 'yApart' {
  return mark?.apart ? 'yApart' : 'y';
}

/** Where a mark is, in CSS pixels. `bottom`: the lower end of a range. */
export function placeOf(chart: Chart, mark: Mark): Place {
  const { at, from, to } = mark;
  const { x, [axisOf(mark)]: y } = chart.scales as Record<
    'x' | 'y' | 'yApart',
    Chart['scales'][string]
  >;
  return {
    x: x.getPixelForValue(at),
    y: y.getPixelForValue(to),
    bottom: y.getPixelForValue(from > 0 ? from : to),
    field: [y.top, y.bottom],
  };
}

function whisker(context: Context, { x, y, bottom }: Place, colour: string): void {
  context.beginPath();
  addLine(context, [x, y], [x, bottom]);
  addLine(context, [x - radius, bottom], [x + radius, bottom]);
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.stroke();
}

/**
 * The labels by priority. First is the last of each series, with its name, then those with an
 * asterisk or a word, then the highest. The others follow from the last year to the first.
 */
function labelsOf({ marks, series, names }: Picture, ink: Ink): Label[] {
  const last = new Map<number, Mark>();
  for (const mark of marks)
    if (mark.at >= (last.get(mark.series)?.at ?? 0)) last.set(mark.series, mark);
  const highest = Math.max(...marks.map(({ to }) => to));
  const rank = (mark: Mark) =>
    last.get(mark.series) === mark
      ? -3
      : mark.atLeast !== ''
        ? -2
        : mark.to === highest
          ? -1
          : names.length - mark.at;
  return [...marks]
    .sort((a, b) => rank(a) - rank(b) || b.to - a.to)
    .map((mark) => {
      const name = series[mark.series] ?? '';
      const named = last.get(mark.series) === mark && name !== '';
      return {
        mark,
        named,
        colour: colourOf(mark.series, ink),
        lines: [
          ...(named ? [{ text: name, weight: 700 }] : []),
          { text: mark.figure, weight: 400 },
        ],
      };
    });
}

/** Free space above the mark or below it; a needed label may also be a little further away. */
function boxFor(
  context: Context,
  { lines }: Label,
  needed: boolean,
  { x, y, bottom, field: [ceiling, floor] }: Place,
  chart: Chart,
  ink: Ink,
  taken: readonly Box[],
): Box | undefined {
  const height = lines.length * lineHeight(ink);
  const width = Math.max(
    ...lines.map(({ text, weight }) => {
      context.font = font(ink, 0.8125, weight);
      return context.measureText(text).width;
    }),
  );
  const left = Math.max(chart.chartArea.left, Math.min(x - width / 2, chart.width - width - 1));
  const at = (top: number): Box => ({ left, right: left + width, top, bottom: top + height });
  const above = y - radius - 3 - height;
  const below = bottom + radius + 3;
  const free = (box: Box) =>
    box.top >= ceiling - 0.8 * ink.size &&
    box.bottom <= floor &&
    !taken.some(
      (other) =>
        other.left < box.right + 3 &&
        other.right > box.left - 3 &&
        other.top < box.bottom &&
        other.bottom > box.top,
    );
  for (let off = 0; off <= (needed ? 3 * height : 0); off += 4) {
    const found = [at(above - off), at(below + off)].find(free);
    if (found) return found;
  }
  return needed ? at(Math.max(0, above)) : undefined;
}

function lineHeight(ink: Ink): number {
  return 1.2 * textSize(ink, 0.8125);
}

/** Centred on `x` as far as the box allows. The halo hides lines behind the text. */
function write(context: Context, { lines, colour }: Label, box: Box, x: number, ink: Ink): void {
  const { left, right, top } = box;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = ink.surface;
  lines.forEach(({ text, weight }, i) => {
    context.font = font(ink, 0.8125, weight);
    context.fillStyle = weight === 700 ? colour : ink.text;
    const y = top + (i + 0.5) * lineHeight(ink);
    const half = context.measureText(text).width / 2;
    const middle = Math.max(left + half, Math.min(x, right - half));
    context.strokeText(text, middle, y);
    context.fillText(text, middle, y);
  });
}
