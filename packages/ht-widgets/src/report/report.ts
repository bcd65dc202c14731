/**
 * The report for the person who writes `#ht-check` at the end of the page's address: which widgets
 * there are and why one is not drawn. The loader imports it for that address and for no other. It
 * stores and sends nothing, and a reload without the words leaves nothing of it.
 */
import { languageNamed } from '@ht-widgets/core/language.js';
import { widgets } from '../names.js';
import { everywhere, findings } from './findings.js';
import { dictionary, type Words } from './report.strings.js';
import { styles } from './report.styles.js';

/** On the element, for a second copy of the script. */
const mark = 'data-ht-report';

/** `version` and `address`: of the script that has requested the report. */
export async function show(version: string, address: string | undefined): Promise<void> {
  document.querySelector(`[${mark}]`)?.remove();
  const language = languageNamed(document.documentElement.lang) ?? 'en';
  const words = dictionary[language];
  const host = document.createElement('div');
  host.setAttribute(mark, '');
  host.lang = language;
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  const title = tag('h2', words.title);
  title.tabIndex = -1;
  const section = tag('section', title, tag('p', words.intro), tag('p', words.checking));
  section.setAttribute('aria-label', words.title);
  root.append(section);
  document.body.append(host);
  addEventListener('hashchange', () => {
    if (!location.hash.endsWith('#ht-check')) host.remove();
  });
  title.focus({ preventScroll: true });
  host.scrollIntoView();
  const parts = [...scriptParts(words, version, address), ...(await widgetParts(words))];
  const close = tag('button', words.close);
  close.type = 'button';
  close.addEventListener('click', () => {
    host.remove();
  });
  section.lastElementChild?.remove();
  section.append(...parts, close);
  host.scrollIntoView();
}

function scriptParts(words: Words, version: string, address?: string): HTMLElement[] {
  const script = address === undefined ? words.inlined(version) : words.script(version, address);
  const count = [...document.scripts].filter(({ src }) => /\/ht-widgets[^/]*\.js/.test(src)).length;
  const others = widgets.flatMap((widget) => {
    const element = customElements.get(`ht-${widget}`) as { version?: string } | undefined;
    const its = element?.version;
    return its === undefined || its === version ? [] : [words.other(`ht-${widget}`, its)];
  });
  const all = [script, ...(count > 1 ? [words.several(count)] : []), ...others];
  return all.map((text) => tag('p', text));
}

async function widgetParts(words: Words): Promise<HTMLElement[]> {
  const found = await findings(words);
  const frames = everywhere('iframe[src*="widget="]').length;
  const list = tag('ol');
  for (const { name, drawn, says } of found) {
    const item = tag('li', tag('code', name), ` ${says}`);
    item.className = drawn ? 'drawn' : 'missing';
    list.append(item);
  }
  const drawn = found.filter((one) => one.drawn).length;
  return [
    ...(found.length === 0 && frames === 0 ? [tag('p', words.none)] : []),
    ...(found.length > 0 ? [tag('p', words.count(drawn, found.length)), list] : []),
    ...(frames > 0 ? [tag('p', words.frames(frames))] : []),
  ];
}

function tag<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}
