import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    flex: none;
  }
  button {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 48px;
    min-inline-size: 48px;
    padding-inline: 12px 20px;
    border-radius: 99px;
    color: var(--_on-accent);
    background: var(--_accent);
    font-size: 15.5px;
    font-weight: 650;
    white-space: nowrap;
  }
  button:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }
  button:disabled {
    color: var(--_muted);
    background: var(--_hover);
    cursor: default;
  }
  .mark {
    position: relative;
    padding: 6px;
  }
  svg {
    inline-size: 24px;
    block-size: 24px;
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
  :host([compact]) button {
    inline-size: 52px;
    block-size: 52px;
    padding: 0;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (forced-colors: active) {
    button:not(:disabled) {
      color: ButtonText;
      background: ButtonFace;
      border: 2px solid ButtonText;
    }
  }
`;
