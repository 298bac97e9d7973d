/** The one module that a page loads: it registers the elements, and upgrades `<audio class="station-player">`. */
import './define-first.ts';

// A page that has none, as most, need not load what upgrades them.
if (globalThis.document?.querySelector('audio.station-player')) void import('./auto.ts');

// The others come with what shows them, with the first sound, or at once to a page that is written with them.
const later = 'station-skip-button,station-rate-menu,station-sleep-menu,station-share-button';
if (globalThis.document?.querySelector(later)) void import('./elements/define-later.ts');

export * from './index.ts';
