import { css } from 'lit';

export const styles = css`
  .seek {
    position: absolute;
    inset: 0;
  }
  .seek::before {
    content: '';
    position: absolute;
    inset-block: -10px;
    inset-inline: 0;
  }
  .ticks {
    position: absolute;
    inset: 0;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tick {
    position: absolute;
    inset-block: 7px;
    inset-inline-start: calc(var(--_tick, 0) * 100%);
    inline-size: 2px;
    margin-inline-start: -1px;
    border-radius: 1px;
    background: color-mix(in oklab, var(--_text) 55%, var(--_surface));
  }
  .preview {
    white-space: nowrap;
    position: absolute;
    inset-block-end: 26px;
    inset-inline-start: calc(var(--_pointed) * 100%);
    padding: 2px 8px;
    translate: -50%;
    border-radius: 6px;
    color: var(--_surface);
    background: var(--_text);
    font-size: 12px;
    font-weight: 600;
    pointer-events: none;
    z-index: 1;
  }
  .preview:dir(rtl) {
    translate: 50%;
  }
`;
