import { css } from 'lit';

export const styles = css`
  :host {
    --_artwork: var(--station-artwork-size, 84px);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px var(--_space);
    min-inline-size: 0;
  }
  :host([compact]) {
    --_artwork: var(--station-artwork-size, 52px);
  }
  .words {
    flex: 1 1 140px;
    min-inline-size: 0;
  }
  /* From the top: the next programme's title, of another length, moves nothing that stands before it. */
  :host(:not([compact])) {
    align-items: start;
  }
  .words .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
    white-space: normal;
    overflow-wrap: anywhere;
    font-size: 18px;
    line-height: 1.25;
    text-wrap: pretty;
  }
  :host([compact]) .sub {
    min-block-size: 20px;
  }
  .troubled .title {
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }
  .troubled .sub {
    white-space: normal;
  }
  :host([compact]) .troubled .eyebrow {
    display: none;
  }
  @container (max-width: 720px) {
    :host([compact]) .troubled .title {
      display: none;
    }
  }
  :host([compact]) .title {
    display: block;
    font-size: 16px;
    white-space: nowrap;
  }
  .live {
    color: var(--_live);
    margin-inline-end: 8px;
  }
  .live::before {
    content: '';
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 6px;
    border-radius: 50%;
    background: currentcolor;
    forced-color-adjust: none;
  }
  .next {
    flex: 1 1 100%;
    min-inline-size: 0;
    min-block-size: 18px;
  }
  :host([show='artwork']) {
    display: block;
    flex: none;
  }
`;
