/**
 * The look that the address of a frame may set, `&accent=2f6147&radius=0&font=Georgia`. Pure: the
 * frame page and the command check values with the same rules. Nothing that could load a file, or
 * end a declaration, passes.
 */
export const lookNames = ['accent', 'radius', 'font'] as const;
export type LookName = (typeof lookNames)[number];
export type Look = Readonly<Partial<Record<LookName, string>>>;

/** The colour behind text in the accent, and the accent of no choice: the defaults of tokens.ts. */
export const surfaces = { light: '#ffffff', dark: '#161c24' } as const;
const accents = { light: '#14566b', dark: '#7cc4d8' } as const;
export type Scheme = keyof typeof surfaces;

/**
 * A colour as six hexadecimal digits with `#`. Takes three or six digits, with or without `#`,
 * which in an address begins the fragment; `rgb()` without transparency; and a name that `named`
 * knows.
 */
export function accentOf(
  value: string,
  named: (name: string) => string | undefined,
): string | undefined {
  const text = value.trim().toLowerCase();
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/.exec(text)?.[1];
  if (digits !== undefined)
    return `#${digits.length === 6 ? digits : digits.replace(/./g, '$&$&')}`;
  const rgb = /^rgb\((\d{1,3})(?: *, *| +)(\d{1,3})(?: *, *| +)(\d{1,3})\)$/.exec(text);
  const channels = rgb?.slice(1).map(Number) ?? [];
  if (channels.some((channel) => channel > 255)) return undefined;
  if (rgb) return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
  return /^[a-z]{3,20}$/.test(text) ? named(text) : undefined;
}

/** A radius that cuts no text off at a corner: up to 32 px or 2 em. A number alone is in pixels. */
export function radiusOf(value: string): string | undefined {
  const [, number = '', unit = ''] =
    /^(\d{1,2}(?:\.\d{1,3})?|\.\d{1,3})(px|r?em)?$/.exec(value.trim().toLowerCase()) ?? [];
  const most = unit.endsWith('em') ? 2 : 32;
  if (number === '' || Number(number) > most) return undefined;
  return Number(number) === 0 ? '0' : `${Number(number)}${unit || 'px'}`;
}

const generic = /^((ui-)?(serif|sans-serif|monospace)|ui-rounded|cursive|fantasy|system-ui)$/;
const familyName = /^[\p{L}\d][\p{L}\p{M}\d -]{0,39}$/u;

/**
 * Up to six font families, for `font-family`: names of letters, digits, spaces and hyphens. Each
 * gets quotation marks here, so that no name is a keyword or a function.
 */
export function fontOf(value: string): string | undefined {
  const names = value.split(',').map((name) =>
    name
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .trim(),
  );
  if (names.length > 6 || !names.every((name) => familyName.test(name))) return undefined;
  const families = names.map((name) =>
    generic.test(name.toLowerCase()) ? name.toLowerCase() : `"${name.replace(/ +/g, ' ')}"`,
  );
  if (!families.some((family) => generic.test(family))) families.push('sans-serif');
  return families.join(', ');
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, `#rrggbb`: from 1 to 21. */
export function contrastOf(colour: string, other: string): number {
  const [one, two] = [luminance(colour), luminance(other)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

/** Whether text in this accent, `#rrggbb`, has a contrast of 4.5 with the card behind it. */
export function isLegible(accent: string, scheme: Scheme): boolean {
  return contrastOf(accent, surfaces[scheme]) >= 4.5;
}

/** An accent for browsers in which the widgets cannot correct one: the default where it is weak. */
export function legibleAccent(accent: string): string {
  const [light, dark] = (['light', 'dark'] as const).map((scheme) =>
    isLegible(accent, scheme) ? accent : accents[scheme],
  );
  return `light-dark(${light}, ${dark})`;
}
