import { css } from 'lit';

/** The rail is full until its slider comes: so loud is a sound that nobody has made softer. */
export const styles = css`
  :host {
    display: block;
    position: relative;
    inline-size: 140px;
    max-inline-size: 100%;
    min-inline-size: 44px;
    block-size: 44px;
    container-type: inline-size;
  }
  :host .rail {
    position: absolute;
    inset-block: 10px;
    inset-inline: 52px 8px;
    background: linear-gradient(var(--_text) 0 0) center / 100% 4px no-repeat;
  }
  @container (max-width: 110px) {
    :host .rail {
      display: none;
    }
  }
`;
