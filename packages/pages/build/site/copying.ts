/** Writes a block to copy, with its button. `demo/site.ts` shows the button and makes it work. */
import { escapeAttribute, escapeText } from '@ht-widgets/core/statement.js';
import type { Language } from '../page.ts';

const words = {
  en: {
    copy: 'Copy',
    show: 'Show the code',
    copied: 'Copied. Paste it into your page.',
    selected: 'The browser refused. The code is selected: press Ctrl+C, on a Mac Command+C.',
  },
  es: {
    copy: 'Copiar',
    show: 'Ver el código',
    copied: 'Copiado. Péguelo en su página.',
    selected: 'El navegador no lo permitió. Presione Ctrl+C, en una Mac Comando+C.',
  },
} as const;

/** `label` names the block for people who do not see which heading it is under. */
export function copyBlock(text: string, label: string, lang: Language = 'en'): string {
  const { show } = words[lang];
  const details = `<details><summary>${show}</summary>${codeHtml(text, label)}</details>`;
  return wrapped(buttonHtml(label, lang) + details);
}

/** The same with its code in sight, for guides. */
export function openBlock(text: string, label: string, lang: Language = 'en'): string {
  return wrapped(`${buttonHtml(label, lang)}${codeHtml(text, label)}`);
}

const wrapped = (html: string) => `<div class="snippet">${html}</div>`;

function codeHtml(text: string, label: string): string {
  const name = escapeAttribute(label);
  const code = `<code>${escapeText(text)}</code>`;
  return `<pre tabindex="0" role="group" aria-label="${name}">${code}</pre>`;
}

function buttonHtml(label: string, lang: Language): string {
  const { copy, copied, selected } = words[lang];
  const data = { copied, selected, 'aria-label': `${copy}: ${label}` };
  const attributes = Object.entries(data).map(([name, value]) => {
    const full = name.startsWith('aria') ? name : `data-${name}`;
    return ` ${full}="${escapeAttribute(value)}"`;
  });
  const open = `<button type="button" class="button" hidden${attributes.join('')}>`;
  return `<div class="copying">${open}${copy}</button> <span role="status"></span></div>`;
}
