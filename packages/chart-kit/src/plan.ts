import { radius, standingsDiffer, textSize, font, type Context } from './shapes.js';
import { wideFrom, type Ink, type Line, type Mark, type Panel, type Picture } from './picture.js';

/** A line of a panel in its row of the drawing. */
export interface PlannedLine extends Line {
  row: number;
  rows: number;
}

/** A panel in its place. In CSS pixels, from the left of the drawing. */
export interface PlannedPanel {
  title: string;
  /** The row of its title; undefined where titles are above all rows. */
  titleRow: number | undefined;
  lines: readonly PlannedLine[];
  /** Where its names begin, and where its bars do. */
  left: number;
  zero: number;
  right: number;
}

/** Where everything is. */
export interface Plan {
  /** Whether panels are next to each other. */
  across: boolean;
  /** Whether names are above their bars. */
  above: boolean;
  rows: number;
  panels: readonly PlannedPanel[];
  /** The length of one unit, in CSS pixels: one scale for all panels. */
  unit: number;
}

/** Space between a bar and its figure, and between panels next to each other. */
export const gap = 7;
const between = 1.75;

/** Font size of figures, to that of the text. */
export const figureScale = ({ form }: Picture): number => (form === 'bars' ? 1.125 : 1);

/** Arranges the panels: next to each other if there is space, else below each other. */
export function planOf(context: Context, picture: Picture, ink: Ink, width: number): Plan {
  const wide = width >= wideFrom * ink.size;
  const across = wide && picture.years > 0 && picture.panels.length > 1;
  const above = picture.form === 'bars' && !wide;
  const names = picture.panels.map((panel) => nameWidth(context, panel, ink, above, across));
  const figures = picture.panels.map((panel) => figuresWidth(context, picture, panel, ink));
  const most = picture.panels.map((panel) => mostOf(picture, panel));
  const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
  if (!across) {
    const name = Math.max(...names);
    const unit = picture.years
      ? unitOf(context, picture, ink, width - name)
      : Math.max(0, width - name - Math.max(...figures)) / (Math.max(...most) || 1);
    return { across, above, unit, ...belowEachOther(picture, name, width) };
  }
  const space = between * ink.size * (names.length - 1);
  const unit = Math.max(0, width - sum(names) - sum(figures) - space) / (sum(most) || 1);
  let left = 0;
  const panels = picture.panels.map(({ title, lines }, i): PlannedPanel => {
    const zero = left + (names[i] ?? 0);
    const right = zero + unit * (most[i] ?? 0) + (figures[i] ?? 0);
    const planned = lines.map((line) => ({ ...line, row: line.at, rows: line.span }));
    const panel = { title, titleRow: undefined, lines: planned, left, zero, right };
    left = right + between * ink.size;
    return panel;
  });
  return { across, above, unit, rows: picture.years, panels };
}

/** The longest unit with which each bar and its figure fit: a wide one may be after a short bar. */
function unitOf(context: Context, picture: Picture, ink: Ink, room: number): number {
  // Without a bar there is nothing to fit: dividing by 0 gives infinity.
  const units = picture.marks.map(
    (mark) => (room - gap - 2 - widthOf(context, picture, mark, ink)) / mark.to,
  );
  return Math.max(0, Math.min(room, ...units));
}

function belowEachOther({ panels }: Picture, zero: number, right: number) {
  let row = 0;
  const planned = panels.map(({ title, lines }): PlannedPanel => {
    const titleRow = title === '' ? undefined : row++;
    return {
      title,
      titleRow,
      left: 0,
      zero,
      right,
      lines: lines.map((line) => ({ ...line, row: row++, rows: 1 })),
    };
  });
  return { rows: row, panels: planned };
}

function mostOf({ marks, percent }: Picture, { lines }: Panel): number {
  return percent ? 100 : Math.max(...lines.map(({ mark }) => marks[mark ?? -1]?.to ?? 0));
}

/** The years of a gap on two lines, where it is as high as several years. */
export function nameLines(name: string, rows: number): string[] {
  const [from = '', to] = name.split('–');
  return rows > 1 && to !== undefined ? [`${from}–`, to] : [name];
}

function nameWidth(
  context: Context,
  { lines }: Panel,
  ink: Ink,
  above: boolean,
  across: boolean,
): number {
  if (above) return 1;
  const widths = lines.flatMap(({ name, span, mark }) => {
    context.font = font(ink, 1, mark === undefined ? 400 : 700);
    return nameLines(name, across ? span : 1).map((line) => context.measureText(line).width);
  });
  return Math.min(14 * ink.size, Math.ceil(Math.max(...widths))) + 0.7 * ink.size;
}

/** The width that the figures of a panel need after its longest possible bar. */
function figuresWidth(context: Context, picture: Picture, { lines }: Panel, ink: Ink): number {
  const widths = lines.map(({ mark }) => {
    const shown = picture.marks[mark ?? -1];
    if (shown) return gap + widthOf(context, picture, shown, ink);
    context.font = font(ink, 0.9375);
    return gap + context.measureText(picture.none).width - ink.size;
  });
  return Math.ceil(Math.max(...widths)) + 2;
}

/** Font weight of a figure: evidence is weight. */
export function weightOf({ emphasised, standing }: Mark): number {
  return emphasised || standing === 'checked' ? 700 : 400;
}

/** Of a figure with its letter and its mark. */
function widthOf(context: Context, picture: Picture, mark: Mark, ink: Ink): number {
  context.font = font(ink, figureScale(picture), weightOf(mark));
  const figure = context.measureText(mark.figure).width;
  context.font = font(ink, 0.75, 700);
  const letter = mark.letter === '' ? 0 : context.measureText(mark.letter).width + 2;
  return figure + letter + (standingsDiffer(picture) ? 2 * radius + 6 : 0);
}

/** The height of a line of text. */
export function lineHeight(ink: Ink): number {
  return 1.2 * textSize(ink, 1);
}
