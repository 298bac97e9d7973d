/** The one module that a page loads: it registers the elements, and upgrades `<audio class="station-player">`. */
import './define-first.ts';

const pageHas = (selector: string): boolean => Boolean(globalThis.document?.querySelector(selector));

// A page that has none, as most, need not load what upgrades them. The class may stand on a figure around the audio.
if (pageHas('.station-player')) void import('./auto.ts');

// The other elements come with what shows them, with the first sound, or at once to a page that is written with them.
const later = ['skip-button', 'step-button', 'rate-menu', 'delay-menu', 'sleep-menu', 'share-button', 'listen', 'read-along'];
if (pageHas(later.map((name) => `station-${name}`).join())) void import('./elements/define-later.ts');

export * from './index.ts';
