import type { Scope } from '../../support/scope.ts';
import type { AudioEngine } from '../engine.ts';
import type { Patience } from '../sound-watch.ts';
import { learnPagePolicy, mayRead, mayUseMediaSource } from '../timeshift/page-policy.ts';
import { canPlayFrames, seeksByFrames } from './can-play-frames.ts';
import type { Mp3File } from './mp3-file.ts';
import { probeMp3 } from './probe-mp3.ts';

/** Longest that sound or a place waits until it is known in what kind of file it is. Milliseconds. */
const PROBE_WITHIN = 3_000;

/** Makes the engine that counts a file's frames. */
export type Count = (element: HTMLAudioElement, patience: Patience) => AudioEngine;

/** What was found out about a file. */
export interface Findings {
  /** Its bytes don't pass as its time does. False also where that can't be known, as without CORS. */
  readonly isInexact: boolean;
  /** The file itself, where only its frames say how long it lasts: a browser's guess was seen to be off by half. */
  readonly file?: Mp3File;
  /** Present where its frames can be counted here; the code for it is here, too. */
  readonly count?: Count;
}

/** What a page and a browser let be done. Tests give their own. */
export interface Means {
  /** Whether MediaSource may play here; asked once the page's policy is known. */
  readonly mayPlay: () => boolean;
  /** Whether the browser itself seeks exactly. */
  readonly seeksByFrames: () => boolean;
}

export const ownMeans: Means = { mayPlay: mayUseMediaSource, seeksByFrames };

/**
 * Looks at a file's first bytes, and gets ready what it needs to be played exactly.
 * @param life how long the file may be read
 * @param tell told what was found; where that takes long, before it that a place in the file may be wrong
 */
export async function findOut(url: string, life: Scope, means: Means, tell: (findings: Findings) => void): Promise<void> {
  const cancel = life.timer(PROBE_WITHIN, () => tell({ isInexact: !means.seeksByFrames() }));
  const findings = await look(url, life, means);
  cancel();
  if (!life.released) tell(findings);
}

async function look(url: string, life: Scope, means: Means): Promise<Findings> {
  await learnPagePolicy();
  const seen = mayRead(url) ? await probeMp3(url, life.signal) : undefined;
  if (!seen || seen.kind === 'constant') return { isInexact: false };
  const isInexact = !means.seeksByFrames();
  const isWanted = isInexact ? means.mayPlay() && canPlayFrames() : seen.kind === 'unmarked';
  const code = isWanted ? await import('./file-engine.ts').catch(() => undefined) : undefined;
  const file = seen.kind === 'unmarked' ? code?.readMp3(url, life) : undefined;
  if (!code || !isInexact) return { isInexact, ...(file && { file }) };
  const open = () => file ?? code.readMp3(url, life);
  const count: Count = (element, patience) => code.createFileEngine({ element, patience, open, duration: seen.duration });
  return { isInexact, count, ...(file && { file }) };
}
