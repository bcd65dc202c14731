/**
 * What stands in the built files for Lit's `css-tag.js`, under the same names. An older browser shows an element's
 * children anyway, for want of what else the library needs.
 */

/** A style sheet, made when an element first needs it. */
export class CSSResult {
  readonly cssText: string;
  private sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.sheet) {
      this.sheet = new CSSStyleSheet();
      this.sheet.replaceSync(this.cssText);
    }
    return this.sheet;
  }
}

export const supportsAdoptingStyleSheets = true;

export const unsafeCSS = (text: string): CSSResult => new CSSResult(text);

/** Takes no values: none of our styles has any. */
export function css([text = '']: TemplateStringsArray): CSSResult {
  return new CSSResult(text);
}

export function getCompatibleStyle(styles: CSSResult): CSSResult {
  return styles;
}

export function adoptStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
}
