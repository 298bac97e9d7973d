import { css } from 'lit';

export const styles = css`
  .carrier {
    z-index: 1;
    pointer-events: none;
  }
  .seek,
  .ticks {
    position: absolute;
    inset: 0;
  }
  .seek::before {
    content: '';
    position: absolute;
    inset: -10px 0;
  }
  .ticks {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tick {
    position: absolute;
    inset-block: 7px;
    inset-inline-start: calc(var(--_tick) * 100%);
    /* None where all begins. */
    inline-size: min(2px, var(--_tick) * 1000px);
    margin-inline-start: -1px;
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
  }
  .preview:dir(rtl) {
    translate: 50%;
  }
`;
