import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    font-size: 14px;
    line-height: 1.5;
    color: var(--_text);
  }
  details {
    border-block: 1px solid var(--_line);
  }
  summary {
    /* Over long notes. */
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
  }
  .inside {
    padding-block-end: 12px;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .chapter {
    display: flex;
    align-items: baseline;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 40px;
    padding: 8px 18px;
    border-radius: 0;
    text-align: start;
  }
  .chapter:hover {
    background: var(--_hover);
  }
  .chapter:focus-visible {
    outline-offset: -3px;
  }
  .chapter[aria-current] {
    font-weight: 650;
    background: var(--_tint);
  }
  .clock {
    flex: none;
    min-inline-size: 44px;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .notes,
  .people {
    padding-inline: 18px;
    overflow-wrap: anywhere;
  }
  p {
    margin-block: 10px;
  }
  h3 {
    margin: 12px 18px 2px;
    font-size: 13px;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 3px;
  }
`;
