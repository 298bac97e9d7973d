import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    flex: none;
    color: var(--_muted);
    font-size: 13px;
    padding-block-start: 2px;
    white-space: nowrap;
  }
  .of {
    opacity: 0.7;
  }
`;
