import { css } from 'lit';

/**
 * What every element starts from: the public custom properties, all that is derived from them, and a
 * text that no page's letter-spacing, text-transform or line-height can spoil. Sizes are px, never rem:
 * some hosts set `html { font-size: 62.5% }`.
 */
export const tokens = css`
  :host {
    --_base: var(--station-accent, #0b6e6e);
    --_text: var(--station-text, light-dark(#191c1e, #eceff0));
    --_surface: var(--station-surface, light-dark(#fff, #171a1d));
    --_accent: light-dark(oklch(from var(--_base) min(l, 0.5) c h), oklch(from var(--_base) max(l, 0.78) min(c, 0.12) h));
    --_on-accent: light-dark(#fff, #0b1011);
    --_live: light-dark(#c1212c, #ff8087);
    --_muted: color-mix(in oklab, var(--_text) 70%, var(--_surface));
    --_line: color-mix(in oklab, var(--_text) 13%, var(--_surface));
    --_rail: color-mix(in oklab, var(--_text) 17%, var(--_surface));
    --_hover: color-mix(in oklab, var(--_text) 7%, transparent);
    --_tint: color-mix(in oklab, var(--_accent) 11%, transparent);
    --_radius: var(--station-radius, 16px);
    --_space: var(--station-space, 16px);
    box-sizing: border-box;
    color: var(--_text);
    font: 400 15px / 1.4 sans-serif;
    font-family: var(--station-font, inherit);
    font-variant-numeric: tabular-nums;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    -webkit-tap-highlight-color: transparent;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  svg {
    display: block;
    inline-size: 22px;
    block-size: 22px;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  svg.solid {
    fill: currentcolor;
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: color-mix(in oklab, var(--_text) 60%, var(--_surface));
      --_rail: color-mix(in oklab, var(--_text) 45%, var(--_surface));
      --_accent: light-dark(oklch(from var(--_base) min(l, 0.4) c h), oklch(from var(--_base) max(l, 0.86) min(c, 0.1) h));
    }
  }
  @media (forced-colors: active) {
    :host {
      --_accent: Highlight;
      --_on-accent: HighlightText;
      --_rail: GrayText;
      --_live: CanvasText;
      --_surface: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
