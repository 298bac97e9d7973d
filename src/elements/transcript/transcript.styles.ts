import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 400px;
    padding: 0;
  }
  .scroller {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 12px 18px 64px;
    font-size: 16px;
    line-height: 1.6;
  }
  .group {
    content-visibility: auto;
    contain-intrinsic-size: auto 6000px;
  }
  p {
    margin: 0 0 14px;
  }
  .scroller p {
    margin-inline: -8px;
    padding: 2px 8px;
    border-radius: 8px;
    color: var(--_muted);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .scroller .now {
    color: var(--_text);
  }
  .who {
    display: block;
    font-size: 13px;
    font-weight: 650;
    color: var(--_text);
    cursor: auto;
  }
  .who time {
    font-weight: 400;
    color: var(--_muted);
    margin-inline-start: 6px;
  }
  time:first-child {
    margin: 0;
  }
  ::highlight(station-cue) {
    color: var(--_text);
  }
  ::highlight(station-word) {
    background-color: color-mix(in oklab, var(--_accent) 26%, transparent);
  }
  .back {
    position: absolute;
    inset-block-end: 14px;
    inset-inline: 0;
    inline-size: fit-content;
    min-block-size: 44px;
    margin-inline: auto;
    padding-inline: 14px 18px;
    display: flex;
    align-items: center;
    gap: 8px;
    border-radius: 99px;
    color: var(--_surface);
    background: var(--_text);
    font-size: 13.5px;
    font-weight: 600;
    box-shadow: 0 4px 16px #0004;
  }
  .back svg {
    inline-size: 16px;
    block-size: 16px;
  }
  .empty p {
    margin: 0 0 12px;
  }
  @media (forced-colors: active) {
    ::highlight(station-cue) {
      color: CanvasText;
      background-color: Canvas;
    }
    ::highlight(station-word) {
      color: HighlightText;
      background-color: Highlight;
    }
  }
  @media print {
    :host,
    .scroller {
      display: block;
      block-size: auto;
      overflow: visible;
    }
  }
`;
