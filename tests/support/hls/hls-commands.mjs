import { HlsServer } from './hls-server.ts';

/** Commands for `hls.ts`: HLS streams to which faults happen. */
export function hlsCommands() {
  const server = new HlsServer();
  const commands = {
    'hls:make': ({ name, options }) => server.make(name, options),
    'hls:befall': ({ name, fault }) => server.befall(name, fault),
    'hls:report': ({ name }) => server.report(name),
    'hls:remove': ({ name }) => server.remove(name),
  };

  return {
    name: 'hls-commands',
    serverStart: () => server.start(),
    serverStop: () => server.stop(),
    async executeCommand({ command, payload }) {
      if (!Object.hasOwn(commands, command)) return undefined;
      // The runner takes an answer of undefined for a command that nobody knows.
      return { answer: commands[command](payload) };
    },
  };
}
