import { defined } from '../support/defined.ts';
import type { Issue } from '../support/issue.ts';
import { buildItems } from './build-items.ts';
import type { Catalog } from './catalog.ts';
import type { AddressDraft, ItemDraft, TranscriptDraft } from './item-draft.ts';
import { isJsonObject, JsonMembers } from './json-object.ts';

const words = {
  source: '"sources": [{ "src": "…" }] in it',
  duration: 'duration',
  latency: 'latency',
  keep: 'keep',
  id: 'give each an "id" of its own',
};

/**
 * What a `station.json` offers: its stations, then its queue.
 * @param data the file's text, or what `JSON.parse` made of it
 * @param options.base absolute URL of the file, from which relative addresses start
 */
export function readStationJson(data: unknown, { base }: { readonly base: string }): Catalog {
  const issues: Issue[] = [];
  const root = parse(data, issues);
  if (root === undefined) return { items: [], issues };
  const members = new JsonMembers(root, 'station.json', issues);
  if (members.number('version') !== 1) issues.push({ code: 'bad-version', message: 'station.json must say "version": 1.' });
  const timeZone = readTimeZone(members.string('timeZone'), 'station.json', issues);
  const drafts = [
    ...members.objects('stations').map((station, index) => toStation(station, index, timeZone, issues)),
    ...members.objects('queue').map(toEpisode),
  ];
  const items = buildItems(drafts, { base, words, issues });
  return defined({ name: members.string('name'), timeZone, items, issues });
}

function parse(data: unknown, issues: Issue[]) {
  try {
    const root: unknown = typeof data === 'string' ? JSON.parse(data.replace(/^\uFEFF/, '')) : data;
    if (isJsonObject(root)) return root;
    issues.push({ code: 'bad-value', message: 'station.json must be an object in { }.' });
  } catch (error) {
    issues.push({ code: 'bad-json', message: `station.json is not JSON: ${error instanceof Error ? error.message : error}` });
  }
  return undefined;
}

const toStation = (members: JsonMembers, index: number, timeZone: string | undefined, issues: Issue[]): ItemDraft => ({
  ...toFacts(members),
  kind: 'live',
  place: `Station ${index + 1}`,
  onAir: toAddress(members.object('onAir')),
  captions: toAddress(members.object('captions')),
  latency: members.number('latency'),
  keep: members.number('keep'),
  timeZone: readTimeZone(members.string('timeZone'), stationName(members, index), issues) ?? timeZone,
});

const stationName = (members: JsonMembers, index: number): string => {
  const own = members.string('title') ?? members.string('id');
  return own === undefined ? `Station ${index + 1}` : `“${own}”`;
};

const toEpisode = (members: JsonMembers, index: number): ItemDraft => ({
  ...toFacts(members),
  kind: 'episode',
  place: `Queue item ${index + 1}`,
  duration: members.number('duration'),
});

const toFacts = (members: JsonMembers) => ({
  id: members.string('id'),
  title: members.string('title'),
  sources: members.objects('sources').flatMap((source) => toAddress(source) ?? []),
  artwork: members.string('artwork'),
  program: members.string('program'),
  author: members.string('author'),
  date: members.string('date'),
  link: members.string('link'),
  download: members.string('download'),
  transcripts: members.objects('transcripts').flatMap((transcript) => toTranscript(transcript) ?? []),
  chapters: toAddress(members.object('chapters')),
});

const toTranscript = (members: JsonMembers): TranscriptDraft | undefined => {
  const address = toAddress(members);
  return (
    address && {
      ...address,
      srclang: members.string('srclang'),
      label: members.string('label'),
      isDefault: members.boolean('default'),
    }
  );
};

const toAddress = (members: JsonMembers | undefined): AddressDraft | undefined => {
  const src = members?.requiredString('src');
  return src === undefined ? undefined : { src, type: members?.string('type') };
};

/** A time zone that this machine knows, or `undefined` and an issue. */
function readTimeZone(given: string | undefined, name: string, issues: Issue[]): string | undefined {
  const timeZone = given?.trim() || undefined;
  if (timeZone === undefined) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    issues.push({ code: 'bad-time-zone', message: `${name}: “${timeZone}” is not a time zone. Write one such as America/New_York.` });
    return undefined;
  }
}
