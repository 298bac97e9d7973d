import type { LiveStream } from '../catalog/item.ts';
import { nextPoll } from '../onair/next-poll.ts';
import type { OnAirAnswer } from '../onair/read-answer.ts';
import { loadReaders, readOnAir } from '../onair/read-on-air.ts';
import { defined } from '../support/defined.ts';
import type { Scope } from '../support/scope.ts';
import type { Core } from './core.ts';
import { fetchFile } from './fetch-file.ts';
import { createHeardTitles, type HeardTitles } from './heard-titles.ts';
import { mayAsk } from './manners.ts';
import type { Report } from './slices/issues.ts';
import { type Named, namings } from './sound.ts';
import type { PlayerState } from './state.ts';

/** For `diagnose`, which finds it here: with a way of its own to it, bundlers would cut this chunk in two. */
export { readOnAir };

type Readers = Awaited<ReturnType<typeof loadReaders>>;
/** AzuraCast's own answer. Who names the static one, a CDN's say, wants no connection of each listener. */
const pushes = /\/api\/nowplaying\//;

const isHidden = () => globalThis.document?.visibilityState === 'hidden';

const optionsOf = ({ onAir, sources, timeZone }: LiveStream) =>
  defined({ type: onAir?.type, base: onAir?.src, streams: sources.map(({ src }) => src), time: Date.now(), timeZone });

/** Metadata within the stream at hand: exact, and the truth about its track. */
function listenToStream({ store, sound }: Core, titles: HeardTitles, report: Report, watching: Scope): void {
  const name = async (at: number, read: (readers: Readers) => OnAirAnswer) => {
    const { item } = store.state;
    const readers = await loadReaders().catch(() => undefined);
    if (!readers || watching.released || item?.id !== store.state.item?.id || item?.kind !== 'live') return;
    const { track, issues } = read(readers);
    report(issues);
    if (track) titles.name(item.id, at, track);
  };
  const take = (named: Named) => {
    const { detail } = named;
    if (named.name === 'metadata') return name(detail.at, ({ parseIcy }) => parseIcy(named.detail.bytes));
    if (named.name === 'id3') return name(detail.at, ({ parseId3 }) => parseId3(named.detail.frames));
    return name(detail.at, () => ({ track: { title: named.detail.title }, next: [], issues: [] }));
  };
  for (const name of namings) sound.on(name, () => sound.named && void take(sound.named), watching);
  if (sound.named) void take(sound.named);
}

/** Where live audio is kept its programmes have places. */
function seekProgrammes(core: Core, titles: HeardTitles, watching: Scope): void {
  const seeking = watching.child();
  const load = () => {
    if (!core.sound.live?.window) return;
    seeking.release();
    import('./follow-programmes.ts').then(
      ({ followProgrammes }) => watching.released || followProgrammes(core, titles.history, watching),
      () => {},
    );
  };
  core.sound.on('window', load, seeking);
  load();
}

/**
 * Keeps what each station carries current while somebody watches: asked for politely. A page whose stations do not
 * say what is on never loads this module.
 */
export function followOnAir(core: Core, report: Report, watching: Scope): void {
  const { store } = core;
  const titles = createHeardTitles(core, watching);
  listenToStream(core, titles, report, watching);
  seekProgrammes(core, titles, watching);

  const ask = async (station: LiveStream, scope: Scope): Promise<void> => {
    const { onAir } = station;
    const file = onAir && mayAsk(onAir.src, store.state) ? await fetchFile(onAir.src, scope.signal, 'no-cache') : undefined;
    if (!file) return;
    const { bytes } = file;
    const options = optionsOf(station);
    const take = ({ issues, ...answer }: OnAirAnswer) => {
      if (scope.released) return;
      report(issues);
      if (answer.now || answer.track || answer.next.length) titles.tell(station.id, answer);
    };
    take(await readOnAir(bytes, options));
    if (pushes.test(onAir?.src ?? '')) await (await loadReaders()).listenToAzuracast(onAir?.src ?? '', bytes, options, take, scope);
  };

  const askForever = async (station: LiveStream, scope: Scope): Promise<void> => {
    await ask(station, scope);
    if (scope.released) return;
    const wait = nextPoll(titles.latest(station.id), { now: Date.now(), random: Math.random(), hidden: isHidden() });
    scope.timer(wait, () => void askForever(station, scope));
  };

  // Begins anew when there are other stations, when other origins may be asked, and when the page is seen again.
  let asking = watching.child();
  let asked: readonly unknown[] = [];
  const begin = () => {
    asking.release();
    asking = watching.child();
    for (const station of store.state.stations.items) if (station.onAir) void askForever(station, asking);
  };
  const beginIfChanged = ({ stations, started }: PlayerState) => {
    if (asked[0] === stations.items && asked[1] === started) return;
    asked = [stations.items, started];
    begin();
  };
  beginIfChanged(store.state);
  store.subscribe(beginIfChanged, { signal: watching.signal, ignore: 'time' });
  globalThis.document?.addEventListener('visibilitychange', () => isHidden() || begin(), watching);
}
