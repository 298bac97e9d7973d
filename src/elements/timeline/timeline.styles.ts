import { css } from 'lit';

export const styles = css`
  :host {
    background: none;
  }
  .buffered {
    block-size: 100%;
    scale: var(--_buffered, 0) 1;
    transform-origin: left;
    background: color-mix(in oklab, var(--_text) 22%, var(--_rail));
  }
  .thumb {
    scale: 0.86;
    transition: scale 0.15s;
  }
  .rail:hover .thumb,
  .rail:has(:focus-visible) .thumb {
    scale: 1;
  }
  .buffered:dir(rtl) {
    transform-origin: right;
  }
  .rail[inert] .thumb {
    visibility: hidden;
  }
  .live,
  .rail[inert] {
    cursor: default;
  }
  .live .fill {
    opacity: 0.55;
  }
  @media (forced-colors: active) {
    .buffered {
      display: none;
    }
    .live .fill {
      opacity: 1;
    }
  }
`;
