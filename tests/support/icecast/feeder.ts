import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findBinary } from '../launch/find-binary.ts';
import { startService } from '../launch/service.ts';

const BYTES_PER_SECOND = 8_000;

/** More than Icecast's burst, so that the first listener meets a mount that has been on air for a while. */
const HEAD_START_BYTES = 80_000;

/** Feeds a mount by ffmpeg with a tone at the pace of real time, after a head start. */
export function startFeeder(address: string): ChildProcess {
  const ffmpeg = findBinary({ variable: 'FFMPEG', names: ['ffmpeg'], package: 'ffmpeg' });
  const output = ['-content_type', 'audio/mpeg', '-id3v2_version', '0', '-write_xing', '0', '-flush_packets', '1', '-f', 'mp3', address];
  const feeder = startService(ffmpeg, ['-v', 'error', '-f', 'mp3', '-i', 'pipe:0', '-c', 'copy', ...output], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  pace(feeder, readFileSync(new URL('../audio/tone.mp3', import.meta.url)));
  return feeder;
}

function pace(feeder: ChildProcess, sound: Buffer): void {
  const began = performance.now();
  let sent = 0;
  const timer = setInterval(() => {
    const due = Math.floor(HEAD_START_BYTES + ((performance.now() - began) / 1000) * BYTES_PER_SECOND);
    while (sent < due) {
      const chunk = sound.subarray(sent % sound.length).subarray(0, due - sent);
      feeder.stdin?.write(chunk);
      sent += chunk.length;
    }
  }, 50);
  feeder.stdin?.on('error', () => clearInterval(timer));
  feeder.on('exit', () => clearInterval(timer));
}
