/** The one module that a page loads: it registers the elements, and upgrades `<audio class="station-player">`. */
import './define.ts';

// A page that has none, as most, need not load what upgrades them. The class may stand on a figure around the audio.
if (globalThis.document?.querySelector('.station-player')) void import('./auto.ts');

export * from './index.ts';
