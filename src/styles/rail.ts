import { css } from 'lit';

/**
 * A rail with a thumb. A native range lies over it, unseen, for keys and assistive technology;
 * its place is --_at (setPlace), from 0 to 1.
 */
export const railStyles = css`
  .rail {
    position: relative;
    display: block;
    block-size: 24px;
    cursor: pointer;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }
  .rail::before {
    content: '';
    position: absolute;
    inset-block: -10px;
    inset-inline: 0;
  }
  .line {
    position: absolute;
    inset-block: 10px;
    inset-inline: 0;
    border-radius: 2px;
    overflow: hidden;
    background: var(--_rail);
  }
  .fill {
    position: absolute;
    inset: 0;
    scale: var(--_at, 0) 1;
    transform-origin: left;
    background: var(--_accent);
  }
  .fill:dir(rtl) {
    transform-origin: right;
  }
  .carrier {
    position: absolute;
    inset: 0;
    translate: calc(var(--_at, 0) * 100%);
  }
  .carrier:dir(rtl) {
    translate: calc(var(--_at, 0) * -100%);
  }
  .thumb {
    position: absolute;
    inset-block-start: 5px;
    inset-inline-start: -7px;
    inline-size: 14px;
    block-size: 14px;
    border-radius: 50%;
    background: var(--_accent);
    box-shadow: 0 0 0 3px var(--_surface);
  }
  .rail input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  .rail:has(input:focus-visible) .thumb {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
  }
`;
