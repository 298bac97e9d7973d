/** Where along a rail a pointer is, from 0 at its start to 1 at its end, in either direction of writing. */
export function placeOnRail(rail: HTMLElement, { clientX }: PointerEvent): number {
  const { left, width } = rail.getBoundingClientRect();
  const fromLeft = Math.min(Math.max(0, (clientX - left) / (width || 1)), 1);
  return getComputedStyle(rail).direction === 'rtl' ? 1 - fromLeft : fromLeft;
}

/**
 * Follows the pointer that pressed a rail until it is let go.
 * @param done gets the last place, or nothing when the browser took the pointer away
 */
export function dragRail(press: PointerEvent, moved: (place: number) => void, done: (place?: number) => void): void {
  if (press.button !== 0) return;
  const rail = press.currentTarget as HTMLElement;
  const drag = new AbortController();
  const follow = (event: PointerEvent) => event.pointerId === press.pointerId && moved(placeOnRail(rail, event));
  const end = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return;
    drag.abort();
    done(event.type === 'pointerup' ? placeOnRail(rail, event) : undefined);
  };
  rail.setPointerCapture(press.pointerId);
  rail.addEventListener('pointermove', follow, drag);
  rail.addEventListener('pointerup', end, drag);
  rail.addEventListener('pointercancel', end, drag);
  moved(placeOnRail(rail, press));
}
