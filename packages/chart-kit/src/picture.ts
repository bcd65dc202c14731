import type { Chart, Fact } from '@ht-widgets/facts';

export type Form = Chart['form'];

/** One figure as it is drawn. */
export interface Mark {
  /** Which of `Picture.names` it stands at: its bar, or its year. */
  at: number;
  /** Which of `Picture.series` it belongs to. */
  series: number;
  /** Where a bar begins: zero, but for a range. */
  from: number;
  to: number;
  /** The figure as it is read, with its qualifier. */
  figure: string;
  standing: Fact['standing'];
  /** Belongs to a residual group, which is drawn softer. */
  residual: boolean;
  /** What stands at it even where its figure has no room: that another was printed too, or what it counts. Mostly empty. */
  atLeast: string;
  /** Stands in the lower field, which has a scale of its own. */
  apart: boolean;
}

/** What is to be drawn. It has nothing in it that a table beside it could not show. */
export interface Picture {
  form: Form;
  /** The scale ends at 100. */
  percent: boolean;
  /** Names of the bars, or every year from the first to the last. */
  names: readonly string[];
  /** Names of the series; one without a name of its own has an empty one. */
  series: readonly string[];
  marks: readonly Mark[];
  /** A number of the scale as people write it. */
  format: (value: number) => string;
}

/** Colours that a canvas understands, and the typeface. */
export interface Ink {
  text: string;
  quiet: string;
  line: string;
  accent: string;
  surface: string;
  focus: string;
  family: string;
  /** Size of the text around, in CSS pixels. */
  size: number;
}
