import { css } from 'lit';

export const styles = css`
  :host .rail {
    background: none;
  }
  .slide {
    position: absolute;
    inset: 0;
  }
  .slide::before {
    content: '';
    position: absolute;
    inset-block: -10px;
    inset-inline: 0;
  }
  .fill,
  .thumb {
    background: var(--_text);
  }
  .thumb {
    scale: 0.86;
  }
`;
