import { boxesOf, type Box } from './bars.js';
import { makeChart, type Chart } from './chart.js';
import type { Ink, Picture } from './picture.js';
import type { Plan } from './plan.js';

/** A picture in its box, until `end`. */
export interface Drawing {
  /** Puts a ring round a mark; undefined removes it. */
  choose: (index: number | undefined) => void;
  /** The mark nearest to a point of the window; undefined while nothing is drawn. */
  nearest: (clientX: number, clientY: number) => number | undefined;
  /** Paints it again, after its colours or its typeface have changed. */
  repaint: () => void;
  /** Removes the canvas and every listener. */
  end: () => void;
}

/**
 * Draws `picture` over the whole of `box`, a positioned element, and again whenever the size of the
 * box or the density of the screen changes. Calls `ink` before each painting. Throws where a chart
 * cannot be drawn; where painting fails later, ends the drawing and calls `failed`.
 */
export function draw(
  box: HTMLElement,
  picture: Picture,
  ink: () => Ink,
  failed: () => void,
): Drawing {
  const canvas = document.createElement('canvas');
  canvas.ariaHidden = 'true';
  // To fail now rather than when the box gets a size.
  if (!canvas.getContext('2d')) throw new Error('no canvas');
  let chart: Chart | undefined;
  let plan: Plan | undefined;
  let chosen: number | undefined;

  function paint(): void {
    const { clientWidth: width, clientHeight: height } = box;
    chart?.destroy();
    chart = undefined;
    if (width === 0 || height === 0) return;
    canvas.width = width;
    canvas.height = height;
    ({ chart, plan } = makeChart(canvas, picture, ink(), devicePixelRatio, () => chosen));
  }
  function repaint(): void {
    try {
      paint();
    } catch {
      end();
      failed();
    }
  }
  const sizes = new ResizeObserver(() => {
    if (chart?.width !== box.clientWidth || chart.height !== box.clientHeight) repaint();
  });
  function end(): void {
    sizes.disconnect();
    stopWatching();
    chart?.destroy();
    chart = undefined;
    canvas.remove();
  }

  paint();
  box.append(canvas);
  sizes.observe(box);
  const stopWatching = watchDensity(repaint);
  return {
    choose(index) {
      chosen = index;
      chart?.draw();
    },
    nearest(clientX, clientY) {
      if (!chart || !plan) return undefined;
      const place = placeIn(canvas, chart, clientX, clientY);
      return nearestMark(boxesOf(chart, picture, plan), plan, ...place);
    },
    repaint,
    end,
  };
}

/** A place of the window in the chart, which the page may scale with a transform or with zoom. */
function placeIn(canvas: Element, chart: Chart, clientX: number, clientY: number) {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  return [
    ((clientX - left) * chart.width) / width,
    ((clientY - top) * chart.height) / height,
  ] as const;
}

/** Calls `changed` whenever the density of the screen changes. Returns how to stop that. */
function watchDensity(changed: () => void): () => void {
  let query: MediaQueryList;
  const stop = () => query.removeEventListener('change', next);
  const watch = () => {
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', next);
  };
  const next = () => {
    stop();
    watch();
    changed();
  };
  watch();
  return stop;
}

/** The mark of the nearest row, in the panel below the pointer. */
function nearestMark(boxes: readonly Box[], { panels }: Plan, x: number, y: number): number {
  const distances = boxes.map((box, i) => {
    const panel = panels.find(({ lines }) => lines.some(({ mark }) => mark === i));
    const { left = 0, right = 0 } = panel ?? {};
    return Math.hypot(Math.max(0, left - x, x - right), box.y + box.height / 2 - y);
  });
  return distances.indexOf(Math.min(...distances));
}
