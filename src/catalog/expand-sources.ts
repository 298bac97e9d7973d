import type { Issue } from '../support/issue.ts';
import type { Source } from './item.ts';
import { parsePlaylist } from './parse-playlist.ts';
import { playlistKind } from './source-type.ts';

/** A source at its place in the order in which to try them. */
export interface PlannedSource {
  readonly source: Source;
  /** True for a list (`.pls`, `.m3u`) that must be asked where it leads; false for what an engine plays, HLS included. */
  readonly ask: boolean;
  /** How many lists led here. */
  readonly depth: number;
}

/**
 * What to try for an item, in order. Take the steps from the first on: play, or ask and put the answer in its place
 * (`expandSource`). Made anew for each connection, it follows lists and redirects that have changed.
 */
export interface SourcePlan {
  readonly steps: readonly PlannedSource[];
  /** Lists that have been asked. */
  readonly asked: readonly string[];
  /** `location.protocol` of the page. */
  readonly pageProtocol: string;
  readonly issues: readonly Issue[];
}

/** What came when a list was asked for. */
export interface PlaylistAnswer {
  readonly text: string;
  /** `Content-Type`. */
  readonly type?: string | undefined;
  /** Where it came from in the end, after redirects. */
  readonly url?: string | undefined;
}

const MAX_SOURCES = 20;
/** A list may lead to a list that leads to a list. */
const MAX_DEPTH = 3;
const HLS_TYPE = 'application/vnd.apple.mpegurl';

/** The order in which to try an item's sources. On an https page, http is asked for by https, as browsers do with images. */
export function planSources(sources: readonly Source[], pageProtocol: string): SourcePlan {
  const steps = sources.map((source) => toStep({ ...source, src: upgradeAddress(source.src, pageProtocol) }, 0));
  return bounded({ steps, asked: [], pageProtocol, issues: [] });
}

/** An http address as an https page may ask for it: mixed content is blocked. */
export const upgradeAddress = (src: string, pageProtocol: string): string =>
  pageProtocol === 'https:' ? src.replace(/^http:/i, 'https:') : src;

/**
 * The plan with what a list leads to in the place of the list. Give it, too, what an engine has found behind an
 * `.m3u8` that is no HLS: such a name was also given to plain lists in UTF-8.
 * @param answer `undefined` where none could be had
 */
export function expandSource(plan: SourcePlan, step: PlannedSource, answer: PlaylistAnswer | undefined): SourcePlan {
  const place = plan.steps.indexOf(step);
  if (place < 0) return plan;
  const { steps, issues } = answer ? readAnswer(plan, step, answer) : unreachable(step);
  return bounded({
    ...plan,
    steps: plan.steps.toSpliced(place, 1, ...steps),
    asked: [...plan.asked, step.source.src],
    issues: [...plan.issues, ...issues],
  });
}

interface Expansion {
  readonly steps: readonly PlannedSource[];
  readonly issues: readonly Issue[];
}

function readAnswer(plan: SourcePlan, step: PlannedSource, answer: PlaylistAnswer): Expansion {
  const { source, depth } = step;
  const { text, type = '', url = source.src } = answer;
  const played = (as: string) => ({ steps: [{ source: { ...source, type: as }, ask: false, depth }], issues: [] });
  if (/^(audio|video)\//i.test(type) && playlistKind({ src: '', type }) === undefined) return played(type);
  if (isHls(text)) return played(HLS_TYPE);
  // Lists name http where the host has both, so http is let through here, and asked for by https.
  const list = parsePlaylist(text, { type, base: url.replace(/^https:/, 'http:') });
  const entries = list.sources.map(({ src }) => toStep({ src: secure(src, url, plan.pageProtocol) }, depth + 1));
  const refused = entries.flatMap((entry) => whyNot(plan, step, entry) ?? []);
  const issues = list.issues.map(({ message, ...issue }) => ({ ...issue, message: `${source.src}: ${message}` }));
  return { steps: entries.filter((entry) => !whyNot(plan, step, entry)), issues: [...issues, ...refused] };
}

/** RFC 8216, 4.3: every tag of HLS but those that it took over from M3U begins with `#EXT-X-`. */
const isHls = (text: string): boolean => /^\uFEFF?\s*#EXTM3U/.test(text) && /^#EXT-X-/m.test(text);

/** An entry on the host that gave its list by https is asked for by https, too, whatever the page. */
function secure(src: string, listUrl: string, pageProtocol: string): string {
  const host = /^https:(\/\/[^/?#]*)/.exec(listUrl)?.[1];
  return host !== undefined && src.startsWith(`http:${host}/`) ? upgradeAddress(src, 'https:') : upgradeAddress(src, pageProtocol);
}

function whyNot({ asked }: SourcePlan, list: PlannedSource, { source: { src }, ask, depth }: PlannedSource): Issue | undefined {
  if (src === list.source.src || asked.includes(src))
    return { code: 'playlist-loop', message: `${list.source.src} leads to ${src}, which was asked already.` };
  if (!ask || depth < MAX_DEPTH) return undefined;
  return { code: 'playlist-too-deep', message: `${src} is a list in a list in a list in a list. Write the address of the stream.` };
}

const unreachable = ({ source: { src } }: PlannedSource): Expansion => ({
  steps: [],
  issues: [
    {
      code: 'playlist-unreachable',
      message: `The playlist at ${src} could not be read. Let its server send Access-Control-Allow-Origin, or write the address of the stream.`,
    },
  ],
});

const toStep = (source: Source, depth: number): PlannedSource => {
  const kind = playlistKind(source);
  return { source, ask: kind === 'pls' || kind === 'm3u', depth };
};

/** Each address once, where it stands first; the first twenty; and no more lists to ask than that. */
function bounded(plan: SourcePlan): SourcePlan {
  const seen = new Set<string>();
  const unique = plan.steps.filter(({ source: { src } }) => !seen.has(src) && seen.add(src));
  const steps = unique.slice(0, MAX_SOURCES).filter(({ ask }) => !ask || plan.asked.length < MAX_SOURCES);
  return { ...plan, steps };
}
