import type { AudioEngine } from '../engine/engine.ts';
import type { Scope } from '../support/scope.ts';
import type { VolumeState } from './state.ts';

/** Softer than a cut, and shorter than a wait. Milliseconds. */
export const FADE_MS = 240;
const STEP_MS = 20;

/** What a fade needs to know of the listener's own volume, which may change meanwhile. */
export type Loudness = () => VolumeState;

/** Equal power: of two sounds that cross neither dips. */
const shares = {
  out: (part: number) => Math.cos((part * Math.PI) / 2),
  in: (part: number) => Math.sin((part * Math.PI) / 2),
};

/** Hidden pages have their timers held back, and iOS keeps the volume to itself: there it is a cut. */
const canFade = (loudness: Loudness): boolean => loudness().canSet && globalThis.document?.visibilityState === 'visible';

function run(engine: AudioEngine, direction: 'in' | 'out', loudness: Loudness, scope: Scope, done: () => void): void {
  const began = performance.now();
  const step = () => {
    const part = Math.min(1, (performance.now() - began) / FADE_MS);
    const { level, muted } = loudness();
    engine.setVolume(level * Math.abs(shares[direction](part)), muted);
    if (part < 1) scope.timer(STEP_MS, step);
    else done();
  };
  step();
}

/** Lets a sound go. The scope stops the fade, and then `done` is not called. */
export function fadeOut(engine: AudioEngine, loudness: Loudness, scope: Scope, done: () => void): void {
  if (canFade(loudness)) run(engine, 'out', loudness, scope, done);
  else done();
}

/** Lets a sound that has been asked for come, from the moment on at which its clock moves. */
export function fadeIn(engine: AudioEngine, loudness: Loudness, scope: Scope): void {
  if (!canFade(loudness)) return;
  const from = engine.currentTime;
  const restore = () => engine.setVolume(loudness().level, loudness().muted);
  const release = scope.add(restore);
  engine.setVolume(0, loudness().muted);
  const wait = () => {
    if (!engine.wantsSound) restore();
    else if (engine.currentTime === from) return void scope.timer(STEP_MS, wait);
    else return run(engine, 'in', loudness, scope, release);
    release();
  };
  wait();
}
