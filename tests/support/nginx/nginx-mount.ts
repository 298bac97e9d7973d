import { executeServerCommand } from '@web/test-runner-commands';
import type { HlsMount } from '../hls/hls.ts';
import type { HlsOptions } from '../hls/hls-stream.ts';

async function command<Answer>(name: string, payload: object): Promise<Answer> {
  const { answer } = (await executeServerCommand(name, payload as never)) as { answer: Answer };
  return answer;
}

/** An HLS stream that a real nginx serves from files, while an encoder writes them. Faults are the encoder's. */
export interface NginxMount extends HlsMount {
  /** Cuts the power of the server. The encoder goes on. */
  kill(): Promise<void>;
  /** Starts the server again at the same address. */
  start(): Promise<void>;
}

export async function nginxMount(options: HlsOptions = {}): Promise<NginxMount> {
  const name = crypto.randomUUID();
  return {
    url: await command('nginx:make', { name, options }),
    befall: (fault) => command('nginx:befall', { name, fault }),
    report: () => command('nginx:report', { name }),
    kill: () => command('nginx:kill', { name }),
    start: () => command('nginx:start', { name }),
    remove: () => command('nginx:remove', { name }),
  };
}
