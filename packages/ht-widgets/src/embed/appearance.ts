/** Scheme, accent, corners and typeface of the frame page. */
import { accentOf, fontOf, legibleAccent, radiusOf } from './look.js';

const root = document.documentElement;

/** Sets what the address names. Without `theme`, `ht-frame.js` may send the scheme of its page. */
export function setAppearance(wanted: URLSearchParams): void {
  const value = (name: string): string => wanted.get(name) ?? '';
  const { style } = root;
  const theme = value('theme');
  if (theme === 'light' || theme === 'dark') style.colorScheme = theme;
  else addEventListener('message', followScheme);
  const accent = accentOf(value('accent'), colourNamed);
  if (accent !== undefined) {
    // Where the widgets can, they correct its lightness and keep its hue.
    const corrected = CSS.supports('color', 'oklch(from red l c h)');
    style.setProperty('--ht-color-accent', corrected ? accent : legibleAccent(accent));
  }
  const radius = radiusOf(value('radius'));
  if (radius !== undefined) style.setProperty('--ht-radius', radius);
  const font = fontOf(value('font'));
  if (font !== undefined) style.fontFamily = font;
}

function followScheme({ source, data }: MessageEvent<{ type?: unknown; scheme?: unknown } | null>) {
  const { type, scheme } = data ?? {};
  if (source !== parent || type !== 'ht-widgets:scheme') return;
  if (scheme !== 'light' && scheme !== 'dark') return;
  root.style.colorScheme = scheme;
  // Text on the page behind is legible now.
  root.classList.add('matched');
}

/** What the browser shows for a colour's name. A keyword such as `inherit` cannot be mixed. */
function colourNamed(name: string): string | undefined {
  if (!CSS.supports('color', `color-mix(in srgb, ${name}, red)`)) return undefined;
  root.style.color = name;
  const { color } = getComputedStyle(root);
  root.style.color = '';
  return accentOf(color, () => undefined);
}
