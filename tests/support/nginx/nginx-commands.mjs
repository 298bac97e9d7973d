import { HlsStream } from '../hls/hls-stream.ts';
import { Nginx } from './nginx.ts';
import { Publisher } from './publisher.ts';

/** Commands for `nginx-mount.ts`: HLS streams that a real nginx serves from files. */
export function nginxCommands() {
  const hosts = new Map();

  const commands = {
    'nginx:make': async ({ name, options }) => {
      const nginx = new Nginx();
      await nginx.start();
      const stream = new HlsStream(options, '');
      hosts.set(name, { nginx, stream, publisher: new Publisher(stream, nginx.root) });
      return `${nginx.origin}/master.m3u8`;
    },
    'nginx:befall': ({ name, fault }) => hosts.get(name).stream.befall(fault),
    'nginx:report': ({ name }) => {
      const { nginx, stream } = hosts.get(name);
      const { paths } = nginx;
      return { ...stream.report, requests: paths.length, paths };
    },
    'nginx:kill': ({ name }) => hosts.get(name).nginx.kill(),
    'nginx:start': ({ name }) => hosts.get(name).nginx.start(),
    'nginx:remove': async ({ name }) => {
      const { nginx, publisher } = hosts.get(name);
      hosts.delete(name);
      publisher.stop();
      await nginx.kill();
    },
  };

  return {
    name: 'nginx-commands',
    async serverStop() {
      for (const name of hosts.keys()) await commands['nginx:remove']({ name });
    },
    async executeCommand({ command, payload }) {
      if (!Object.hasOwn(commands, command)) return undefined;
      // The runner takes an answer of undefined for a command that nobody knows.
      return { answer: await commands[command](payload) };
    },
  };
}
