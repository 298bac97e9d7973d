import { css } from 'lit';

export const styles = css`
  .link {
    display: inline-block;
    min-block-size: 24px;
    margin-block: -3px;
    padding: 3px 2px;
    line-height: 18px;
    border: 0;
    border-radius: 4px;
    color: var(--_accent);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 3px;
    text-decoration-thickness: 1px;
  }
  .link:hover {
    text-decoration-thickness: 2px;
  }
`;
