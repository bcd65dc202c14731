import type { Chart, Fact } from '@ht-widgets/facts';

/** One figure as it is drawn. */
export interface Mark {
  /** Where a bar begins: zero, but for a range, and for a share that overlaps another. */
  from: number;
  to: number;
  /** The figure in words, with its qualifier. */
  figure: string;
  /** Leads to its note below; empty for most figures. */
  letter: string;
  standing: Fact['standing'];
  /** Belongs to a residual group, which is hatched. */
  residual: boolean;
  /** The one of a chart that the eye should find first. */
  emphasised: boolean;
}

/** A bar with its name, or years without a figure. */
export interface Line {
  name: string;
  /** Index in `Picture.marks`; undefined where there is no figure. */
  mark: number | undefined;
  /** Its first year, counted from that of the chart, and how many years it stands for. */
  at: number;
  span: number;
}

/** The bars of one series, below its name. */
export interface Panel {
  /** Empty for a series without a name. */
  title: string;
  lines: readonly Line[];
}

/** What to draw. It holds nothing that a table could not show. */
export interface Picture {
  form: Chart['form'];
  /** Whether the scale ends at 100. */
  percent: boolean;
  panels: readonly Panel[];
  /** From the first to the last, where panels next to each other can share their rows; else 0. */
  years: number;
  marks: readonly Mark[];
  /** What is in two bars, which are below each other: its ends, and the two marks. */
  overlap?: { from: number; to: number; marks: readonly [number, number] } | undefined;
  /** Written where years have no figure. */
  none: string;
  /** Formats a number of the scale in the chart's language. */
  format: (value: number) => string;
}

/** From this width, names are next to bars and panels next to each other; in `em`. */
export const wideFrom = 36;

/** Colours in a form that a canvas accepts, and the typeface. */
export interface Ink {
  text: string;
  quiet: string;
  line: string;
  accent: string;
  /** All bars but the emphasised one. */
  edge: string;
  surface: string;
  focus: string;
  family: string;
  /** Font size of the surrounding text, in CSS pixels. */
  size: number;
}
