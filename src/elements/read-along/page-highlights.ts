import { css } from 'lit';

/**
 * How the page's own text is painted. In a layer of its own, so that whatever the page says of these highlights wins.
 */
const { styleSheet } = css`
  @layer station-player {
    ::highlight(station-cue) {
      background-color: color-mix(
        in oklab,
        light-dark(
            oklch(from var(--station-accent, #0b6e6e) min(l, 0.5) c h),
            oklch(from var(--station-accent, #0b6e6e) max(l, 0.78) min(c, 0.12) h)
          )
          11%,
        transparent
      );
    }
    ::highlight(station-word) {
      background-color: color-mix(
        in oklab,
        light-dark(
            oklch(from var(--station-accent, #0b6e6e) min(l, 0.5) c h),
            oklch(from var(--station-accent, #0b6e6e) max(l, 0.78) min(c, 0.12) h)
          )
          32%,
        transparent
      );
    }
    @media (forced-colors: active) {
      ::highlight(station-cue) {
        color: CanvasText;
        background-color: Canvas;
        text-decoration: underline;
      }
      ::highlight(station-word) {
        color: HighlightText;
        background-color: Highlight;
      }
    }
  }
`;

/** Lets the document or the shadow root that an article stands in paint what is said. No element is put into it. */
export function adoptHighlights(article: Element): void {
  const root = article.getRootNode() as Document | ShadowRoot;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
}
