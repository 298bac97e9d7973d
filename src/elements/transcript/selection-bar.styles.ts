import { css } from 'lit';

/** What stands at the foot of the text. */
export const footStyles = css`
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
`;
