import { css } from 'lit';

export const styles = css`
  details {
    border-block-start: 1px solid var(--_line);
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
