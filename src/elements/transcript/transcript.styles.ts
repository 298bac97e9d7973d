import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 400px;
    padding: 0;
  }
  .head {
    flex: none;
    gap: 4px;
    min-block-size: 56px;
    padding: 8px 8px 6px 18px;
  }
  h2 {
    margin-inline-end: auto;
    padding-inline-end: 12px;
  }
  .more > button svg {
    stroke-width: 2.75;
  }
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
  .language {
    flex: 0 1 auto;
    min-inline-size: 0;
    max-inline-size: 130px;
    block-size: 40px;
    padding-inline: 8px;
    border: 0;
    border-radius: 12px;
    color: var(--_text);
    background: none;
    font: inherit;
    font-size: 13.5px;
    font-weight: 600;
    cursor: pointer;
  }
  .language:hover {
    background: var(--_hover);
  }
  .language option {
    color: var(--_text);
    background: var(--_surface);
  }
  .menu {
    position: absolute;
    z-index: 2;
    inset-block-start: 54px;
    inset-inline-end: 8px;
    max-inline-size: calc(100% - 16px);
    max-block-size: calc(100% - 60px);
    padding: 6px;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: 14px;
    background: var(--_surface);
    box-shadow: 0 12px 36px #0000002e;
  }
  .menu button {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 6px 16px 6px 12px;
    font-size: 14px;
    text-align: start;
  }
  .menu button:hover {
    background: var(--_hover);
  }
  .menu svg {
    inline-size: 20px;
    block-size: 20px;
    color: var(--_muted);
  }
  .note {
    flex: none;
    margin: 0;
    padding: 4px 18px 8px;
    color: var(--_muted);
    font-size: 13px;
  }
  .scroller {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 6px 18px 72px;
    border-block-start: 1px solid var(--_line);
    font-size: 16px;
    line-height: 1.6;
  }
  .scroller:focus {
    outline: 0;
  }
  .group {
    content-visibility: auto;
    contain-intrinsic-size: auto 6000px;
  }
  p {
    margin: 0 0 14px;
  }
  h3 {
    margin: 22px 0 8px;
    font: inherit;
    font-size: 17px;
    font-weight: 700;
    line-height: 1.35;
    text-wrap: balance;
  }
  .group:first-child > h3:first-child {
    margin-block-start: 6px;
  }
  .scroller p {
    margin-inline: -8px;
    padding: 2px 8px;
    border-radius: 8px;
    color: var(--_muted);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .scroller p:focus-visible {
    outline-offset: 0;
  }
  .scroller .now {
    color: var(--_text);
  }
  .who {
    display: block;
    font-size: 13px;
    font-weight: 650;
    color: var(--_text);
  }
  .who time {
    font-weight: 400;
    color: var(--_muted);
    margin-inline-start: 6px;
  }
  time:first-child {
    margin: 0;
  }
  .said,
  ::highlight(station-cue) {
    color: var(--_text);
  }
  .word,
  ::highlight(station-word) {
    background-color: color-mix(in oklab, var(--_accent) 26%, transparent);
  }
  .found,
  ::highlight(station-search) {
    color: light-dark(#191c1e, #fff7d6);
    background-color: light-dark(#ffe58a, #5f4a00);
  }
  ::highlight(station-search-current) {
    color: #191c1e;
    background-color: #ffab2e;
  }
  .foot {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 8px;
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
    pointer-events: none;
  }
  .pill {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    border-radius: 99px;
    color: var(--_surface);
    background: var(--_text);
    font-size: 13.5px;
    font-weight: 600;
    box-shadow: 0 4px 16px #0004;
    pointer-events: auto;
  }
  .back,
  .saying {
    padding-inline: 14px 18px;
  }
  .bare {
    inline-size: 44px;
    padding: 0;
    justify-content: center;
  }
  .bare span {
    display: none;
  }
  .pill svg {
    inline-size: 16px;
    block-size: 16px;
  }
  .chosen {
    gap: 0;
    overflow: hidden;
  }
  .chosen button {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    padding-inline: 13px;
    border-radius: 0;
  }
  .chosen button + button {
    border-inline-start: 1px solid color-mix(in oklab, var(--_surface) 30%, transparent);
  }
  .pill:focus-visible,
  .pill :focus-visible {
    outline-offset: -5px;
    outline-color: var(--_surface);
    border-radius: 99px;
  }
  .empty p {
    margin: 0 0 12px;
  }
  /* No container query: in a part's host it would answer for the player's own, which reach the heading from outside. */
  .searching > :not(.search) {
    display: none;
  }
  .searching {
    padding-inline-start: 8px;
  }
  .searching .search {
    max-inline-size: none;
  }
  @media (forced-colors: active) {
    .head .search {
      border: 1px solid ButtonBorder;
    }
    .said,
    ::highlight(station-cue) {
      color: CanvasText;
      background-color: Canvas;
    }
    .word,
    ::highlight(station-word),
    ::highlight(station-search-current) {
      color: HighlightText;
      background-color: Highlight;
    }
    .found,
    ::highlight(station-search) {
      color: MarkText;
      background-color: Mark;
    }
    .pill {
      border: 1px solid ButtonBorder;
      color: ButtonText;
      background: ButtonFace;
    }
  }
  @media print {
    :host,
    .scroller {
      display: block;
      block-size: auto;
      overflow: visible;
    }
    .group {
      content-visibility: visible;
    }
    .scroller p {
      color: inherit;
    }
    .search,
    .language,
    .more,
    .foot {
      display: none;
    }
  }
`;
