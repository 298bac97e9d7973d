import { css } from 'lit';

/** A part that is a list or a text of its own, and looks finished alone on a page. */
export const panel = css`
  :host {
    display: block;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
    padding-block-end: 6px;
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-block-size: 48px;
    padding: 8px 18px 4px;
  }
  h2 {
    margin: 0;
    font: inherit;
    font-weight: 650;
  }
  .icon[aria-expanded='true'] {
    color: var(--_accent);
    background: var(--_tint);
  }
  .empty {
    margin: 0;
    padding: 24px 18px;
    color: var(--_muted);
  }
`;
