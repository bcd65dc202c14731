/** What tests of the frame page share. Run `npm run build` first. */
import { until } from './helpers.js';
import { happens } from './pages.js';

/** The server at its other name, which is another site to a browser. */
export const elsewhere = location.origin.replace(/localhost|127\.0\.0\.1/, (host) =>
  host === 'localhost' ? '127.0.0.1' : 'localhost',
);

/** A message of a frame, in one of three formats. */
export interface Said {
  type?: string;
  message?: string;
  sentinel?: string;
  height?: number;
  value?: number;
  secret?: string;
}

export function frameOf(
  address: string,
  attributes: Record<string, string> = {},
): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.width = '600';
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  frame.src = address;
  document.body.append(frame);
  return frame;
}

/** The embed page of this origin, when it has drawn or explained. */
export async function embed(
  query: string,
  folder = '/dist',
): Promise<{ frame: HTMLIFrameElement; page: Document }> {
  const frame = frameOf(`${folder}/embed/index.html?${query}`);
  await happens(frame, 'load');
  const page = frame.contentDocument as Document;
  await until(
    `something for ${query}`,
    () => page.querySelector('[data-ht-drawn], .shown') ?? (page.querySelector('main > p') && page),
  );
  return { frame, page };
}

/** The first messages of each dialect that a frame sends. */
export async function heard(frame: HTMLIFrameElement, dialects: number): Promise<Said[]> {
  const messages: Said[] = [];
  const listen = ({ source, data }: MessageEvent<Said>): void => {
    if (source === frame.contentWindow) messages.push(data);
  };
  addEventListener('message', listen);
  await until('its messages', () => messages.length >= dialects);
  removeEventListener('message', listen);
  return messages;
}
