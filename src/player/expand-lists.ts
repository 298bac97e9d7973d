import { expandSource, type PlaylistAnswer, planSources } from '../catalog/expand-sources.ts';
import type { Source } from '../catalog/item.ts';

/** A list that has not answered by then is passed over: the next source is to be tried within ten seconds. Milliseconds. */
const patience = 5_000;

/** What lists lead to, in their places. Asked anew for each connection, they may lead elsewhere tomorrow. */
export async function expandLists(sources: readonly Source[], signal: AbortSignal): Promise<Source[]> {
  let plan = planSources(sources, globalThis.location?.protocol ?? 'https:');
  for (let step = plan.steps.find(({ ask }) => ask); step && !signal.aborted; step = plan.steps.find(({ ask }) => ask)) {
    plan = expandSource(plan, step, await askList(step.source.src, signal));
  }
  for (const { message } of plan.issues) console.warn(message);
  return plan.steps.map(({ source }) => source);
}

async function askList(url: string, signal: AbortSignal): Promise<PlaylistAnswer | undefined> {
  try {
    const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) });
    const type = response.headers.get('content-type') ?? undefined;
    if (!response.ok) return undefined;
    // A stream may lie behind a name that promises a list: it has no end to wait for.
    if (type?.startsWith('audio/') && !/mpegurl|scpls/i.test(type)) return { text: '', type, url: response.url || url };
    return { text: await response.text(), type, url: response.url || url };
  } catch {
    return undefined;
  }
}
