import { Scope } from '../../support/scope.ts';

/** Within so many pixels of its edge a list scrolls along, by so many a frame. */
const EDGE = 48;
const SCROLL = 10;

/** What a drag needs to know of its list. */
export interface Dragged {
  readonly list: HTMLElement;
  /** The rows that change places, in order; the one that is dragged among them. */
  readonly rows: readonly HTMLElement[];
  readonly row: HTMLElement;
  /** Told once, where the row is let go at another place than its own. */
  readonly drop: (place: number) => void;
}

interface Stretch {
  readonly top: number;
  readonly height: number;
}

/** Which place a row takes whose middle lies at `middle`, among rows that stand at `stretches`. Pixels. */
export function placeAt(stretches: readonly Stretch[], from: number, middle: number): number {
  const before = stretches.filter(({ top, height }, place) => place !== from && top + height / 2 < middle);
  return before.length;
}

/**
 * Carries a row with the pointer, while the others make room, until it is let go; Escape puts it back. Nothing changes
 * places on the page before: what has the pointer must stay where it stands in the tree.
 */
export function dragRow(event: PointerEvent, { list, rows, row, drop }: Dragged): void {
  const handle = event.currentTarget as HTMLElement;
  const from = rows.indexOf(row);
  const scope = new Scope();
  const top = () => list.getBoundingClientRect().top;
  const stretches = rows.map((each) => stretchOf(each, top()));
  const own = stretches[from];
  if (!own || event.button !== 0) return;
  const grabbedAt = event.clientY - top();
  let pointer = event.clientY;
  let place = from;

  const show = () => {
    const by = pointer - top() - grabbedAt;
    place = placeAt(stretches, from, own.top + own.height / 2 + by);
    row.style.translate = `0 ${by}px`;
    rows.forEach((each, index) => {
      if (each !== row) each.style.translate = `0 ${aside(index, from, place) * own.height}px`;
    });
  };
  const end = () => {
    scope.release();
    row.classList.remove('dragged');
    list.classList.remove('dragging');
    for (const each of rows) each.style.removeProperty('translate');
  };
  const scroll = () => {
    if (scrollAlong(list, pointer)) show();
    frame = requestAnimationFrame(scroll);
  };

  // Or the press would select text.
  event.preventDefault();
  handle.setPointerCapture(event.pointerId);
  row.classList.add('dragged');
  list.classList.add('dragging');
  let frame = requestAnimationFrame(scroll);
  scope.add(() => cancelAnimationFrame(frame));
  const move = ({ clientY }: PointerEvent) => {
    pointer = clientY;
    show();
  };
  const letGo = () => {
    end();
    if (place !== from) drop(place);
  };
  const giveUp = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return;
    // Only the drag ends, and not what the list stands in.
    key.stopPropagation();
    key.preventDefault();
    end();
  };
  handle.addEventListener('pointermove', move, scope);
  handle.addEventListener('pointerup', letGo, scope);
  handle.addEventListener('pointercancel', end, scope);
  globalThis.addEventListener('keydown', giveUp, { capture: true, signal: scope.signal });
}

function stretchOf(row: HTMLElement, listTop: number): Stretch {
  const { top, height } = row.getBoundingClientRect();
  return { top: top - listTop, height };
}

/** By how many rows one steps aside for the one that is carried from a place to another. */
function aside(index: number, from: number, to: number): -1 | 0 | 1 {
  if (index > from && index <= to) return -1;
  return index < from && index >= to ? 1 : 0;
}

/** Returns whether anything was scrolled. */
function scrollAlong(list: HTMLElement, pointer: number): boolean {
  const scroller = scrollerOf(list);
  const { top, bottom } = scroller.getBoundingClientRect();
  const up = pointer < Math.max(0, top) + EDGE;
  const down = pointer > Math.min(innerHeight, bottom) - EDGE;
  const before = scroller.scrollTop;
  if (up !== down) scroller.scrollTop += up ? -SCROLL : SCROLL;
  return scroller.scrollTop !== before;
}

/** What scrolls around a list, through shadow roots too. */
function scrollerOf(list: HTMLElement): Element {
  for (let at: Element | null = list; at; at = at.parentElement ?? hostOf(at)) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.documentElement;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
