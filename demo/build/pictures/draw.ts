/** Draws a layout: as an SVG file, and on a canvas for a PNG file. */
import { escapeAttribute, escapeText } from '@ht-widgets/core/statement.js';
import type { Layout, Measure } from './layout.js';

const family = "'Helvetica Neue', 'Nimbus Sans', Arial, sans-serif";

/** Measures with a canvas. Without one, each character counts as a wide one. */
export function measurer(): Measure {
  const pen = penOf(document.createElement('canvas'));
  const known = new Map<string, number>();
  return (text, weight) => {
    if (!pen) return text.length * 0.62;
    const key = `${weight} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      pen.font = `${weight} 100px ${family}`;
      width = pen.measureText(text).width / 100;
      known.set(key, width);
    }
    return width;
  };
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  try {
    return canvas.getContext('2d');
  } catch {
    return null;
  }
}

/** Each line has its width, so that another typeface is squeezed into it and nothing is cut. */
export function svgOf({ width, height, boxes, lines }: Layout, alt: string): string {
  const n = (value: number): string => String(Math.round(value * 100) / 100);
  const drawn = [
    ...boxes.map(
      (box) =>
        `<rect x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}" ` +
        `fill="${box.colour}"/>`,
    ),
    ...lines.map(
      (line) =>
        `<text x="${n(line.x)}" y="${n(line.y)}" font-size="${n(line.size)}" ` +
        `font-weight="${line.weight}" fill="${line.colour}" textLength="${n(line.width)}" ` +
        `lengthAdjust="spacingAndGlyphs">${escapeText(line.text)}</text>`,
    ),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}" role="img" font-family="${escapeAttribute(family)}">` +
    `<title>${escapeText(alt)}</title>\n${drawn.join('\n')}\n</svg>\n`
  );
}

/** Undefined where a browser has no canvas. */
export async function pngOf({ width, height, boxes, lines }: Layout): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const pen = penOf(canvas);
  if (!pen) return undefined;
  for (const box of boxes) {
    pen.fillStyle = box.colour;
    pen.fillRect(box.x, box.y, box.width, box.height);
  }
  for (const line of lines) {
    pen.font = `${line.weight} ${line.size}px ${family}`;
    pen.fillStyle = line.colour;
    pen.fillText(line.text, line.x, line.y, line.width + 1);
  }
  return await new Promise((resolve) =>
    canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'),
  );
}
