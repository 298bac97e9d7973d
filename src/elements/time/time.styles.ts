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
  /* The time above the button: on a phone there is no room beside it. */
  :host([show='behind']) {
    max-inline-size: 90px;
    text-align: center;
    text-indent: 12px;
    white-space: normal;
  }
  :host([show='behind']) .text {
    margin-inline-start: 12px;
    text-indent: 0;
  }
  .of {
    opacity: 0.7;
  }
`;
