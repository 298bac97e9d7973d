/** The one module that a page loads: it registers the elements, and upgrades `<audio class="station-player">`. */
import './define-first.ts';

const parts = 'skip-button step-button rate-menu delay-menu sleep-menu share-button listen read-along';

/** What most pages don't have, and need not load: what upgrades `<audio>` (the class may stand on a figure around it), and parts that stand alone. */
const late = new Map<string, () => Promise<unknown>>([
  ['.station-player', () => import('./auto.ts')],
  [parts.replace(/[a-z-]+/g, 'station-$&').replaceAll(' ', ','), () => import('./elements/define-later.ts')],
]);

function look(): void {
  for (const [selector, load] of late) {
    if (!document.querySelector(selector)) continue;
    late.delete(selector);
    // Without its code what stands on the page stays as it was written, and is no error of the page's.
    load().catch(() => {});
  }
}

if (globalThis.document) {
  look();
  // Turbo, htmx, Swup and routers bring the next page without loading this module anew.
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

export * from './index.ts';
