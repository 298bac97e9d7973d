import { css } from 'lit';

/** The choice of language, and the menu of what else can be done. */
export const menuStyles = css`
  .more > button svg {
    stroke-width: 2.75;
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
`;
