import { css } from '@lit/reactive-element';

/**
 * Public variables (`--ht-*`) with their defaults, as private ones (`--_*`). `light-dark()` follows
 * the page's `color-scheme`; `prefers-color-scheme` would turn a widget dark on a white page.
 * The accent is the page's choice, so its lightness is clamped until text is readable with it.
 */
export const tokens = css`
  .base {
    --_text: var(--ht-color-text, light-dark(#1c2430, #e8ecf1));
    --_quiet: var(--ht-color-quiet, light-dark(#55606e, #a7b2bf));
    --_surface: var(--ht-color-surface, light-dark(#fff, #161c24));
    --_sunken: light-dark(#f4f6f8, #1d2530);
    --_line: var(--ht-color-line, light-dark(#d9dfe6, #344050));
    --_accent: var(--ht-color-accent, light-dark(#14566b, #7cc4d8));
    --_on-accent: light-dark(#fff, #0d171c);
    --_focus: var(--ht-color-focus, currentColor);
    --_radius: var(--ht-radius, 0.5em);
    --_space: var(--ht-space, 1em);
  }
  @supports (color: oklch(from red l c h)) {
    .base {
      --_accent-host: var(--ht-color-accent, light-dark(#14566b, #7cc4d8));
      --_accent: light-dark(
        oklch(from var(--_accent-host) min(l, 0.5) c h / 1),
        oklch(from var(--_accent-host) max(l, 0.75) c h / 1)
      );
    }
  }
  @media print {
    .base {
      --_text: #000;
      --_quiet: #000;
      --_accent: #000;
      --_surface: #fff;
      --_sunken: #fff;
    }
  }
`;
