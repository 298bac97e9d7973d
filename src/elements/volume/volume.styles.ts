import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    max-inline-size: 100%;
    min-inline-size: 44px;
    container-type: inline-size;
  }
  .rail {
    position: absolute;
    inset-block-start: 10px;
    inset-inline: 52px 8px;
  }
  .fill,
  .thumb {
    background: var(--_text);
  }
  .thumb {
    scale: 0.86;
  }
  @container (max-width: 110px) {
    .rail {
      display: none;
    }
  }
`;
