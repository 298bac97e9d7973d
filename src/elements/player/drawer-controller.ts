import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { focusedElement } from '../focused-element.ts';

/** Whether a drawer is open. Escape, a click outside and focus that leaves close it; focus returns where it came from. */
export class DrawerController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #open: AbortController | undefined;
  #cameFrom: Element | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  hostDisconnected(): void {
    this.close();
  }

  open(): void {
    if (this.#open) return;
    this.#open = new AbortController();
    this.#cameFrom = focusedElement();
    const { signal } = this.#open;
    const host = this.#host;
    document.addEventListener('pointerdown', (event) => event.composedPath().includes(host) || this.close(), { signal });
    host.addEventListener(
      'focusout',
      ({ relatedTarget }) => relatedTarget instanceof Node && !host.contains(relatedTarget) && this.close(),
      { signal },
    );
    // The document's, since Tab may have left the drawer for where no focus is.
    document.addEventListener('keydown', (event) => event.key === 'Escape' && !event.defaultPrevented && this.closeAndReturn(), { signal });
    host.requestUpdate();
  }

  close(): void {
    this.#open?.abort();
    this.#open = undefined;
    this.#host.requestUpdate();
  }

  closeAndReturn(): void {
    this.close();
    if (this.#cameFrom instanceof HTMLElement) this.#cameFrom.focus();
  }
}
