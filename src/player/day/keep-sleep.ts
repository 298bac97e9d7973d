import { isJsonObject } from '../../catalog/json-object.ts';
import { defined } from '../../support/defined.ts';
import type { Scope } from '../../support/scope.ts';
import type { Player } from '../player.ts';
import { wantsSound } from '../transition.ts';
import { awaitsTap } from './awaits-tap.ts';
import type { SafeStorage } from './safe-storage.ts';
import { isNamed, refOf } from './same-sound.ts';
import { type SleepChoice, sleepTimerOf } from './sleep-timer.ts';

/** Whose time was up so long ago has been awake since. Milliseconds. */
const FORGOTTEN_AFTER = 60_000;
/** No programme ends later. Milliseconds. */
const LATEST = 86_400_000;

/** A page that goes is told so within this of its sound's end. Milliseconds. */
const WITH_THE_PAGE = 500;

interface Kept {
  readonly choice: SleepChoice;
  /** Epoch milliseconds. */
  readonly until?: number | undefined;
  /** Names the episode with which the sound was to end. */
  readonly item?: unknown;
}

function read(data: unknown): Kept | undefined {
  if (!isJsonObject(data)) return undefined;
  const { choice, until, item } = data;
  if (choice === 'episode') return { choice, item };
  const isKnown = choice === 'programme' || (typeof choice === 'number' && choice > 0);
  const left = typeof until === 'number' ? until - Date.now() : Number.NaN;
  return isKnown && left > -FORGOTTEN_AFTER && left < LATEST ? { choice, until: until as number } : undefined;
}

/**
 * Takes a player's sleep timer from page to page of a tab: on the next one it goes on as soon as there is sound.
 * @param tab what is kept for this tab
 * @param name of the player
 */
export function keepSleep(player: Player, tab: SafeStorage, name: string, scope: Scope): void {
  const key = `station-player:${name}:sleep`;
  const timer = sleepTimerOf(player);
  let isLeaving = false;

  const write = () => {
    const { item } = player.state;
    if (!isLeaving) tab.write(key, defined({ choice: timer.choice, until: timer.until, item: item && refOf(item) }));
  };
  const isAtHand = (ref: unknown) => {
    const { item } = player.state;
    return item !== undefined && isNamed(String(ref), item);
  };
  const note = () => {
    // The browser refuses, and the listener has not said a word yet: it goes on with the tap.
    if (awaitsTap(player.state.playback)) return takeUpWithSound();
    if (timer.choice !== undefined || wantsSound(player.state.playback)) write();
    // With the sound it may end because the page goes, which is told later; who has stopped it is still here then.
    else scope.timer(WITH_THE_PAGE, () => timer.choice === undefined && write());
  };
  const takeUp = () => {
    isLeaving = false;
    const kept = read(tab.read(key));
    if (!kept || timer.choice !== undefined || (kept.choice === 'episode' && !isAtHand(kept.item))) return;
    timer.resume(kept.choice, kept.until);
  };
  const takeUpWithSound = () => {
    if (wantsSound(player.state.playback)) return takeUp();
    const waiting = scope.child();
    const look = () => {
      if (!wantsSound(player.state.playback)) return;
      waiting.release();
      takeUp();
    };
    player.subscribe(look, { signal: waiting.signal, ignore: 'time' });
  };

  // Whoever was quicker than this code has set it anew.
  if (timer.choice === undefined) takeUpWithSound();
  else note();
  timer.onChange(note, scope);
  // Before anyone else hears that the page goes: that its sound is stopped then is no word of the listener's, and a
  // loudness on its way down is not to be kept.
  const leave = () => {
    isLeaving = true;
    timer.set(undefined);
  };
  globalThis.addEventListener?.('pagehide', leave, { capture: true, signal: scope.signal });
  globalThis.addEventListener?.('pageshow', ({ persisted }) => persisted && takeUpWithSound(), scope);
}
