import { css } from 'lit';

export const styles = css`
  .next .title {
    font-size: 14.5px;
  }
  :host(:not([compact])) .next {
    display: flex;
    align-items: baseline;
    gap: 8px;
  }
  :host(:not([compact])) .next .eyebrow {
    flex: none;
  }
  :host(:not([compact])) .next .title {
    font-size: 13.5px;
    font-weight: 400;
  }
`;
