import type { Chart, Fact } from '@ht-widgets/facts';

/** One figure as it is drawn. */
export interface Mark {
  /** Index in `Picture.names`: its bar, or its year. */
  at: number;
  /** Index in `Picture.series`. */
  series: number;
  /** Where a bar begins: zero, but for a range. */
  from: number;
  to: number;
  /** The figure in words, with its qualifier. */
  figure: string;
  standing: Fact['standing'];
  /** Belongs to a residual group, which is drawn softer. */
  residual: boolean;
  /** What is written even where the whole figure does not fit, such as an asterisk. Often empty. */
  atLeast: string;
  /** Whether it is in the lower field, which has a separate scale. */
  apart: boolean;
}

/** What to draw. It holds nothing that a table could not show. */
export interface Picture {
  form: Chart['form'];
  /** Whether the scale ends at 100. */
  percent: boolean;
  /** Names of the bars, or every year from the first to the last. */
  names: readonly string[];
  /** Names of the series; empty for a series without a name. */
  series: readonly string[];
  marks: readonly Mark[];
  /** Formats a number of the scale in the chart's language. */
  format: (value: number) => string;
}

/** Colours in a form that a canvas accepts, and the typeface. */
export interface Ink {
  text: string;
  quiet: string;
  line: string;
  accent: string;
  surface: string;
  focus: string;
  family: string;
  /** Font size of the surrounding text, in CSS pixels. */
  size: number;
}
