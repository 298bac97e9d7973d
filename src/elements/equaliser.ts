import { html } from 'lit';

/** Three bars that mark what sounds; they stand still for those who want no motion. */
export const equaliser = html`<span class="equaliser" aria-hidden="true"><i></i><i></i><i></i></span>`;
