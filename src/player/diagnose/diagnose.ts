import type { Item } from '../../catalog/item.ts';
import { playlistKind } from '../../catalog/source-type.ts';
import { namedFiles } from '../named-files.ts';
import type { Player } from '../player.ts';
import { checkAudio } from './check-audio.ts';
import { checkArtwork, checkCaptions, checkChapters, checkFile, checkOnAir, checkTranscript } from './check-text.ts';
import type { AddressCheck, AddressUse, Diagnosis, Finding } from './diagnosis.ts';
import { problem } from './findings.ts';
import { print } from './print.ts';

/** An address, and how to test it. */
interface Task {
  readonly url: string;
  readonly use: AddressUse;
  readonly of: string;
  run(signal: AbortSignal): Promise<Finding[]>;
}

/** As many connections as browsers make to one host. */
const atOnce = 6;

/** Tests every address of a player's configuration on this page. Never rejects. */
export async function diagnose(player: Player, signal: AbortSignal = new AbortController().signal): Promise<Diagnosis> {
  const { stations, queue, name } = player.state;
  const files = namedFiles.get(player) ?? [];
  const offered: Item[] = [];
  const fileChecks = await Promise.all(
    files.map(async ({ kind, url }): Promise<AddressCheck> => {
      const { findings, catalog } = await checkFile(kind, url, signal);
      offered.push(...(catalog?.items ?? []));
      return { url, use: kind === 'config' ? 'station.json' : 'feed', of: 'This page', findings };
    }),
  );
  // What a file offers is tested, too, where the player has not asked for it yet.
  const tasks = [...stations.items, ...queue.items, ...offered].flatMap(tasksOf);
  const checks = [...fileChecks, ...(await runAll(unique(tasks), signal))];
  const ok = checks.every(({ findings }) => findings.every(({ severity }) => severity !== 'problem'));
  return { ok, checks, text: print(checks, name) };
}

function tasksOf(item: Item): Task[] {
  const { title: of, sources, artwork, transcripts, chapters } = item;
  const isLive = item.kind === 'live';
  const task = (url: string | undefined, use: AddressUse, run: (signal: AbortSignal) => Promise<Finding[]>): Task[] =>
    url === undefined ? [] : [{ url, use, of, run }];
  return [
    ...sources.flatMap((source) =>
      task(source.src, playlistKind(source) ? 'playlist' : 'audio', (signal) => checkAudio(source, isLive, signal)),
    ),
    ...(isLive ? task(item.onAir?.src, 'on air', (signal) => checkOnAir(item, signal)) : []),
    ...(isLive ? task(item.captions?.src, 'live captions', (signal) => checkCaptions(item.captions?.src ?? '', signal)) : []),
    ...transcripts.flatMap((source) => task(source.src, 'transcript', (signal) => checkTranscript(source, signal))),
    ...task(chapters?.src, 'chapters', (signal) => checkChapters(chapters?.src ?? '', signal)),
    ...task(artwork, 'artwork', (signal) => checkArtwork(artwork ?? '', signal)),
  ];
}

const unique = (tasks: readonly Task[]): Task[] => [...new Map(tasks.map((task) => [`${task.use} ${task.url}`, task])).values()];

/** The results in the order of the tasks, a few under way at a time. */
async function runAll(tasks: readonly Task[], signal: AbortSignal): Promise<AddressCheck[]> {
  const results: AddressCheck[] = [];
  let next = 0;
  const work = async () => {
    for (let place = next++; place < tasks.length; place = next++) {
      const task = tasks[place];
      if (task) results[place] = { url: task.url, use: task.use, of: task.of, findings: await findingsOf(task, signal) };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

const findingsOf = ({ run }: Task, signal: AbortSignal): Promise<Finding[]> =>
  run(signal).catch((error) => [problem('not-tested', `This could not be tested: ${error instanceof Error ? error.message : error}`)]);
