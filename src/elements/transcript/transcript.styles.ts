import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 400px;
    padding: 0;
  }
  .head {
    flex: none;
    gap: 4px;
    min-block-size: 56px;
    padding: 8px 8px 6px 18px;
  }
  h2 {
    margin-inline-end: auto;
    padding-inline-end: 12px;
  }
  .note {
    flex: none;
    margin: 0;
    padding: 4px 18px 8px;
    color: var(--_muted);
    font-size: 13px;
  }
  .scroller {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 6px 18px 72px;
    border-block-start: 1px solid var(--_line);
    font-size: 16px;
    line-height: 1.6;
  }
  .scroller:focus {
    outline: 0;
  }
  /* Wider than its paragraphs with their outline: what is skipped when off the screen is cut off at its own edge. */
  .group {
    margin: -3px -12px;
    padding: 3px 12px;
    content-visibility: auto;
    contain-intrinsic-size: auto 6000px;
  }
  p {
    margin: 0 0 14px;
  }
  h3 {
    margin: 22px 0 8px;
    font: inherit;
    font-size: 17px;
    font-weight: 700;
    line-height: 1.35;
    text-wrap: balance;
  }
  .group:first-child > h3:first-child {
    margin-block-start: 6px;
  }
  .scroller p {
    margin-inline: -8px;
    padding: 2px 8px;
    border-radius: 8px;
    color: var(--_muted);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .scroller p:focus-visible {
    outline-offset: 0;
  }
  .scroller .now {
    color: var(--_text);
  }
  .who {
    display: block;
    font-size: 13px;
    font-weight: 650;
    color: var(--_text);
  }
  .who time {
    font-weight: 400;
    color: var(--_muted);
    margin-inline-start: 6px;
  }
  time:first-child {
    margin: 0;
  }
  .said,
  ::highlight(station-cue) {
    color: var(--_text);
  }
  .word,
  ::highlight(station-word) {
    background-color: color-mix(in oklab, var(--_accent) 26%, transparent);
  }
  .found,
  ::highlight(station-search) {
    color: light-dark(#191c1e, #fff7d6);
    background-color: light-dark(#ffe58a, #5f4a00);
  }
  ::highlight(station-search-current) {
    color: #191c1e;
    background-color: #ffab2e;
  }
  .empty p {
    margin: 0 0 12px;
  }
  @media (forced-colors: active) {
    .head .search {
      border: 1px solid ButtonBorder;
    }
    .said,
    ::highlight(station-cue) {
      color: CanvasText;
      background-color: Canvas;
    }
    .word,
    ::highlight(station-word),
    ::highlight(station-search-current) {
      color: HighlightText;
      background-color: Highlight;
    }
    .found,
    ::highlight(station-search) {
      color: MarkText;
      background-color: Mark;
    }
    .pill {
      border: 1px solid ButtonBorder;
      color: ButtonText;
      background: ButtonFace;
    }
  }
  @media print {
    :host,
    .scroller {
      display: block;
      block-size: auto;
      overflow: visible;
    }
    .group {
      content-visibility: visible;
    }
    .scroller p {
      color: inherit;
    }
    .search,
    .language,
    .more,
    .foot {
      display: none;
    }
  }
`;
