import { css } from 'lit';

/** Rows of a list of things to play. */
export const rows = css`
  .row {
    position: relative;
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 64px;
    padding: 8px 18px;
    border-radius: 0;
    text-align: start;
    --_artwork: 44px;
  }
  .row:hover {
    background: var(--_hover);
  }
  .row.current {
    background: var(--_tint);
  }
  .row:focus-visible,
  .row :focus-visible {
    outline-offset: -3px;
  }
  .words {
    flex: 1;
    min-inline-size: 0;
  }
  .words > * {
    display: block;
  }
  .words .sub {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    white-space: normal;
  }
  /* What a station carries is known later than its name. */
  [role='radio'] .sub {
    min-block-size: 20px;
  }
  @container (max-width: 400px) {
    [role='radio'] .sub {
      min-block-size: 40px;
    }
  }
  .equaliser {
    display: flex;
    align-items: end;
    gap: 2px;
    flex: none;
    block-size: 14px;
    color: var(--_accent);
  }
  .equaliser i {
    inline-size: 3px;
    block-size: 100%;
    border-radius: 1px;
    background: currentcolor;
    transform-origin: bottom;
    scale: 1 0.55;
    forced-color-adjust: none;
  }
  .equaliser i:nth-child(2) {
    scale: 1 1;
  }
  .equaliser i:nth-child(3) {
    scale: 1 0.4;
  }
  @media (forced-colors: active) {
    .row {
      border: 0;
    }
    .current {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
