import { executeServerCommand } from '@web/test-runner-commands';
import type { HlsFault, HlsOptions, HlsReport } from './hls-stream.ts';

async function command<Answer>(name: string, payload: object): Promise<Answer> {
  const { answer } = (await executeServerCommand(name, payload as never)) as { answer: Answer };
  return answer;
}

let count = 0;

/** An HLS stream of the test's own, on a host of another origin. */
export interface HlsMount {
  readonly url: string;
  befall(fault: HlsFault): Promise<void>;
  report(): Promise<HlsReport>;
  remove(): Promise<void>;
}

export async function hlsMount(options: HlsOptions = {}): Promise<HlsMount> {
  count += 1;
  const name = `${Date.now().toString(36)}-${count}`;
  return {
    url: await command('hls:make', { name, options }),
    befall: (fault) => command('hls:befall', { name, fault }),
    report: () => command('hls:report', { name }),
    remove: () => command('hls:remove', { name }),
  };
}
