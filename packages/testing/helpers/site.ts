/** What tests of the site share: a walk through its pages, its builder, and a page of an author. */
import { recordName } from '@ht-widgets/facts/record-name.js';
import { elsewhere, frameOf } from './frames.js';
import { until } from './helpers.js';
import { happens } from './pages.js';

const site = '/dist/site';

const facts = ['mo-population-2020', 'nhth-us-age-of-entry'].map(recordName);

/** One page of each kind but the builder and what prints. */
export const kinds: readonly string[] = [
  'index',
  'es/index',
  'guides/index',
  'guides/words',
  'guides/wordpress',
  'es/guides/index',
  'es/guides/wordpress',
  'developers/attributes',
  ...['index', 'due', ...facts].flatMap((name) => [`ledger/${name}`, `es/ledger/${name}`]),
  ...['', '-es'].map((end) => `ledger/changes${end}`),
  'gallery/index',
  'gallery/type-list',
  'gallery/theming',
  ...['', '-es'].flatMap((end) => [`examples/school${end}`, `examples/nonprofit${end}`]),
];

/** A page in a frame, when it has loaded. */
export async function openFrame(address: string): Promise<HTMLIFrameElement> {
  const frame = frameOf(address, { height: '900' });
  await happens(frame, 'load');
  return frame;
}

/** A person who goes from page to page of the site, by what its links say. */
export class Walk {
  readonly frame: HTMLIFrameElement;
  constructor(frame: HTMLIFrameElement) {
    this.frame = frame;
  }

  static async fromFrontPage(page = 'index.html'): Promise<Walk> {
    return new Walk(await openFrame(`${site}/${page}`));
  }

  get page(): Document {
    return this.frame.contentDocument as Document;
  }

  get view(): Window & typeof globalThis {
    return this.frame.contentWindow as Window & typeof globalThis;
  }

  /** The link of the page's content or of its navigation, by its words. */
  async follow(words: string): Promise<void> {
    const links = [...this.page.querySelectorAll<HTMLElement>('main a, nav a')];
    const link = await until(`the link ${words}`, () =>
      links.find(({ textContent }) => textContent.trim() === words),
    );
    const loads = happens(this.frame, 'load');
    link.click();
    await loads;
  }

  async wait(selector: string): Promise<HTMLElement> {
    return await until(selector, () => this.page.querySelector<HTMLElement>(selector));
  }

  text(selector: string): string {
    return this.page.querySelector(selector)?.textContent ?? '';
  }

  /** Types into a field. */
  type(id: string, text: string): void {
    const field = this.page.getElementById(id) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** What the page's buttons copy from now on. */
  clipboard(): { text: string } {
    const copied = { text: '' };
    const writeText = (text: string): Promise<void> => {
      copied.text = text;
      return Promise.resolve();
    };
    Object.defineProperty(this.view.navigator, 'clipboard', { value: { writeText } });
    return copied;
  }
}

/** The builder, as a person uses it. */
export class Builder extends Walk {
  static async open(fragment = '', page = 'build/index.html'): Promise<Builder> {
    const builder = new Builder(await openFrame(`${site}/${page}${fragment}`));
    await builder.wait('.builder');
    return builder;
  }

  async choose(name: string, value: string): Promise<void> {
    const all = () => [...this.page.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)];
    const radio = await until(`${name}=${value}`, () => all().find((one) => one.value === value));
    radio.click();
  }

  /** The value of a field. */
  value(id: string): string {
    return (this.page.getElementById(id) as HTMLTextAreaElement | null)?.value ?? '';
  }

  get code(): string {
    return this.value('code');
  }

  /** Presses the button that copies. */
  async copied(): Promise<string> {
    const clipboard = this.clipboard();
    this.page.querySelector<HTMLElement>('#copy .snippet .button')?.click();
    return await until('the copied text', () => clipboard.text);
  }
}

/** A visitor's page on the test server. `policy`: the Content-Security-Policy of its site. */
export async function published(html: string, policy = ''): Promise<Document> {
  const body = JSON.stringify({ html, policy });
  const response = await fetch('/published', { method: 'POST', body });
  const frame = await openFrame(await response.text());
  return frame.contentDocument as Document;
}

/** What WordPress leaves to an author: no script, no tag that it does not know. */
export function keptForAuthor(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const removed of body.querySelectorAll('script, iframe, style')) removed.remove();
  for (const unknown of body.querySelectorAll('*'))
    if (unknown.localName.includes('-')) unknown.replaceWith(...unknown.childNodes);
  return body.innerHTML;
}

/** A builder's frame: nothing of the page can be reached, and no phone link works. */
export async function inClosedFrame(address: string, sandbox = 'allow-scripts'): Promise<number> {
  const inside = address.replace(location.origin, elsewhere);
  const frame = frameOf(inside, { sandbox, height: '900' });
  for (;;) {
    const { data, source } = (await happens(window, 'message')) as MessageEvent<{
      type?: string;
      height?: number;
    } | null>;
    const isHeight = source === frame.contentWindow && data?.type === 'ht-widgets:height';
    if (isHeight && data.height !== undefined) return data.height;
  }
}
