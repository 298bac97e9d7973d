import type { EngineCapabilities } from '../engine/engine.ts';

/** What can be done while nothing is loaded. */
export const nothing: EngineCapabilities = { canSeek: false, canRewindLive: false, canSetRate: false, hasCues: false };
