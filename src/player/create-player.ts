import type { Item } from '../catalog/item.ts';
import { Scope } from '../support/scope.ts';
import { whenIdle } from '../support/when-idle.ts';
import { createComeback } from './comeback.ts';
import type { Core } from './core.ts';
import { browserEngines, type EngineFactories } from './engines.ts';
import { initialState } from './initial-state.ts';
import { leaveTheFloor, takeTheFloor } from './one-sound.ts';
import type { ItemChoice, Player } from './player.ts';
import { heardBefore, previousOf } from './previous.ts';
import { createCatalog } from './slices/catalog.ts';
import { createIssues } from './slices/issues.ts';
import { createNextUp } from './slices/next-up.ts';
import { createOnAir } from './slices/on-air.ts';
import { createPlayback } from './slices/playback.ts';
import { createQueue } from './slices/queue.ts';
import { createTime } from './slices/time.ts';
import { createTranscript, unasked } from './slices/transcript.ts';
import { createVolume, volumeCanBeSet } from './slices/volume.ts';
import { Sound } from './sound.ts';
import { Store } from './store.ts';
import { wantsSound } from './transition.ts';

export interface PlayerOptions {
  /** Engines of one's own, for tests and for audio that no engine here plays. */
  readonly engines?: EngineFactories;
}

/** Makes a player with no element on the page. It asks for nothing until it is told what there is to play. */
export function createPlayer({ engines = browserEngines }: PlayerOptions = {}): Player {
  const core: Core = { store: new Store(initialState(volumeCanBeSet())), sound: new Sound(engines), scope: new Scope() };
  const { store, sound, scope } = core;

  const report = createIssues(core);
  const playback = createPlayback(core);
  const comeback = createComeback(core, playback, report);
  const time = createTime(core);
  const volume = createVolume(core);
  const queue = createQueue(core);
  const onAir = createOnAir(core, report);
  const transcript = createTranscript(core, report);

  const prepare = (intends: boolean) => {
    const { item } = store.state;
    if (item && !scope.released) engines.prepare?.(item, intends);
  };

  /** Puts an item at hand, at a place, without a sound. */
  const choose = (item: Item, startAt = player.recall(item)) => {
    if (item !== store.state.item) store.patch({ item, transcript: unasked(item) });
    time.reset(item, startAt);
    whenIdle(() => prepare(false));
  };
  const catalog = createCatalog(core, choose, report, queue.edits);
  const nextUp = createNextUp(core, queue);

  const speak = () => {
    takeTheFloor(player);
    store.patch({ elsewhere: undefined });
  };

  const begin = (item: Item, startAt = player.recall(item)) => {
    choose(item, startAt);
    if (item.kind === 'live') store.patch({ stations: { ...store.state.stations, lastId: item.id } });
    else queue.set({ heard: [...heardBefore(store.state, item.id), item] });
    speak();
    playback.begin(item, startAt);
  };

  const resume = (startAt: number | undefined) => {
    if (startAt !== undefined) time.seek(startAt);
    speak();
    playback.resume();
  };

  /** The place at which Play goes on: where it was, but from the start once the end was heard. */
  const place = () => (store.state.playback.status === 'ended' ? 0 : store.state.time.current);

  const play = (choice?: ItemChoice, { startAt }: { readonly startAt?: number } = {}) => {
    const item = catalog.find(choice);
    if (!item) return;
    const isAtHand = item.id === store.state.item?.id;
    if (isAtHand && store.state.playback.status === 'paused') resume(startAt);
    else if (!isAtHand || !wantsSound(store.state.playback)) begin(item, startAt ?? (isAtHand ? place() : undefined));
    else if (startAt !== undefined) time.seek(startAt);
  };

  const go = (item: Item | undefined) => item && begin(item);

  const next = () => {
    const { nextUp: follows } = store.state;
    go(nextUp.upNext() ?? (follows?.kind === 'live' ? follows.item : undefined));
  };

  const goLive = () => {
    const { item, stations } = store.state;
    const station = item?.kind === 'live' ? item : (stations.items.find(({ id }) => id === stations.lastId) ?? stations.items[0]);
    if (!station) return;
    // From an episode, what was kept may go on where it was left; what is paused is moved before it sounds again.
    if (station.id !== item?.id) play(station);
    if (sound.live?.window) sound.live.goLive();
    play(station);
  };

  const goOn = () => {
    const isLast = player.stopAfterThis;
    player.stopAfterThis = false;
    if (!isLast && store.state.item?.kind === 'episode') next();
  };
  sound.on('ended', goOn, scope);

  const player: Player = {
    get state() {
      return store.state;
    },
    get currentTime() {
      return time.current;
    },
    readClock: time.readClock,
    get silencedAt() {
      return playback.silencedAt;
    },
    subscribe: (listener, options) => store.subscribe(listener, options),
    prepare: () => prepare(true),
    play,
    pause: playback.pause,
    toggle: () => (wantsSound(store.state.playback) ? playback.pause() : play()),
    select(choice) {
      const item = catalog.find(choice);
      if (!item) return;
      if (item.kind === 'live') store.patch({ stations: { ...store.state.stations, lastId: item.id } });
      if (item.id === store.state.item?.id) return;
      playback.pause();
      sound.stop();
      playback.dispatch({ type: 'stop' });
      choose(item);
    },
    seek: time.seek,
    goLive,
    next,
    previous() {
      const before = previousOf(store.state);
      // What is gone back from is not gone back to.
      if (before) queue.set({ heard: heardBefore(store.state, store.state.item?.id) });
      go(before);
    },
    retryNow: comeback.retryNow,
    setRate: time.setRate,
    setCloseToLive(close) {
      sound.setDrain(close);
      store.patch({ closeToLive: close });
    },
    setVolume: volume.setVolume,
    setMuted: volume.setMuted,
    queue: Object.assign(nextUp, queue),
    setCatalog(offered) {
      store.patch({ ...player.makeWay?.(offered.items) });
      catalog.setCatalog(offered);
    },
    watchOnAir: onAir.watchOnAir,
    watchTranscript: transcript.watchTranscript,
    reloadTranscript: transcript.reloadTranscript,
    setCaptionOffset: transcript.setCaptionOffset,
    chooseTranscript: transcript.chooseTranscript,
    report,
    stopAfterThis: false,
    recall: () => 0,
    yieldTo(title) {
      playback.pause();
      store.patch({ elsewhere: title });
    },
    diagnose: async (signal) => (await import('./diagnose/diagnose.ts')).diagnose(player, signal),
    dispose() {
      leaveTheFloor(player);
      scope.release();
      sound.dispose();
      store.clear();
    },
  };
  return player;
}
