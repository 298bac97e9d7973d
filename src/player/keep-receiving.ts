import type { LiveArchive } from '../engine/engine.ts';
import { isOffline } from '../support/is-offline.ts';
import type { Scope } from '../support/scope.ts';
import type { Instrument } from './instrument.ts';
import { watchNetwork } from './network-news.ts';
import { NextSource } from './next-source.ts';
import { beginOutage, nextWait, noteAttempt, noteLoss, noteSound, type Outage } from './reconnect-policy.ts';
import type { Plan, Way, Ways } from './ways.ts';

/** A station that is received while it is not heard. */
export interface Received {
  readonly instrument: Instrument;
  readonly live: LiveArchive;
  readonly plan: Plan;
  /** What it comes from; another of its sources, where one could not be had again. */
  way: Way;
}

/** Asks for it again where it breaks off, as for one that is heard, for as long as the scope lives. */
export function keepReceiving(received: Received, ways: Ways, scope: Scope): void {
  const { instrument, live, plan } = received;
  const { engine, maker } = instrument;
  const next = new NextSource(ways);
  let outage: Outage | undefined;
  let asks = false;
  /** Lives until something else is done about it. */
  let turn = scope.child();
  const begin = () => {
    turn.release();
    turn = scope.child();
    return turn;
  };

  const ask = () => {
    const { signal } = begin();
    outage = outage && noteAttempt(outage);
    asks = true;
    next.choose(plan.item, signal, (chosen) => {
      received.way = chosen.ways.find((way) => way.maker === maker) ?? received.way;
      live.reconnect(received.way.source);
    });
  };

  const lose = () => {
    if (asks) next.rest(received.way, plan.item);
    asks = false;
    outage = noteLoss(outage, performance.now(), Math.random());
    begin();
    // While there is no network nothing is asked: `online` will say when.
    const wait = nextWait(outage, performance.now(), isOffline());
    if (wait !== undefined) turn.timer(wait, ask);
  };

  const isBack = () => {
    asks = false;
    next.settle();
    outage = outage && noteSound(outage, performance.now());
  };

  /** What was before says nothing of what is now. */
  const askAnew = () => {
    if (outage === undefined || outage.backAt !== undefined) return;
    outage = beginOutage(performance.now(), Math.random());
    ask();
  };

  engine.on('lost', lose, scope);
  engine.on('spliced', isBack, scope);
  watchNetwork(scope, askAnew);
}
