import { css } from 'lit';

/** The line of a part that can be opened, with an arrow at its end. */
export const summary = css`
  summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-block-size: 44px;
    padding-inline: 18px;
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover {
    color: var(--_accent);
  }
  summary:focus-visible {
    outline-offset: -3px;
  }
  summary svg {
    inline-size: 18px;
    block-size: 18px;
    color: var(--_muted);
  }
  [open] > summary svg {
    rotate: 180deg;
  }
`;
