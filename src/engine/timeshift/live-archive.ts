import type { LiveArchive } from '../engine.ts';
import type { Session } from './session.ts';

/** What is kept of live audio, as far as anything is open. */
export const liveArchive = (
  session: () => Session | undefined,
  actions: Pick<LiveArchive, 'goLive' | 'reconnect' | 'setDrain'>,
): LiveArchive => ({
  get window() {
    return session()?.range;
  },
  get cushion() {
    return session()?.cushion ?? 0;
  },
  get behind() {
    return session()?.behind ?? 0;
  },
  epochOf: (seconds) => session()?.recording.clock.epochOf(seconds),
  timeAt: (epoch) => session()?.recording.clock.timeAt(epoch),
  ...actions,
});
