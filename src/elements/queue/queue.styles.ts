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
  /* Rows that nobody sees cost nothing but their place. */
  li:not(.dragged) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 64px;
  }
  .row .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    white-space: normal;
    font-size: 15px;
  }
  .past .title {
    color: var(--_muted);
    font-weight: 500;
  }
  .grip {
    align-self: stretch;
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 28px;
    margin-inline-end: -14px;
    color: var(--_muted);
    cursor: grab;
    touch-action: none;
    opacity: 0.55;
  }
  .grip svg {
    inline-size: 18px;
    block-size: 18px;
    stroke-width: 2.4;
  }
  .row:hover .grip {
    opacity: 1;
  }
  .dragging {
    cursor: grabbing;
    user-select: none;
  }
  .dragging .row:not(.dragged) {
    transition: translate 0.16s ease-out;
  }
  .dragged {
    z-index: 1;
    border-radius: 10px;
    background: var(--_surface);
    box-shadow:
      0 8px 24px #00000033,
      inset 0 0 0 1px var(--_line);
  }
  .dragged .grip {
    cursor: grabbing;
  }
  @media (prefers-reduced-motion: reduce) {
    .dragging .row {
      transition: none !important;
    }
  }
  .back .play {
    padding-inline-start: 32px;
    color: var(--_muted);
  }
  .back .play:hover {
    color: var(--_text);
  }
  .back svg {
    inline-size: 20px;
    block-size: 20px;
  }
  .back {
    flex-wrap: wrap;
    row-gap: 0;
  }
  .back .text {
    margin: 0 18px 12px 62px;
  }
  .back .text[aria-pressed='true'] {
    color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .back .title {
    font-weight: 600;
  }
  .play {
    flex: 1;
    min-inline-size: 0;
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 64px;
    padding-block: 8px;
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
    inline-size: 36px;
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
