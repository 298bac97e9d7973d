/** A jump of more of the panel's heights than this is made at once. */
const farAway = 3;

/** What is laid out only when it is near shifts as it comes near: it is looked at again in this many frames. */
const settlingFrames = 3;

/** A smooth scroll of our own is over by then. Milliseconds. */
const arrives = 1000;

/** Scrolls a text along with what is said in it, for as long as the reader lets it. */
export class Follower {
  readonly #scroller: HTMLElement;
  readonly #onChange: (following: boolean) => void;
  #following = true;
  #jump = 0;
  #scrolledAt = Number.NEGATIVE_INFINITY;

  constructor(scroller: HTMLElement, onChange: (following: boolean) => void) {
    this.#scroller = scroller;
    this.#onChange = onChange;
  }

  get following(): boolean {
    return this.#following;
  }

  follow(following: boolean): void {
    if (!following) this.#jump += 1;
    if (following === this.#following) return;
    this.#following = following;
    this.#onChange(following);
  }

  /** Scrolls the panel, and never the page, and only when what is said leaves its middle. */
  keepInView(boxOf: () => DOMRect | undefined): void {
    const box = boxOf();
    if (!box?.height) return;
    const place = this.#placeOf(box);
    if (place <= 0.12 || place >= 0.62) this.bring(boxOf);
  }

  /**
   * The panel has scrolled. Where that wasn't us and what is said is out of sight, the reader has been taken elsewhere:
   * by the browser's own search, or by a screen reader.
   */
  scrolled(boxOf: () => DOMRect | undefined): void {
    if (!this.#following || performance.now() - this.#scrolledAt < arrives) return;
    const box = boxOf();
    if (box?.height && !this.#isSeen(box)) this.follow(false);
  }

  /** Brings something into view wherever it is. */
  bring(boxOf: () => DOMRect | undefined): void {
    const box = boxOf();
    if (!box?.height) return;
    this.#jump += 1;
    const far = this.#isFar(box);
    this.#scrollTo(box);
    if (far) this.#settle(boxOf, this.#jump, settlingFrames);
  }

  /**
   * Keeps in view what the browser itself has gone to, as its search does: what was skipped takes its real size only
   * now, and carries it away.
   */
  hold(boxOf: () => DOMRect | undefined, frames = settlingFrames): void {
    requestAnimationFrame(() => {
      const box = boxOf();
      if (!box?.height) return;
      if (!this.#isSeen(box)) {
        this.follow(false);
        this.bring(boxOf);
      } else if (frames > 1) this.hold(boxOf, frames - 1);
    });
  }

  /** @returns how to come back to what stands on the screen now */
  remember(element: Element | undefined): () => void {
    const offset = () => (element?.getBoundingClientRect().top ?? 0) - this.#scroller.getBoundingClientRect().top;
    const was = offset();
    const { scrollTop } = this.#scroller;
    return () => {
      this.#jump += 1;
      this.#scroller.scrollTop = scrollTop;
      if (element?.isConnected) this.#scroller.scrollTop += offset() - was;
    };
  }

  #settle(boxOf: () => DOMRect | undefined, jump: number, frames: number): void {
    requestAnimationFrame(() => {
      const box = boxOf();
      if (jump !== this.#jump || !box?.height) return;
      this.#scrollTo(box, true);
      if (frames > 1) this.#settle(boxOf, jump, frames - 1);
    });
  }

  #placeOf(box: DOMRect): number {
    const { top, height } = this.#scroller.getBoundingClientRect();
    return (box.top - top) / height;
  }

  #isSeen({ top, bottom }: DOMRect): boolean {
    const panel = this.#scroller.getBoundingClientRect();
    return bottom > panel.top && top < panel.bottom;
  }

  #isFar(box: DOMRect): boolean {
    return Math.abs(this.#placeOf(box)) > farAway;
  }

  #scrollTo(box: DOMRect, atOnce = this.#isFar(box) || matchMedia('(prefers-reduced-motion: reduce)').matches): void {
    const { top, height } = this.#scroller.getBoundingClientRect();
    this.#scrolledAt = performance.now();
    this.#scroller.scrollTo({ top: this.#scroller.scrollTop + box.top - top - height * 0.3, behavior: atOnce ? 'instant' : 'smooth' });
  }
}
