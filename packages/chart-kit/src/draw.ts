import { makeChart, type Chart } from './chart.js';
import type { Ink, Picture } from './picture.js';
import { placeOf } from './years.js';

/** A picture in its box, until `end`. */
export interface Drawing {
  /** Marks what a reader looks at; undefined marks nothing. */
  choose: (index: number | undefined) => void;
  /** The mark nearest to a point of the window; undefined while nothing is drawn. */
  nearest: (clientX: number, clientY: number) => number | undefined;
  /** Paints it anew, after its colours or its typeface have changed. */
  repaint: () => void;
  /** Gives back all that it holds. */
  end: () => void;
}

/**
 * Draws `picture` over the whole of `box`, which is positioned and has a size of its own, and again whenever that size or
 * the density of the screen changes; while `box` has no size, nothing is drawn. `ink` is asked before each painting.
 * Throws where the browser gives no surface to draw on; where it fails later, `broken` is called.
 */
export function draw(
  box: HTMLElement,
  picture: Picture,
  ink: () => Ink,
  broken: () => void,
): Drawing {
  const canvas = document.createElement('canvas');
  canvas.ariaHidden = 'true';
  // To find out now, though it may get a size only later.
  if (!canvas.getContext('2d')) throw new Error('no canvas');
  let chart: Chart | undefined;
  let chosen: number | undefined;
  let density: MediaQueryList | undefined;

  const guarded = (work: () => void) => {
    try {
      work();
    } catch {
      end();
      broken();
    }
  };

  function paint(): void {
    const { clientWidth: width, clientHeight: height } = box;
    chart?.destroy();
    chart = undefined;
    if (width === 0 || height === 0) return;
    canvas.width = width;
    canvas.height = height;
    chart = makeChart(canvas, picture, ink(), devicePixelRatio, () => chosen);
  }

  function watchDensity(): void {
    density?.removeEventListener('change', watchDensity);
    if (density) guarded(paint);
    density = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    density.addEventListener('change', watchDensity);
  }

  const sizes = new ResizeObserver(() => {
    if (chart?.width !== box.clientWidth || chart.height !== box.clientHeight) guarded(paint);
  });

  function end(): void {
    sizes.disconnect();
    density?.removeEventListener('change', watchDensity);
    chart?.destroy();
    chart = undefined;
    canvas.remove();
  }

  paint();
  box.append(canvas);
  sizes.observe(box);
  watchDensity();
  return {
    choose(index) {
      chosen = index;
      chart?.draw();
    },
    nearest(clientX, clientY) {
      if (!chart) return undefined;
      const { left, top } = canvas.getBoundingClientRect();
      const distances = picture.marks.map((_, i) =>
        distance(chart as Chart, picture, i, clientX - left, clientY - top),
      );
      return distances.indexOf(Math.min(...distances));
    },
    repaint: () => {
      guarded(paint);
    },
    end,
  };
}

function distance(
  chart: Chart,
  { form, marks }: Picture,
  index: number,
  x: number,
  y: number,
): number {
  const mark = marks[index];
  if (!mark) return Infinity;
  if (form === 'bars') return Math.abs((chart.getDatasetMeta(0).data[index]?.y ?? Infinity) - y);
  const place = placeOf(chart, mark);
  return Math.hypot(place.x - x, place.y - y);
}
