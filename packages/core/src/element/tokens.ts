import { css } from '@lit/reactive-element';

/**
 * Public variables (`--ht-*`) with their defaults, as private ones (`--_*`). `light-dark()` follows
 * the page's `color-scheme`; `prefers-color-scheme` would turn a widget dark on a white page.
 * The accent is the page's choice, so its lightness is clamped until text is readable with it. A
 * visitor who wants more contrast gets our colours: 7:1 holds on no colour of a page.
 */
export const tokens = css`
  .base {
    --_text: var(--ht-color-text, light-dark(#1b2430, #e9edf2));
    --_quiet: var(--ht-color-quiet, light-dark(#4b5664, #b3bdc9));
    --_surface: var(--ht-color-surface, light-dark(#fff, #161c24));
    --_sunken: light-dark(#f2f4f7, #202933);
    --_line: var(--ht-color-line, light-dark(#d0d7de, #37424f));
    --_edge: light-dark(#76828f, #7f8b99);
    --_host: var(--ht-color-accent, light-dark(#14566b, #7cc4d8));
    --_accent: var(--_host);
    --_on-accent: light-dark(#fff, #0d171c);
    --_caution: var(--ht-color-caution, light-dark(#744700, #f0c27a));
    --_focus: var(--ht-color-focus, currentColor);
    --_radius: var(--ht-radius, 0.25em);
    --_space: var(--ht-space, 1em);
  }
  @supports (color: oklch(from red l c h)) {
    .base {
      --_dark: 0.46;
      --_light: 0.78;
      --_accent: light-dark(
        oklch(from var(--_host) min(l, var(--_dark)) c h / 1),
        oklch(from var(--_host) max(l, var(--_light)) c h / 1)
      );
    }
  }
  @media (prefers-contrast: more) {
    .base {
      --_text: light-dark(#000, #fff);
      --_quiet: light-dark(#222b36, #dfe5ec);
      --_surface: light-dark(#fff, #161c24);
      --_line: light-dark(#5b6672, #98a4b1);
      --_edge: light-dark(#3f4955, #b9c3ce);
      --_caution: light-dark(#573500, #ffdb9e);
      --_dark: 0.36;
      --_light: 0.86;
    }
  }
  @media print {
    .base {
      --_text: #000;
      --_quiet: #000;
      --_accent: #000;
      --_caution: #000;
      --_surface: #fff;
      --_sunken: #fff;
      --_line: #777;
      --_edge: #777;
      font-size: 1em;
      line-height: 1.4;
    }
  }
`;
