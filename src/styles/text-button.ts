import { css } from 'lit';

/** A button that is a word. */
export const textButton = css`
  .text {
    min-block-size: 32px;
    padding-inline: 12px;
    border-radius: 99px;
    box-shadow: inset 0 0 0 1px var(--_line);
    font-size: 13px;
    font-weight: 600;
    white-space: nowrap;
  }
  .text:hover {
    background: var(--_hover);
  }
`;
