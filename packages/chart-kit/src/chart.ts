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
import { isSolid, paintBars, widthForFigures } from './bars.js';
import type { Ink, Picture } from './picture.js';
import { textSize } from './shapes.js';
import { axisOf, paintYears } from './years.js';

// Only these parts: all of chart.js is twice as large. Its lines and points cost 4.3 KB and cannot
// show standings, so `paintYears` draws them.
Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export type { Chart };

/**
 * Makes a chart on `canvas`, whose size is in CSS pixels. `density`: device pixels per CSS pixel.
 * `chosen` returns the mark that gets a ring. Throws where a chart cannot be drawn.
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
  // Prototype.js replaces Array.from. chart.js would lose its options and draw a wrong picture.
  if (Array.from(new Set([0])).length === 0) throw new Error('no Array.from');
  const { data, options, paint } =
    picture.form === 'bars' ? bars(context, picture, ink) : years(picture, ink);
  const plugin: Plugin = {
    id: 'ht',
    // A browser that darkens light pages itself changes the card, but not what a canvas shows.
    beforeDraw: ({ ctx: context, width, height }) => {
      context.fillStyle = ink.surface;
      context.fillRect(0, 0, width, height);
    },
    afterDatasetsDraw: (chart) => {
      paint(chart, picture, ink, chosen());
    },
  };
  // No animation and no listeners: `draw` handles sizes, and the element handles keys.
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
    // The constructor registers the chart before it paints.
    Chart.getChart(canvas)?.destroy();
    throw error;
  }
}

type Configuration = Pick<ChartConfiguration<'bar'>, 'data' | 'options'> & {
  paint: typeof paintBars;
};

/** The scale of the figures: from zero, with few ticks, a hairline at each, and no border. */
function figures({ form, percent, format }: Picture, ink: Ink): object {
  return {
    type: 'linear',
    min: 0,
    ...(percent ? { max: 100 } : {}),
    border: { display: false },
    // At zero, paintBars draws a line next to each bar, below the bar's name.
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
      layout: { padding: { left: 1, right: widthForFigures(context, picture, ink) } },
      // Each bar has its figure. Only a share needs the scale, to show the whole.
      scales: {
        x: { ...figures(picture, ink), display: percent, afterFit: flush },
        y: { type: 'category', display: false },
      },
    },
    paint: paintBars,
  };
}

/** Removes the padding for the first and last number, so that bars align with the text. */
function flush(scale: Scale): void {
  scale.paddingLeft = scale.paddingRight = 0;
}

/** Only the fields and their scales. Transparent bars give the scales their range. */
function years(picture: Picture, ink: Ink): Configuration {
  const { names, marks } = picture;
  const fields = [true, false]
    .map((apart) => marks.filter((mark) => mark.apart === apart))
    .filter(({ length }) => length > 0);
  // Stacked, the first at the bottom, with an empty scale between them and space for names on top.
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
