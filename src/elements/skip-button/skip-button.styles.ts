import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
  }
  .icon {
    position: relative;
  }
  svg {
    inline-size: 31px;
    block-size: 31px;
    stroke-width: 1.3;
  }
  .count {
    position: absolute;
    inset: 2px 0 0;
    display: grid;
    place-items: center;
    font-size: 9.5px;
    font-weight: 700;
    letter-spacing: -0.02em;
  }
`;
