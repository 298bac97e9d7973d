import type { AudioEngine } from '../engine/engine.ts';
import type { Scope } from '../support/scope.ts';
import type { VolumeState } from './state.ts';

/** Softer than a cut, and shorter than a wait. Milliseconds. */
export const FADE_MS = 240;
const STEP_MS = 20;

/** What a fade needs to know of the listener's own volume, which may change meanwhile. */
export type Loudness = () => VolumeState;

/** Hidden pages have their timers held back, and iOS keeps the volume to itself: there it is a cut. */
const canFade = (loudness: Loudness): boolean => loudness().canSet && globalThis.document?.visibilityState === 'visible';

/** @param share by sine it comes, by cosine it goes: at equal power, for the squares of the two are 1 together */
function run(engine: AudioEngine, share: (angle: number) => number, loudness: Loudness, scope: Scope, done: () => void): void {
  const began = performance.now();
  const step = () => {
    const part = Math.min(1, (performance.now() - began) / FADE_MS);
    const { level, muted } = loudness();
    engine.setVolume(level * Math.abs(share((part * Math.PI) / 2)), muted);
    if (part < 1) scope.timer(STEP_MS, step);
    else done();
  };
  step();
}

/** Lets a sound go. The scope stops the fade, and then `done` is not called. */
export function fadeOut(engine: AudioEngine, loudness: Loudness, scope: Scope, done: () => void): void {
  if (canFade(loudness)) run(engine, Math.cos, loudness, scope, done);
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
    else return run(engine, Math.sin, loudness, scope, release);
    release();
  };
  wait();
}
