import { css } from 'lit';

export const styles = css`
  .tabs {
    display: flex;
    flex: none;
    padding-inline: 10px;
    border-block-end: 1px solid var(--_line);
  }
  .tabs button {
    flex: 1;
    min-block-size: 46px;
    border-block: 2px solid transparent;
    border-radius: 0;
    color: var(--_muted);
    font-size: 14px;
    font-weight: 600;
  }
  .tabs button:hover,
  .tabs [aria-selected='true'] {
    color: var(--_text);
  }
  .tabs [aria-selected='true'] {
    border-block-end-color: var(--_accent);
  }
  .tabs button:focus-visible {
    outline-offset: -4px;
  }
  .panel {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .panel > * {
    border: 0;
    border-radius: 0;
    background: none;
  }
  station-transcript {
    block-size: 100%;
  }
  .card station-list::part(header),
  .card station-transcript::part(heading) {
    display: none;
  }
  .card station-queue::part(heading) {
    visibility: hidden;
  }
  /* What is next has a line of its own, where the buttons would leave it no room. */
  @container (max-width: 480px) {
    :host(:not(:state(compact))) .card .foot {
      flex-wrap: wrap;
    }
    .card .foot .next {
      flex-basis: 100%;
      /* There before its words are. */
      min-block-size: 18px;
    }
  }
  @media (forced-colors: active) {
    .tabs [aria-selected='true'] {
      border-block-end: 4px solid Highlight;
    }
  }
`;
