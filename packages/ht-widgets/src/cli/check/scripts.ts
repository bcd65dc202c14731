/** Checks the scripts of a page. */
import { attributeOf, type Element } from '../../snippet/tree.js';
import { advice, findingAt, type Finding } from './finding.js';
import { frameFindings } from './frames.js';
import type { Page, Widget } from './page.js';

type File = 'loader' | 'classic' | 'own' | 'frame' | 'inside';

interface Script {
  element: Element;
  file: File;
  address: string;
  /** Of a self-contained file: the tag that it registers. */
  tag: string | undefined;
  /** It has an address and a type that browsers run. */
  runs: boolean;
  /** It has no end tag, so the rest of the page is in it. */
  isCut: boolean;
}

export function scriptFindings(page: Page): Finding[] {
  const scripts = page.elements.flatMap((element) => scriptOf(element) ?? []);
  const drawing = scripts.filter(draws);
  const whole = drawing.filter(({ isCut }) => !isCut);
  const hasFrameScript = scripts.some(({ file, runs }) => file === 'frame' && runs);
  return [
    ...drawing.filter(({ isCut }) => isCut).map(cut),
    ...whole.flatMap(stopped),
    ...twoScripts(drawing),
    ...missing(page.widgets, drawing),
    ...frameFindings(page, hasFrameScript),
    ...(page.widgets.length + page.frames.length === 0 ? withoutWidget(whole) : []),
  ];
}

function draws({ file }: Script): boolean {
  return file !== 'frame';
}

function scriptOf(element: Element): Script | undefined {
  if (element.tagName !== 'script') return undefined;
  const own = attributeOf(element, 'src');
  const later = element.attrs.find(
    ({ name, value }) => /^data-.*src$/.test(name) && fileOf(value) !== undefined,
  );
  const address = own ?? later?.value;
  const file = address === undefined ? fileInside(element) : fileOf(address);
  if (file === undefined) return undefined;
  const type = (attributeOf(element, 'type') ?? '').trim().toLowerCase();
  const tag = /\/(ht-[\w-]+)\.js$/.exec(pathOf(address ?? ''))?.[1];
  return {
    element,
    file,
    address: address ?? '',
    tag: file === 'own' ? tag : undefined,
    isCut: element.sourceCodeLocation?.endTag === undefined,
    runs: later === undefined && /^$|^module$|^(text|application)\/(java|ecma)script$/.test(type),
  };
}

function pathOf(address: string): string {
  return address.trim().replace(/[?#].*$/, '');
}

function fileOf(address: string): File | undefined {
  const path = pathOf(address);
  if (/(^|\/)ht-widgets\.js$/.test(path)) return 'loader';
  if (/(^|\/)ht-widgets\.iife\.js$/.test(path)) return 'classic';
  if (/(^|\/)ht-frame\.js$/.test(path)) return 'frame';
  return /(^|\/)elements\/ht-[\w-]+\.js$/.test(path) ? 'own' : undefined;
}

/** A pasted script, or one that imports ours. */
function fileInside({ childNodes }: Element): File | undefined {
  const code = childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  return /\bht-widgets\b/.test(code) && /import|\/\*! ht-widgets/.test(code) ? 'inside' : undefined;
}

/** Scripts that no browser runs as they are. */
function stopped({ element, file, address, runs }: Script): Finding[] {
  const isModule = (attributeOf(element, 'type') ?? '').trim().toLowerCase() === 'module';
  if (!runs)
    return [
      findingAt(
        element,
        'script-delayed',
        `the script ${address} does not run by itself: an optimizer changed its type or its ` +
          'src. Visitors see the fallback until the optimizer runs it; expected a plain script.',
        'Exclude it from the optimizer. Most leave a script with data-no-optimize, ' +
          'data-no-defer, data-cfasync="false" and nowprocket alone.',
      ),
    ];
  if (isModule || (file !== 'loader' && file !== 'own')) return [];
  return [
    findingAt(
      element,
      'no-module',
      `the script ${address} has no type="module", so the browser stops at its first import; ` +
        'expected type="module".',
      'If the site drops it, print the snippet with --classic: that script needs no type.',
    ),
  ];
}

function cut({ element }: Script): Finding {
  return findingAt(
    element,
    'cut',
    'the script that begins here has no end, so no browser runs it, and what comes after it does ' +
      'not show; expected the whole block. The editor has cut it.',
    'Remove the block, and paste what --form static prints in its place.',
  );
}

/** Copies with different addresses. The same address twice runs once, or does nothing more. */
function twoScripts(scripts: readonly Script[]): Finding[] {
  const [first, ...others] = scripts.filter(
    ({ address, tag }, i) =>
      scripts.findIndex((one) => one.address === address && one.tag === tag) === i,
  );
  if (!first) return [];
  const second = others.find(
    ({ file, tag }) => file !== 'own' || first.file !== 'own' || tag === first.tag,
  );
  if (!second) return [];
  const nameOf = ({ address, element }: Script) =>
    address === '' ? `the script in line ${element.sourceCodeLocation?.startLine ?? 1}` : address;
  return [
    findingAt(
      second.element,
      'two-scripts',
      `the page loads two copies of ht-widgets, ${nameOf(first)} and ${nameOf(second)}; expected ` +
        'one. Each widget comes from the copy that arrives first, which may be the older one.',
      'Keep one of them, once for the whole page, and remove the other.',
    ),
  ];
}

function missing(widgets: readonly Widget[], scripts: readonly Script[]): Finding[] {
  const isDrawn = ({ form, name }: Widget) =>
    scripts.some(({ file, tag }) => file !== 'own' || (form === 'element' && tag === `ht-${name}`));
  const [first, ...others] = widgets.filter((widget) => !isDrawn(widget));
  if (!first) return [];
  const stay =
    others.length === 0 ? 'stays plain text' : `and ${others.length} more stay plain text`;
  const why =
    scripts.length === 0
      ? 'the page has no script of ht-widgets'
      : first.form === 'div'
        ? 'the page has only self-contained files, and those do not draw <div data-ht>'
        : `the page has no script that draws <ht-${first.name}>`;
  return [
    findingAt(
      first.element,
      'no-script',
      `${why}, so ${first.tag} ${stay}; expected ht-widgets.js with ` +
        'type="module", or ht-widgets.iife.js.',
      'Add this line once, with the address of your files, in the settings of the site or in its ' +
        'footer: <script src="https://your-site.example/ht-widgets/ht-widgets.iife.js" defer>' +
        '</script> Where the site takes no script, leave it: the text is complete. If a bundle ' +
        'of your own draws the widgets, all is well.',
    ),
  ];
}

/** A script of ours on a page where nothing is left to draw. */
function withoutWidget([script]: readonly Script[]): Finding[] {
  return script === undefined
    ? []
    : [
        findingAt(
          script.element,
          'no-widget',
          'the page has the script of ht-widgets and no widget; expected a tag, <ht-stat> ' +
            'or <div data-ht="stat">. The site may have dropped the tag.',
          `${advice.again} ${advice.otherForm}`,
        ),
      ];
}
