import { css } from 'lit';

export const styles = css`
  details {
    border-block-start: 1px solid var(--_line);
  }
  summary {
    min-block-size: 44px;
    padding: 12px 18px;
    font-weight: 650;
    cursor: pointer;
  }
  summary:hover {
    background: var(--_hover);
  }
  summary:focus-visible {
    outline-offset: -3px;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  details .text {
    margin: 8px 18px 12px;
  }
`;
