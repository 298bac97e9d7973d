import path from 'node:path';
import { findBinary } from './find-binary.ts';
import { startService, temporaryFolder, untilListening } from './service.ts';

/**
 * A sound card that plays to nobody, in real time. Without a card Firefox 153 ends unmuted audio with a
 * fatal OnMediaSinkAudioError, and ALSA's null device plays at four times the speed.
 * @returns the environment that leads a program to it
 */
export async function silentSoundCard(): Promise<{ readonly PULSE_SERVER: string }> {
  const pulseaudio = findBinary({ variable: 'PULSEAUDIO', names: ['pulseaudio'], package: 'pulseaudio' });
  const folder = temporaryFolder('station-player-pulse');
  const socket = path.join(folder, 'socket');
  const modules = [
    // Not the null sink: it works in steps of 2 s, and new sound stands still until the next.
    `module-pipe-sink sink_name=null rate=44100 use_system_clock_for_timing=yes file=${path.join(folder, 'sound')}`,
    `module-native-protocol-unix auth-anonymous=1 socket=${socket}`,
  ];
  startService(
    pulseaudio,
    ['-n', '--daemonize=no', '--exit-idle-time=-1', '--disallow-exit', '--use-pid-file=no', ...modules.flatMap((module) => ['-L', module])],
    { env: { ...process.env, HOME: folder, PULSE_RUNTIME_PATH: folder, PULSE_STATE_PATH: folder } },
  );
  await untilListening(socket, 'PulseAudio');
  return { PULSE_SERVER: `unix:${socket}` };
}
