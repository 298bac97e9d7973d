import type { LitElement } from 'lit';

type Part = LitElement & { htmlFor?: string | undefined };

/** Of parts that stand beside no status. */
const regions = new WeakMap<Part, HTMLElement>();

/** What a part belongs to: the player that it names, or in which it stands. */
const ownerOf = (part: Part): unknown => part.htmlFor ?? part.closest('station-player, station-provider');

/** One status speaks for a player: the `<station-status>` that stands beside a part of it. */
function statusBeside(part: Part) {
  const root = part.getRootNode() as Partial<ParentNode>;
  return [...(root.querySelectorAll?.('station-status') ?? [])].find((status) => ownerOf(status) === ownerOf(part));
}

/** A part that has something to say later, and stands beside no status, gets one of its own: it must be there before it speaks. */
export function prepareToAnnounce(part: Part): void {
  if (regions.has(part) || statusBeside(part)) return;
  const region = document.createElement('span');
  region.className = 'spoken';
  region.role = 'status';
  // Before what is rendered, which takes away what stands behind it.
  part.renderRoot.prepend(region);
  regions.set(part, region);
}

/** Tells who doesn't see it what was done. The same words twice are said twice. */
export async function announce(part: Part, words: string): Promise<void> {
  const status = statusBeside(part);
  const set = (text: string) => {
    const region = regions.get(part);
    if (status) status.announced = text;
    else if (region) region.textContent = text;
  };
  set('');
  await (status ?? part).updateComplete;
  set(words);
}
