import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-flex;
    position: relative;
  }
  a {
    color: inherit;
    border-radius: 10px;
  }
  .said {
    position: absolute;
    inset-block-end: calc(100% + 4px);
    inset-inline-end: 0;
    padding: 6px 12px;
    border-radius: 99px;
    color: var(--_surface);
    background: var(--_text);
    font-size: 13px;
    font-weight: 600;
    white-space: nowrap;
    z-index: 2;
  }
`;
