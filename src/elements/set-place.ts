/**
 * Moves what goes along a rail.
 * @param place 0 to 1
 */
export function setPlace(root: DocumentFragment | HTMLElement, place: number): void {
  // On the two that move: on the rail itself it would be inherited, and all within styled anew every second.
  for (const part of root.querySelectorAll<HTMLElement>('.fill, .carrier')) part.style.setProperty('--_at', String(place));
}
