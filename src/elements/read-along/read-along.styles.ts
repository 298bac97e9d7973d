import { css } from 'lit';

/** The article keeps the look that its page gives it: what the tokens set for parts of ours is taken back. */
export const styles = css`
  :host {
    display: block;
    position: relative;
    color: inherit;
    font: inherit;
    font-variant-numeric: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-align: inherit;
    text-indent: inherit;
    text-shadow: inherit;
    text-transform: inherit;
    white-space: inherit;
    -webkit-tap-highlight-color: inherit;
  }
  .mark {
    position: absolute;
    z-index: 1;
    inset-block-start: var(--_at, 22px);
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    margin-block-start: -44px;
    border-radius: 50%;
    color: var(--_accent);
    opacity: 0;
    transition: opacity 0.12s;
  }
  .mark.beside {
    inset-inline: -46px auto;
    margin-block-start: -22px;
  }
  .mark::before {
    content: '';
    grid-area: 1 / 1;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
    background: var(--_surface);
    box-shadow:
      0 0 0 1px var(--_line),
      0 1px 4px #0002;
  }
  .mark svg {
    grid-area: 1 / 1;
    z-index: 1;
    inline-size: 18px;
    block-size: 18px;
  }
  .mark.over,
  .mark:focus-visible {
    opacity: 1;
  }
  .mark:not(.over, :focus-visible) {
    pointer-events: none;
  }
  .mark:hover::before {
    background: color-mix(in oklab, var(--_accent) 12%, var(--_surface));
  }
  .mark:focus-visible {
    outline: none;
  }
  .mark:focus-visible::before {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .mark {
      border: 0;
      color: ButtonText;
    }
    .mark::before {
      background: ButtonFace;
      border: 1px solid ButtonText;
    }
  }
  @media print {
    .mark {
      display: none;
    }
  }
`;
