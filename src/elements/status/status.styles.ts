import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    font-size: 13px;
    line-height: 20px;
    color: var(--_text);
  }
  :host([slot]) {
    line-height: 18px;
  }
`;
