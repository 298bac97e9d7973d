import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
  }
  [aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }
`;
