import { css } from 'lit';

/** A choice among a few: the browser's own list, which every phone and screen reader knows, in the shape of a button. */
export const choice = css`
  :host {
    display: inline-block;
  }
  .choice {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 4px;
    min-inline-size: 44px;
    block-size: 44px;
    padding-inline: 10px;
    border-radius: 10px;
    font-size: 13px;
    font-weight: 650;
    white-space: nowrap;
  }
  .choice:hover {
    background: var(--_hover);
  }
  .choice:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .choice.set {
    color: var(--_accent);
  }
  select {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    border: 0;
    font: inherit;
    font-size: 16px;
    color: var(--_text);
    background: var(--_surface);
    opacity: 0;
    cursor: pointer;
    appearance: none;
  }
  @media (forced-colors: active) {
    .choice {
      border: 1px solid ButtonBorder;
    }
  }
`;
