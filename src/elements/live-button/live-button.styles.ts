import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    flex: none;
  }
  button {
    color: var(--_accent);
  }
`;
