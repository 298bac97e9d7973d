import { Alarm } from '../support/alarm.ts';
import type { Scope } from '../support/scope.ts';

/** What is heard, told by the clock of a media element and not by its events. Seconds. */
export interface SoundReport {
  /** The clock has advanced by this much since the last report. Leaps of the clock are not counted. */
  heard(seconds: number): void;
  /** The clock stands, or does not start. Returns whether something was done about it; `stalled` is told where that did not help. */
  rouse?(): boolean;
  /** The clock stands. */
  stalled(): void;
  /** Nothing was heard for longer than patience lasts, and then for as long again. `begun`: there had been sound. */
  silent(begun: boolean): void;
}

/** Milliseconds. */
export interface Patience {
  /** Until the first sound, counted from the last byte that came; three times this in all. */
  readonly start: number;
  /** Until sound that stands is given up. */
  readonly stall: number;
}

/** Seconds without sound until it stands; twice what is heard makes up for them, up to as many. */
const CREDIT = 0.9;
/** Of that, with which sound that stood is back. */
const BACK_WITH = 0.2;
/** `timeupdate` comes up to 250 ms after the first sound. */
const FIRST_LOOKS = 40;
const FIRST_LOOK_EVERY = 40;
/** Milliseconds without news after which an element that has sound in store has no reason not to start. */
const SLOW_START = 3_000;
/** Seconds by which a media clock may be ahead of the wall's between two looks. */
const SLACK = 0.25;

/** Watches an element for as long as sound is wanted from it, which is as long as the scope lives. */
export class SoundWatch {
  readonly #element: HTMLMediaElement;
  readonly #scope: Scope;
  readonly #patience: Patience;
  readonly #report: SoundReport;
  readonly #giveUpAt: number;
  #state: 'starting' | 'heard' | 'standing' = 'starting';
  /** Media time at the last look; `undefined` until the element plays, for its clock may begin anywhere. */
  #position: number | undefined;
  #lookedAt = 0;
  readonly #patienceEnds: Alarm;
  /** It has been roused since it was last heard. */
  #roused = false;
  /**
   * Seconds without sound that are left until it stands. WebKitGTK 2.50 plays what trickles in crumb by crumb, and its
   * clock never stands for long: at less than half its pace the credit runs out.
   */
  #credit = CREDIT;
  /** Seconds heard since it stood. */
  #crumbs = 0;

  constructor(element: HTMLMediaElement, scope: Scope, patience: Patience, report: SoundReport) {
    this.#element = element;
    this.#scope = scope;
    this.#patience = patience;
    this.#report = report;
    this.#giveUpAt = performance.now() + 3 * patience.start;
    this.#patienceEnds = new Alarm(scope, () => this.#timeIsUp());
    const on = (name: string, listener: () => void) => element.addEventListener(name, listener, scope);
    on('playing', () => this.#expectSound());
    on('timeupdate', () => this.#look());
    on('seeking', () => this.#rebase());
    on('seeked', () => this.#rebase());
    on('progress', () => this.#state === 'starting' && this.#awaitStart());
    this.#awaitStart();
  }

  /** Seconds heard since the last report. */
  get unreported(): number {
    return this.#crumbs + this.#moved;
  }

  /** Seconds by which the clock has moved since the last look. */
  get #moved(): number {
    if (this.#position === undefined || this.#element.seeking) return 0;
    const moved = this.#element.currentTime - this.#position;
    const passed = ((performance.now() - this.#lookedAt) / 1000) * this.#element.playbackRate;
    return Math.max(0, Math.min(moved, passed + SLACK));
  }

  #expectSound(): void {
    // It also says so with each crumb: the time without sound before it counts.
    if (this.#position === undefined) this.#rebase();
    else this.#look();
    this.#lookSoon(FIRST_LOOKS);
  }

  #lookSoon(looks: number): void {
    if (looks === 0 || this.#state === 'heard') return;
    this.#scope.timer(FIRST_LOOK_EVERY, () => {
      this.#look();
      this.#lookSoon(looks - 1);
    });
  }

  #rebase(): void {
    if (this.#position === undefined && this.#element.paused) return;
    this.#position = this.#element.currentTime;
    this.#lookedAt = performance.now();
  }

  #look(): void {
    const moved = this.#moved;
    const passed = (performance.now() - this.#lookedAt) / 1000;
    this.#rebase();
    this.#crumbs += moved;
    const change = (2 * moved) / this.#element.playbackRate - (this.#state === 'starting' ? 0 : passed);
    this.#credit = Math.max(0, Math.min(CREDIT, this.#credit + change));
    if (this.#crumbs === 0 || (this.#state === 'standing' && this.#credit < BACK_WITH)) return;
    this.#state = 'heard';
    this.#roused = false;
    this.#patienceEnds.set(this.#credit * 1000);
    const heard = this.#crumbs;
    this.#crumbs = 0;
    this.#report.heard(heard);
  }

  #awaitStart(): void {
    const { start } = this.#patience;
    this.#giveTimeToStart(this.#roused ? start : Math.min(start, SLOW_START));
  }

  #giveTimeToStart(milliseconds: number): void {
    this.#patienceEnds.set(Math.min(milliseconds, this.#giveUpAt - performance.now()));
  }

  /** Once it has been roused there is the rest of the time. */
  #rouseAtStart(): void {
    this.#roused = true;
    this.#report.rouse?.();
    this.#giveTimeToStart(Math.max(0, this.#patience.start - SLOW_START));
  }

  /** Who does nothing about it is told again: what was lacking may have come, and stand all the same. */
  #tellSilence(): void {
    this.#patienceEnds.set(this.#patience.stall);
    this.#report.silent(this.#state === 'standing');
  }

  #timeIsUp(): void {
    this.#look();
    if (this.#patienceEnds.isSet || this.#scope.released) return;
    if (this.#state === 'starting' && !this.#roused) return this.#rouseAtStart();
    if (this.#state !== 'heard') return this.#tellSilence();
    const wasRoused = this.#roused;
    this.#roused = !wasRoused && this.#report.rouse?.() === true;
    this.#credit = this.#roused ? CREDIT : 0;
    if (this.#roused) return this.#patienceEnds.set(CREDIT * 1000);
    this.#state = 'standing';
    this.#patienceEnds.set(this.#patience.stall);
    this.#report.stalled();
  }
}
