import type { Scope } from '../support/scope.ts';

/** What is heard, told by the clock of a media element and not by its events. Seconds. */
export interface SoundReport {
  /** The clock has advanced by this much since the last report. Leaps of the clock are not counted. */
  heard(seconds: number): void;
  /** The clock stands. Returns whether something was done about it; `stalled` is told where that did not help. */
  rouse?(): boolean;
  /** The clock stands. */
  stalled(): void;
  /** Nothing was heard for longer than patience lasts. `begun`: there had been sound. */
  silent(begun: boolean): void;
}

/** Milliseconds. */
export interface Patience {
  /** Until the first sound, counted from the last byte that came; three times this in all. */
  readonly start: number;
  /** Until sound that stands is given up. */
  readonly stall: number;
}

const STALLED_AFTER = 900;
/**
 * Share of real time that a clock must make to count as advancing. WebKitGTK 2.50 plays what trickles in crumb by
 * crumb, and its clock never stands for long.
 */
const LEAST_PACE = 0.5;
/** Seconds beyond that pace after which sound that stood is back. */
const BACK_AFTER = 0.1;
/** `timeupdate` comes up to 250 ms after the first sound. */
const FIRST_LOOKS = 40;
const FIRST_LOOK_EVERY = 40;
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
  /** On the clock of `performance.now()`. */
  #timeUpAt = 0;
  #sleeps = false;
  #stopTimer = (): void => {};
  /** It has been roused since it was last heard. */
  #roused = false;
  /** Seconds heard since it stood, and by how much that is more than crumbs. */
  #crumbs = 0;
  #steady = 0;

  constructor(element: HTMLMediaElement, scope: Scope, patience: Patience, report: SoundReport) {
    this.#element = element;
    this.#scope = scope;
    this.#patience = patience;
    this.#report = report;
    this.#giveUpAt = performance.now() + 3 * patience.start;
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
    this.#rebase();
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
    const passed = ((performance.now() - this.#lookedAt) / 1000) * this.#element.playbackRate;
    this.#rebase();
    const isBack = this.#state !== 'standing' || this.#isSteady(moved, passed);
    this.#crumbs += moved;
    if (this.#crumbs === 0 || !isBack) return;
    this.#prolong(moved);
    this.#state = 'heard';
    this.#roused = false;
    const heard = this.#crumbs;
    this.#crumbs = 0;
    this.#report.heard(heard);
  }

  #isSteady(moved: number, passed: number): boolean {
    this.#steady = Math.max(0, this.#steady + moved - passed * LEAST_PACE);
    return this.#steady >= BACK_AFTER;
  }

  /** Time that is heard prolongs the time to the next: by so much that a clock at half its pace stands in the end. */
  #prolong(moved: number): void {
    const full = performance.now() + STALLED_AFTER;
    const credit = (moved * 1000) / LEAST_PACE / this.#element.playbackRate;
    this.#waitUntil(this.#state === 'heard' ? Math.min(full, this.#timeUpAt + credit) : full);
  }

  #awaitStart(): void {
    this.#giveTime(Math.min(this.#patience.start, this.#giveUpAt - performance.now()));
  }

  #giveTime(milliseconds: number): void {
    this.#waitUntil(performance.now() + milliseconds);
  }

  /** Time that is prolonged leaves its timer standing, which then sleeps on for what is left: several a second are not set anew. */
  #waitUntil(moment: number): void {
    const before = this.#timeUpAt;
    this.#timeUpAt = moment;
    if (moment < before || !this.#sleeps) this.#sleep();
  }

  #sleep(): void {
    this.#stopTimer();
    this.#sleeps = true;
    this.#stopTimer = this.#scope.timer(this.#timeUpAt - performance.now(), () => this.#wake());
  }

  #wake(): void {
    this.#sleeps = false;
    if (this.#isTimeLeft) this.#sleep();
    else this.#timeIsUp();
  }

  /** Timers may come a little early. */
  get #isTimeLeft(): boolean {
    return performance.now() < this.#timeUpAt - 1;
  }

  #timeIsUp(): void {
    this.#look();
    if (this.#isTimeLeft || this.#scope.released) return;
    if (this.#state !== 'heard') return this.#report.silent(this.#state === 'standing');
    if (!this.#roused && this.#report.rouse?.()) {
      this.#roused = true;
      return this.#giveTime(STALLED_AFTER);
    }
    this.#state = 'standing';
    this.#steady = 0;
    this.#giveTime(this.#patience.stall);
    this.#report.stalled();
  }
}
