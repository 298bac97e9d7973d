/** Further than this a press is a drag: it selects, and plays nothing. CSS pixels. */
const slip = 6;

const scrollKeys = new Set(['PageUp', 'PageDown', ' ']);

/**
 * Calls back when the reader, and not the transcript itself, scrolls or selects: by wheel, touch, keys, the
 * scrollbar or a drag. Scroll events don't tell who scrolled, so these are what is listened to.
 */
export function watchReader(scroller: HTMLElement, callback: () => void, signal: AbortSignal): void {
  const passive = { passive: true, signal };
  scroller.addEventListener('wheel', callback, passive);
  scroller.addEventListener('touchmove', callback, passive);
  // In a player Space is Play and Pause: what it has taken does not scroll, and it is asked behind the text.
  const scrolled = (event: KeyboardEvent) => setTimeout(() => event.defaultPrevented || callback());
  scroller.addEventListener('keydown', (event) => scrollKeys.has(event.key) && scrolled(event), passive);
  scroller.addEventListener('pointerdown', (event) => event.target === scroller && isOnScrollbar(scroller, event) && callback(), passive);
  const selected = () => document.getSelection()?.type === 'Range' && scroller.matches(':hover, :focus-within') && callback();
  document.addEventListener('selectionchange', selected, passive);
}

/** Calls back when something comes to be selected that no pointer is selecting: what the browser's own search has found. */
export function watchFound(scroller: HTMLElement, callback: () => void, signal: AbortSignal): void {
  const selected = () => document.getSelection()?.type === 'Range' && !scroller.matches(':active') && callback();
  document.addEventListener('selectionchange', selected, { passive: true, signal });
}

const isOnScrollbar = (scroller: HTMLElement, { offsetX }: PointerEvent): boolean => offsetX < 0 || offsetX >= scroller.clientWidth;

/** Calls back for clicks and taps that are no drag, and for a screen reader's press, which has no pointer. */
export function watchTaps(scroller: HTMLElement, callback: (event: MouseEvent) => void, signal: AbortSignal): void {
  let pressed: { readonly clientX: number; readonly clientY: number } | undefined;
  scroller.addEventListener('pointerdown', (event) => (pressed = event), { signal });
  const click = (event: MouseEvent) => {
    const { clientX, clientY } = (event.detail > 0 && pressed) || event;
    // With Shift a click takes a selection further.
    if (event.detail < 2 && !event.shiftKey && Math.hypot(event.clientX - clientX, event.clientY - clientY) < slip) callback(event);
  };
  scroller.addEventListener('click', click, { signal });
}

/** What a key asks of the text. */
export type TextMove = 'next' | 'previous' | 'first' | 'last' | 'play' | 'unselect';

const moves: Readonly<Record<string, TextMove>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'play',
  Escape: 'unselect',
};

export const textMoveOf = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): TextMove | undefined =>
  ctrlKey || altKey || metaKey ? undefined : moves[key];
