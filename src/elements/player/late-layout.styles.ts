import { css } from 'lit';

export const styles = css`
  .icon[aria-expanded='true'] {
    color: var(--_accent);
    background: var(--_tint);
  }
  .skips,
  .steps,
  .extras {
    display: flex;
    align-items: center;
  }
  .steps {
    margin-inline-start: -10px;
  }
  .extras {
    margin-inline: auto -10px;
    border-radius: 10px;
    color: var(--_muted);
  }
  .extras:focus-visible {
    outline-offset: -2px;
  }
  /* For who comes by keyboard: nobody else has a use for it. */
  .keys:not(:focus-visible) {
    position: absolute;
    opacity: 0;
    pointer-events: none;
  }
  .drawer .foot {
    flex: none;
    margin: 0;
    /* Room for the ring around what has focus. */
    padding: 4px 12px;
    border-block-start: 1px solid var(--_line);
  }
  .drawer .extras {
    margin-inline-end: 0;
  }
  .drawer .skips {
    display: none;
  }
  /* Opened, it has the room of the panel: side by side both would be slits. */
  station-about[open] {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
  }
  station-about[open] ~ .tabs,
  station-about[open] ~ .panel {
    display: none;
  }
  .drawer {
    position: absolute;
    inset-block-end: calc(100% + 12px);
    inset-inline-end: 20px;
    inline-size: 400px;
    max-inline-size: calc(100% - 24px);
    max-block-size: min(520px, 100dvh - 120px);
    box-shadow: 0 16px 48px #00000033;
    animation: rise 0.18s ease-out;
  }
  .drawer .tabs {
    display: none;
  }
  .drawer station-transcript {
    block-size: min(460px, 100dvh - 140px);
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
  @container (max-width: 340px) {
    .drawer .foot {
      /* WebKitGTK's menus are wider than others'. */
      flex-wrap: wrap;
      gap: 0;
      padding-inline: 8px;
    }
  }
  @container (max-width: 310px) {
    .controls {
      gap: 0;
    }
    .card station-play-button::part(button) {
      padding-inline: 4px 14px;
      gap: 4px;
    }
  }
  @container (max-width: 480px) {
    .card .alone .next {
      display: none;
    }
  }
  @container (max-width: 720px) {
    .drawer {
      inset-block-end: 100%;
      inset-inline: 0;
      inline-size: auto;
      max-inline-size: none;
      max-block-size: calc(100dvh - 68px - 24px);
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .drawer .tabs {
      display: flex;
    }
    .drawer station-list::part(header),
    .drawer station-transcript::part(heading) {
      display: none;
    }
    .drawer station-queue::part(heading) {
      visibility: hidden;
    }
    .drawer .skips {
      display: flex;
    }
    .sheet {
      flex: none;
      padding: 16px 16px 8px;
    }
  }
  /* At 400 % zoom a screen is some 200 px high: there the sheet scrolls as a whole. */
  @media (max-height: 420px) {
    :host([layout='bar']) .drawer {
      display: block;
      max-block-size: calc(100dvh - 72px);
      overflow: auto;
    }
  }
`;
