import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  type ChartConfiguration,
  type ChartOptions,
  type LinearScaleOptions,
  type Plugin,
  type Scale,
  type ScriptableScaleContext,
} from 'chart.js';
import { isSolid, paintBars, roomForFigures } from './bars.js';
import type { Ink, Picture } from './picture.js';
import { textSize } from './shapes.js';
import { axisOf, paintYears } from './years.js';

// One by one: all of chart.js is twice as large. Its lines and points are 4.3 KB for what paintYears draws in a few strokes,
// and they know nothing of standings.
Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export type { Chart };

/**
 * A chart on `canvas`, which must have its size in CSS pixels. `chosen` is asked at each painting for the mark that a
 * reader looks at. `density` is the number of device pixels to one of CSS. Throws where the browser gives no surface to
 * draw on.
 */
export function makeChart(
  canvas: HTMLCanvasElement,
  picture: Picture,
  ink: Ink,
  density: number,
  chosen: () => number | undefined = () => undefined,
): Chart {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const { data, options, paint } =
    picture.form === 'bars' ? bars(context, picture, ink) : years(picture, ink);
  const plugin: Plugin = {
    id: 'ht',
    afterDatasetsDraw: (chart) => {
      paint(chart, picture, ink, chosen());
    },
  };
  // Nothing moves, and nothing listens: sizes and keys are looked after outside.
  const fixed = {
    responsive: false,
    maintainAspectRatio: false,
    animation: false,
    events: [],
    devicePixelRatio: density,
  } satisfies ChartOptions;
  try {
    return new Chart(canvas, {
      type: 'bar',
      data,
      options: { ...options, ...fixed },
      plugins: [plugin],
    });
  } catch (error) {
    // It registers itself before it paints.
    Chart.getChart(canvas)?.destroy();
    throw error;
  }
}

type Configuration = Pick<ChartConfiguration<'bar'>, 'data' | 'options'> & {
  paint: typeof paintBars;
};

/** The scale of the figures: from zero, with few ticks, a hairline at each, and no box round it. */
function figures({ form, percent, format }: Picture, ink: Ink): object {
  return {
    type: 'linear',
    min: 0,
    ...(percent ? { max: 100 } : {}),
    border: { display: false },
    // Names of bars begin where the scale does; there the bars draw its beginning.
    grid: {
      color: ({ tick }: ScriptableScaleContext) =>
        tick.value !== 0 ? ink.line : form === 'bars' ? 'transparent' : ink.quiet,
      tickLength: 0,
    },
    ticks: {
      color: ink.quiet,
      font: { family: ink.family, size: textSize(ink, 0.75) },
      padding: 6,
      align: form === 'bars' ? 'inner' : 'center',
      maxRotation: 0,
      maxTicksLimit: 6,
      ...(percent ? { stepSize: 50 } : {}),
      callback: (value: number) => format(value),
    },
  } satisfies Record<string, unknown> & { [Key in keyof LinearScaleOptions]?: unknown };
}

function bars(context: CanvasRenderingContext2D, picture: Picture, ink: Ink): Configuration {
  const { names, marks, percent } = picture;
  return {
    data: {
      labels: [...names],
      datasets: [
        {
          data: marks.map(({ from, to }): [number, number] => [from, to]),
          backgroundColor: marks.map((mark) => (isSolid(mark) ? ink.accent : 'transparent')),
          barThickness: Math.round(1.15 * ink.size),
        },
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { left: 1, right: roomForFigures(context, picture, ink) } },
      // Each bar says its figure; of a share it is worth seeing what the whole would be.
      scales: {
        x: { ...figures(picture, ink), display: percent, afterFit: flush },
        y: { type: 'category', display: false },
      },
    },
    paint: paintBars,
  };
}

/** Bars begin where the text round them does: the scale's first and last number stand inside it. */
function flush(scale: Scale): void {
  scale.paddingLeft = scale.paddingRight = 0;
}

/** The fields and their scales alone; bars nobody sees tell them how far to reach. */
function years(picture: Picture, ink: Ink): Configuration {
  const { names, marks } = picture;
  const fields = [true, false]
    .map((apart) => marks.filter((mark) => mark.apart === apart))
    .filter(({ length }) => length > 0);
  // One above the other, the first lowest, with an empty scale that keeps them apart. Over the highest marks there is room for names.
  const scales: [string, object][] = fields.map((own, i) => [
    axisOf(own[0]),
    {
      ...figures(picture, ink),
      stack: 'y',
      stackWeight: 2 + i,
      suggestedMax: 1.12 * Math.max(...own.map(({ to }) => to)),
    },
  ]);
  if (fields.length > 1)
    scales.splice(1, 0, [
      'yBetween',
      {
        type: 'category',
        stack: 'y',
        stackWeight: 0.4,
        border: { display: false },
        grid: { display: false },
        ticks: { display: false },
      },
    ]);
  return {
    data: {
      labels: [...names],
      datasets: fields.map((own) => ({
        yAxisID: axisOf(own[0]),
        data: names.map((_, i) =>
          Math.max(0, ...own.filter(({ at }) => at === i).map(({ to }) => to)),
        ),
        backgroundColor: 'transparent',
      })),
    },
    options: {
      layout: { padding: { top: 0.8 * ink.size, right: 10 } },
      scales: {
        x: {
          type: 'category',
          border: { color: ink.quiet },
          grid: { display: false },
          ticks: {
            color: ink.quiet,
            font: { family: ink.family, size: textSize(ink, 0.75) },
            maxRotation: 0,
            autoSkipPadding: 8,
          },
        },
        ...Object.fromEntries(scales),
      },
    },
    paint: paintYears,
  };
}
