import { adoptStyles, type CSSResultOrNative, type LitElement, nothing, type ReactiveController } from 'lit';

/** A part on the page, whose view comes later. */
export type LateHost = LitElement & { htmlFor?: string | undefined; searchWanted?: boolean; srclang?: string | undefined };

/** What a part shows and does. */
export interface View {
  render(): unknown;
  /** After what was rendered stands on the page. */
  updated?(): void;
  /** The part has left the page. */
  left?(): void;
}

/** What a view's module exports. */
export interface ViewModule {
  readonly styles: CSSResultOrNative[];
  createView(host: LateHost): View;
}

/**
 * Gives a part its view when it is first on a page, so that a page which never shows it never loads it.
 * The part itself is there at once: it can be registered, found and styled.
 */
export class LateView implements ReactiveController {
  readonly #host: LateHost;
  readonly #load: () => Promise<ViewModule>;
  #view: View | undefined;
  #loading: Promise<void> | undefined;

  constructor(host: LateHost, load: () => Promise<ViewModule>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  render(): unknown {
    return this.#view?.render() ?? nothing;
  }

  hostConnected(): void {
    this.#loading ??= this.#open();
  }

  hostUpdated(): void {
    this.#view?.updated?.();
  }

  hostDisconnected(): void {
    this.#view?.left?.();
  }

  async #open(): Promise<void> {
    const { styles, createView } = await this.#load();
    const { elementStyles } = this.#host.constructor as typeof LitElement;
    adoptStyles(this.#host.renderRoot as ShadowRoot, [...elementStyles, ...styles]);
    this.#view = createView(this.#host);
    this.#host.requestUpdate();
  }
}
