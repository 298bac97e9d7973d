/** The one module that a page loads: it registers the elements, and upgrades `<audio class="station-player">`. */
import './define-first.ts';

const parts = 'about skip-button step-button rate-menu delay-menu sleep-menu share-button listen read-along';

/** What most pages don't have, and need not load: what upgrades `<audio>` (the class may stand on a figure around it), and parts that stand alone. */
const late = new Map<string, () => Promise<unknown>>([
  ['.station-player', () => import('./auto.ts')],
  [parts.replace(/[a-z-]+/g, 'station-$&').replaceAll(' ', ','), () => import('./elements/define-later.ts')],
]);

/** The document, an element, or a text that has neither. */
type Place = Node & { matches?(selector: string): boolean; querySelector?(selector: string): Element | null };

/** Loads the code of what has come to the page. */
function look(places: readonly Place[]): void {
  for (const [selector, load] of late) {
    if (!places.some((place) => place.matches?.(selector) || place.querySelector?.(selector))) continue;
    late.delete(selector);
    // Without its code what stands on the page stays as it was written, and is no error of the page's.
    load().catch(() => {});
  }
}

if (globalThis.document) {
  look([document]);
  // Turbo, htmx, Swup and routers bring the next page without loading this module anew.
  const observer = new MutationObserver((records) => look(records.flatMap(({ addedNodes }) => [...addedNodes])));
  observer.observe(document, { childList: true, subtree: true });
}

export * from './index.ts';
