import { executeServerCommand } from '@web/test-runner-commands';
import type { Fault, MountOptions, MountReport } from './faulty-mount.ts';

async function command<Answer>(name: string, payload: object): Promise<Answer> {
  const { answer } = (await executeServerCommand(name, payload as never)) as { answer: Answer };
  return answer;
}

let count = 0;

/** A mount of the test's own, on a host of another origin. Remove it when the test is over. */
export interface FaultMount {
  readonly url: string;
  befall(fault: Fault): Promise<void>;
  report(): Promise<MountReport>;
  remove(): Promise<void>;
}

export async function faultMount(options: MountOptions = {}): Promise<FaultMount> {
  count += 1;
  const name = `${Date.now().toString(36)}-${count}`;
  return {
    url: await command('fault:make', { name, options }),
    befall: (fault) => command('fault:befall', { name, fault }),
    report: () => command('fault:report', { name }),
    remove: () => command('fault:remove', { name }),
  };
}
