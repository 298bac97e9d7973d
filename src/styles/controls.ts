import { css } from 'lit';

/** Buttons, and the lines of text that stand beside artwork. */
export const controls = css`
  button {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    background: none;
    border: 0;
    margin: 0;
    padding: 0;
    border-radius: 10px;
    cursor: pointer;
    touch-action: manipulation;
  }
  .icon {
    inline-size: 44px;
    block-size: 44px;
    display: grid;
    place-items: center;
    flex: none;
  }
  .icon:hover {
    background: var(--_hover);
  }
  .eyebrow,
  .title,
  .sub {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .eyebrow {
    font-size: 12px;
    line-height: 18px;
    font-weight: 600;
    letter-spacing: 0.02em;
    color: var(--_muted);
  }
  .title {
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.005em;
  }
  .sub {
    font-size: 13px;
    line-height: 20px;
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    button {
      border: 1px solid ButtonBorder;
    }
  }
`;
