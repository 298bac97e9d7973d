import type { LiveStream } from '../catalog/item.ts';
import { atMoment, nextChange } from '../onair/at-moment.ts';
import { nextPoll } from '../onair/next-poll.ts';
import { parseOnAir } from '../onair/parse-on-air.ts';
import type { Issue } from '../support/issue.ts';
import type { Scope } from '../support/scope.ts';
import type { Core } from './core.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { mayAsk } from './manners.ts';
import type { PlayerState } from './state.ts';

const isHidden = () => globalThis.document?.visibilityState === 'hidden';

/**
 * Keeps what each station carries current while somebody watches: asked for politely. A page whose stations do not
 * say what is on never loads this module.
 */
export function followOnAir({ store }: Core, report: (issues: readonly Issue[]) => void, watching: Scope): void {
  const put = (id: string, onAir: PlayerState['onAir'][string]) => store.patch({ onAir: { ...store.state.onAir, [id]: onAir } });

  /** Between two answers the next programme comes on by the clock. */
  const keepTime = (id: string, scope: Scope): void => {
    const known = store.state.onAir[id];
    if (!known) return;
    const current = atMoment(known, Date.now());
    if (current !== known) put(id, current);
    const change = nextChange(current, Date.now());
    if (change !== undefined) scope.timer(change - Date.now(), () => keepTime(id, scope));
  };

  const ask = async ({ id, onAir }: LiveStream, scope: Scope): Promise<void> => {
    const bytes = onAir && mayAsk(onAir.src, store.state) ? await fetchBytes(onAir.src, scope.signal) : undefined;
    if (!onAir || !bytes || scope.released) return;
    const { issues, ...answer } = parseOnAir(new TextDecoder().decode(bytes), { type: onAir.type, base: onAir.src });
    report(issues);
    if (answer.now || answer.next.length) put(id, answer);
  };

  /** Asks, waits and asks again, with a clock of its own for each answer. */
  const askForever = async (station: LiveStream, scope: Scope): Promise<void> => {
    await ask(station, scope);
    if (scope.released) return;
    const untilNextAnswer = scope.child();
    keepTime(station.id, untilNextAnswer);
    const wait = nextPoll(store.state.onAir[station.id], { now: Date.now(), random: Math.random(), hidden: isHidden() });
    scope.timer(wait, () => {
      untilNextAnswer.release();
      void askForever(station, scope);
    });
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
