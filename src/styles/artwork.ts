import { css } from 'lit';

export const artworkStyles = css`
  .artwork {
    --_hue: 0;
    position: relative;
    flex: none;
    display: grid;
    place-items: center;
    inline-size: var(--_artwork, 52px);
    block-size: var(--_artwork, 52px);
    overflow: hidden;
    border-radius: calc(4px + var(--_artwork, 52px) * 0.08);
    container-type: size;
    color: #fff;
    background: linear-gradient(
      155deg,
      oklch(from var(--_base) 0.32 min(c, 0.06) calc(h + var(--_hue))),
      oklch(from var(--_base) 0.46 min(c, 0.11) calc(h + var(--_hue))) 58%,
      oklch(from var(--_base) 0.72 0.1 calc(h + var(--_hue) - 105))
    );
  }
  .hue1 {
    --_hue: 75;
  }
  .hue2 {
    --_hue: 140;
  }
  .hue3 {
    --_hue: 190;
  }
  .hue4 {
    --_hue: 240;
  }
  .hue5 {
    --_hue: 300;
  }
  .artwork b {
    font-size: 33cqi;
    font-weight: 650;
    line-height: 1;
    letter-spacing: 0;
  }
  .artwork img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    background: var(--_surface);
  }
`;
