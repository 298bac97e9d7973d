import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .card,
  .drawer {
    display: flex;
    flex-direction: column;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .card {
    block-size: 100%;
  }
  .top {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    flex: none;
    padding: calc(var(--_space) - 4px) calc(var(--_space) + 2px) 14px;
  }
  .top > station-now:first-child {
    min-block-size: 112px;
  }
  .line,
  .controls {
    display: flex;
    align-items: center;
    gap: 14px;
  }
  .controls {
    justify-content: space-between;
  }
  .controls station-now {
    flex: 1;
  }
  .foot {
    min-block-size: 44px;
    margin-block-end: -10px;
    gap: 0 8px;
  }
  .foot > .icon {
    margin-inline: auto -10px;
    color: var(--_muted);
  }
  .line station-timeline {
    flex: 1;
  }
  station-status::part(retry) {
    display: none;
  }
  :host(:not([layout='bar'])) {
    block-size: var(--station-card-size, 580px);
  }
  /* What is said of the item comes beneath it, where there is no panel to give it room. */
  :host(:not([layout='bar'], [feed], [config]):state(compact)) {
    block-size: auto;
    min-block-size: 270px;
  }
  :host(:state(live)) .line [show='duration'] {
    display: none;
  }
  :host([layout='bar']) {
    --_bar: 80px;
    position: relative;
    block-size: var(--_bar);
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
  }
  :host([docked][layout='bar']) {
    position: fixed;
    inset: auto 0 0;
    z-index: 1000;
    block-size: calc(var(--_bar) + env(safe-area-inset-bottom, 0px));
    padding-block-end: env(safe-area-inset-bottom, 0px);
    box-shadow: 0 -6px 28px #00000014;
  }
  .bar {
    position: relative;
    z-index: 1;
    background: var(--_surface);
    display: flex;
    align-items: center;
    gap: 16px;
    block-size: 100%;
    padding-inline: 20px;
  }
  .bar .line {
    flex: 1 1 160px;
    min-inline-size: 120px;
  }
  .what {
    flex: 0 1 260px;
    min-inline-size: 0;
  }
  .bar .next {
    flex: 0 1 190px;
    padding-inline-start: 16px;
    border-inline-start: 1px solid var(--_line);
  }
  .bar station-volume {
    flex: 0 1 130px;
    inline-size: 130px;
  }
  /* Without a place to go to they are not there, and neither is a gap. */
  .bar station-skip-button {
    margin-inline-start: -16px;
  }
  .tools {
    display: flex;
    gap: 4px;
    margin-inline-start: -10px;
  }
  .hair {
    display: none;
    position: absolute;
    inset: -11px 0 auto;
    pointer-events: none;
  }
  .hair::part(thumb) {
    display: none;
  }
  .narrow {
    display: none;
  }
  @container (max-width: 1100px) {
    .bar .next {
      display: none;
    }
  }
  @container (max-width: 980px) {
    .bar station-volume {
      flex-basis: 44px;
      inline-size: 44px;
    }
    .what {
      flex-basis: 200px;
    }
  }
  @container (max-width: 720px) {
    .bar {
      gap: 12px;
      padding-inline: 12px;
      --station-artwork-size: 44px;
    }
    .bar .wide {
      display: none;
    }
    .what {
      flex: 1;
    }
    .hair,
    .narrow {
      display: block;
    }
    .icon.narrow {
      display: grid;
    }
  }
  @container (max-width: 360px) {
    :host(:state(behind)) .bar [show='artwork'] {
      display: none;
    }
  }
  @media (max-width: 720px) {
    :host([layout='bar']) {
      --_bar: 68px;
    }
  }
  @media print {
    :host([docked]) {
      display: none;
    }
  }
`;
