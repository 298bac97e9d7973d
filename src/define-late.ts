import { StationListen } from './elements/listen/listen.ts';
import { StationReadAlong } from './elements/read-along/read-along.ts';

/** What stands in an article and not in the player: `define.ts` lets it come after the player. */
const elements: readonly (readonly [name: string, element: CustomElementConstructor])[] = [
  ['station-listen', StationListen],
  ['station-read-along', StationReadAlong],
];

// A server has no registry, and a page may load two copies of this module.
for (const [name, element] of elements) {
  if (globalThis.customElements && !customElements.get(name)) customElements.define(name, element);
}
