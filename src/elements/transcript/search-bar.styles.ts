import { css } from 'lit';

/** The search field of a transcript. */
export const searchStyles = css`
  .search {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 2px;
    min-inline-size: 0;
    max-inline-size: 380px;
    min-block-size: 40px;
    padding-inline: 2px;
    border-radius: 12px;
    background: var(--_hover);
  }
  .search:focus-within {
    background: none;
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  label {
    display: flex;
    flex: 1;
    align-items: center;
    min-inline-size: 0;
    padding-inline-start: 10px;
    color: var(--_muted);
    cursor: text;
  }
  label svg {
    inline-size: 18px;
    block-size: 18px;
  }
  input {
    flex: 1;
    min-inline-size: 0;
    block-size: 40px;
    padding: 0 8px;
    border: 0;
    outline: 0;
    color: var(--_text);
    background: none;
    font: inherit;
    appearance: none;
  }
  input:focus-visible {
    outline: 0;
  }
  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  ::-webkit-search-cancel-button {
    display: none;
  }
  .count {
    flex: none;
    padding-inline: 4px;
    color: var(--_muted);
    font-size: 13px;
  }
  .small {
    inline-size: 36px;
    block-size: 36px;
  }
  .small svg {
    inline-size: 18px;
    block-size: 18px;
  }
  .icon:disabled {
    opacity: 0.4;
    background: none;
    cursor: default;
  }
  /* No container query: in a part's host it would answer for the player's own, which reach the heading from outside. */
  .searching > :not(.search) {
    display: none;
  }
  .head.searching {
    padding-inline-start: 8px;
  }
  .searching .search {
    max-inline-size: none;
  }
`;
