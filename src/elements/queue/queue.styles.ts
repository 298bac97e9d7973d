import { css } from 'lit';

export const styles = css`
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    padding-block: 0;
    padding-inline: 0 10px;
    gap: 4px;
  }
  .play {
    flex: 1;
    min-inline-size: 0;
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 64px;
    padding-inline-start: 18px;
    text-align: start;
    border-radius: 0;
  }
  .place {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 18px;
    color: var(--_muted);
    font-size: 13px;
  }
  .order {
    display: grid;
    flex: none;
  }
  .mover {
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 28px;
    color: var(--_muted);
  }
  .mover:hover:enabled {
    color: var(--_text);
    background: var(--_hover);
  }
  .mover:disabled {
    opacity: 0.3;
    cursor: default;
  }
  .mover svg {
    inline-size: 18px;
    block-size: 18px;
  }
  .small {
    inline-size: 40px;
    color: var(--_muted);
  }
  .small svg {
    inline-size: 18px;
    block-size: 18px;
  }
  .undo {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 12px 18px;
    color: var(--_muted);
    font-size: 13.5px;
    overflow-wrap: anywhere;
  }
  .undo .text {
    color: var(--_text);
  }
`;
