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
import { isSolid, paintBars } from './bars.js';
import type { Ink, Picture } from './picture.js';
import { planOf, type Plan } from './plan.js';
import { textSize } from './shapes.js';

// Only these parts: all of chart.js is twice as large.
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
): { chart: Chart; plan: Plan } {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  // Prototype.js replaces Array.from. chart.js would lose its options and draw a wrong picture.
  if (Array.from(new Set([0])).length === 0) throw new Error('no Array.from');
  const plan = planOf(context, picture, ink, canvas.width);
  const { data, options } = configurationOf(picture, plan, ink, canvas.width);
  const plugin: Plugin = {
    id: 'ht',
    // A browser that darkens light pages itself changes the card, but not what a canvas shows.
    beforeDraw: ({ ctx: context, width, height }) => {
      context.fillStyle = ink.surface;
      context.fillRect(0, 0, width, height);
    },
    afterDatasetsDraw: (chart) => {
      paintBars(chart, picture, plan, ink, chosen());
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
    const chart = new Chart(canvas, {
      type: 'bar',
      data,
      options: { ...options, ...fixed },
      plugins: [plugin],
    });
    return { chart, plan };
  } catch (error) {
    // The constructor registers the chart before it paints.
    Chart.getChart(canvas)?.destroy();
    throw error;
  }
}

/** The scale of a share: from zero to the whole, with a hairline at each of its few ticks. */
function scaleOf({ format, percent }: Picture, ink: Ink): object {
  return {
    border: { display: false },
    // At zero, paintBars draws a line next to each bar.
    grid: {
      color: ({ tick }: ScriptableScaleContext) => (tick.value === 0 ? 'transparent' : ink.line),
      tickLength: 0,
    },
    ticks: {
      color: ink.quiet,
      font: { family: ink.family, size: textSize(ink, 0.8125) },
      padding: 6,
      align: 'inner',
      maxRotation: 0,
      ...(percent ? { stepSize: 50 } : {}),
      callback: (value: number) => format(value),
    },
  } satisfies Record<string, unknown> & { [Key in keyof LinearScaleOptions]?: unknown };
}

/** Panels next to each other are on one scale, each a little further on it. */
function configurationOf(
  picture: Picture,
  plan: Plan,
  ink: Ink,
  width: number,
): Pick<ChartConfiguration<'bar'>, 'data' | 'options'> {
  const { across, above, rows, panels, unit } = plan;
  const { marks, percent, form } = picture;
  const [first] = panels;
  const left = across ? 0 : (first?.zero ?? 0);
  const most = percent ? 100 : Math.max(...marks.map(({ to }) => to));
  const max = across ? width / unit : most;
  return {
    data: {
      labels: Array.from({ length: rows }, (_, row) => row),
      datasets: panels.map(({ lines, zero }) => {
        const offset = across ? zero / unit : 0;
        const own = Array.from({ length: rows }, (_, row) => {
          const index = lines.find((line) => line.row === row)?.mark;
          return index === undefined ? undefined : marks[index];
        });
        return {
          grouped: false,
          data: own.map((mark): [number, number] | null =>
            mark ? [offset + mark.from, offset + mark.to] : null,
          ),
          backgroundColor: own.map((mark) =>
            !mark || !isSolid(mark, ink) ? 'transparent' : mark.emphasised ? ink.accent : ink.edge,
          ),
          barThickness: Math.round((form === 'bars' ? 1.5 : 1.15) * ink.size),
        };
      }),
    },
    options: {
      indexAxis: 'y',
      layout: {
        padding: {
          left,
          right: Math.max(0, width - left - unit * max),
          // Names above the bars, or titles above the rows.
          top: (across ? 2 : above ? 1 : 0) * ink.size,
        },
      },
      // Each bar has its figure. Only a share needs the scale, to show the whole.
      scales: {
        x: {
          type: 'linear',
          min: 0,
          max,
          display: percent && form === 'bars',
          afterFit: flush,
          ...scaleOf(picture, ink),
        },
        y: { type: 'category', display: false },
      },
    },
  };
}

/** Removes the padding for the first and last number, so that bars align with the text. */
function flush(scale: Scale): void {
  scale.paddingLeft = scale.paddingRight = 0;
}
