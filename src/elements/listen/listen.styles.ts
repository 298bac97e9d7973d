import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    max-inline-size: 100%;
    min-block-size: 44px;
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    border-radius: 99px;
    font-size: 15px;
    font-weight: 600;
    text-align: start;
  }
  .listen {
    position: relative;
    padding-inline: 6px 16px;
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .listen:hover:enabled {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }
  .listen:disabled {
    color: var(--_muted);
    background: var(--_hover);
    cursor: default;
  }
  .detail {
    font-weight: 500;
    white-space: nowrap;
  }
  .mark {
    position: relative;
    padding: 4px;
  }
  .mark svg {
    inline-size: 22px;
    block-size: 22px;
  }
  .busy .mark::after {
    content: '';
    position: absolute;
    inset: -1px;
    border: 2px solid;
    border-color: currentcolor currentcolor color-mix(in oklab, currentcolor 30%, transparent) color-mix(in oklab, currentcolor 30%, transparent);
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }
  .busy svg {
    scale: 0.75;
  }
  .queue {
    position: relative;
    padding-inline: 8px 14px;
    font-size: 14px;
    color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_line);
  }
  .queue svg {
    inline-size: 18px;
    block-size: 18px;
  }
  .queue:hover:not([aria-disabled]) {
    background: var(--_hover);
  }
  .queue[aria-disabled] {
    padding-inline: 4px;
    color: var(--_muted);
    box-shadow: none;
    cursor: default;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (forced-colors: active) {
    .listen:enabled {
      color: ButtonText;
      background: ButtonFace;
      border: 2px solid ButtonText;
    }
    .queue[aria-disabled] {
      color: GrayText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
