import { css } from 'lit';

/** What has live captions come earlier or later. */
export const timingStyles = css`
  .timing {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    margin-block-start: 6px;
    padding: 8px 2px 2px;
    border-block-start: 1px solid var(--_line);
    font-size: 14px;
    text-align: center;
  }
  .timing span:first-child {
    grid-column: 1 / -1;
    padding-inline: 12px;
    color: var(--_muted);
    font-size: 13px;
    text-align: start;
  }
  .menu .timing button {
    inline-size: 44px;
    justify-content: center;
    padding: 0;
  }
`;
