import type { Scope } from '../support/scope.ts';
import { azuracastEventsUrl, parseAzuracastEvent } from './azuracast-sse.ts';
import { type OnAirAnswer, type OnAirOptions, parseJson } from './read-answer.ts';
import { readObject, readWords } from './read-loosely.ts';

/** AzuraCast sends something at least every 25 s: a connection that is silent for longer is dead. Milliseconds. */
const SILENCE = 60_000;

/** Where nothing is pushed, though it might be: a proxy holds events back, or a policy forbids them. */
const silent = new Set<string>();

const isHidden = () => globalThis.document?.visibilityState === 'hidden';

/** What the station calls itself: the address may have its number. */
const shortNameIn = (answer: Uint8Array): string | undefined =>
  readWords(readObject(readObject(parseJson(new TextDecoder().decode(answer)))['station'])['shortcode']);

/**
 * Takes what AzuraCast pushes instead of asking it, while the page is seen. Resolves when that is over, or can't be:
 * then it is to be asked.
 * @param asked absolute URL of the now playing answer
 * @param answer what was answered there
 */
export function listenToAzuracast(
  asked: string,
  answer: Uint8Array,
  options: OnAirOptions,
  take: (answer: OnAirAnswer) => void,
  owner: Scope,
): Promise<void> {
  return new Promise((resolve) => {
    const src = azuracastEventsUrl(asked, shortNameIn(answer));
    if (!src || silent.has(src) || owner.released || isHidden() || !('EventSource' in globalThis)) return resolve();
    const scope = owner.child();
    scope.add(resolve);
    // No `withCredentials`: cookies stay at home.
    const source = new EventSource(src);
    scope.add(() => source.close());
    const end = () => scope.release();
    let forget = scope.timer(SILENCE, end);
    silent.add(src);
    source.onmessage = ({ data }) => {
      silent.delete(src);
      forget();
      forget = scope.timer(SILENCE, end);
      const answer = parseAzuracastEvent(String(data), { ...options, time: Date.now() });
      if (answer) take(answer);
    };
    // The browser would ask again in a moment, and with it everybody else's: who asks at their own pace begins it anew.
    source.onerror = end;
    globalThis.document?.addEventListener('visibilitychange', () => isHidden() && end(), scope);
  });
}
