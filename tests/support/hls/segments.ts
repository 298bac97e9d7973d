import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findBinary } from '../launch/find-binary.ts';
import { temporaryFolder } from '../launch/service.ts';
import { packedSegments } from './packed-audio.ts';

export type Packaging = 'ts' | 'fmp4' | 'aac';

export interface Segment {
  readonly data: Buffer;
  readonly seconds: number;
}

/** The same sound in one packaging. */
export interface SegmentSet {
  readonly segments: readonly Segment[];
  readonly init?: Buffer;
  readonly suffix: string;
  /** MPEG timestamp, on the clock of 90 kHz, of the first segment's start. */
  readonly firstTimestamp: number;
}

/** Seconds of sound, and of each segment. */
const LENGTH = 120;
const SEGMENT = 2;
/** Seconds; a timestamp of 0 would hide a reader that forgets it. */
const TIMESTAMPS_BEGIN = 10;

const TONE = `aevalsrc=exprs='(0.1+0.2*lt(mod(t\\,1)\\,0.1))*sin(2*PI*330*t)':s=44100:d=${LENGTH}`;

let made: Record<Packaging, SegmentSet> | undefined;

/** A tone that is louder at each full second, as segments. Made by ffmpeg when it is first asked for. */
export function segmentSet(packaging: Packaging): SegmentSet {
  made ??= makeAll(temporaryFolder('station-player-hls'));
  return made[packaging];
}

function makeAll(folder: string): Record<Packaging, SegmentSet> {
  const ffmpeg = findBinary({ variable: 'FFMPEG', names: ['ffmpeg'], package: 'ffmpeg' });
  const run = (...args: string[]) => execFileSync(ffmpeg, ['-v', 'error', '-y', ...args], { cwd: folder });
  const exact = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  run('-f', 'lavfi', '-i', TONE, '-ac', '1', '-c:a', 'aac', '-b:a', '48k', ...exact, '-f', 'adts', 'tone.aac');
  const hls = ['-f', 'hls', '-hls_time', String(SEGMENT), '-hls_playlist_type', 'vod', '-muxdelay', '0', '-muxpreload', '0'];
  const copy = ['-f', 'aac', '-i', 'tone.aac', '-c', 'copy'];
  run(...copy, '-output_ts_offset', String(TIMESTAMPS_BEGIN), ...hls, '-hls_segment_filename', 'ts%03d.ts', 'ts.m3u8');
  const mp4 = ['-hls_segment_type', 'fmp4', '-hls_fmp4_init_filename', 'init.mp4', '-hls_segment_filename', 'mp4%03d.m4s'];
  run(...copy, '-bsf:a', 'aac_adtstoasc', ...hls, ...mp4, 'mp4.m3u8');
  const begin = TIMESTAMPS_BEGIN * 90_000;
  return {
    ts: { segments: read(folder, 'ts'), suffix: 'ts', firstTimestamp: begin },
    fmp4: { segments: read(folder, 'mp4'), init: readFileSync(path.join(folder, 'init.mp4')), suffix: 'm4s', firstTimestamp: 0 },
    aac: {
      segments: packedSegments(readFileSync(path.join(folder, 'tone.aac')), SEGMENT, begin),
      suffix: 'aac',
      firstTimestamp: begin,
    },
  };
}

function read(folder: string, prefix: string): Segment[] {
  const playlist = readFileSync(path.join(folder, `${prefix}.m3u8`), 'utf8');
  const files = readdirSync(folder).filter((name) => name.startsWith(prefix) && /\d{3}\.\w+$/.test(name));
  const durations = [...playlist.matchAll(/#EXTINF:([\d.]+)/g)].map(([, seconds]) => Number(seconds));
  return files.sort().map((name, index) => ({ data: readFileSync(path.join(folder, name)), seconds: durations[index] ?? SEGMENT }));
}
