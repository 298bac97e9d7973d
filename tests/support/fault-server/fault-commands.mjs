import { FaultServer } from './fault-server.ts';

/** Commands for `fault.ts`: mounts to which faults happen. */
export function faultCommands() {
  const server = new FaultServer();
  let origin = '';

  const commands = {
    'fault:make': ({ name, options }) => {
      server.make(name, options);
      return `${origin}/${name}`;
    },
    'fault:befall': ({ name, fault }) => server.befall(name, fault),
    'fault:report': ({ name }) => server.report(name),
    'fault:remove': ({ name }) => server.remove(name),
  };

  return {
    name: 'fault-commands',
    async serverStart() {
      origin = await server.start();
    },
    serverStop: () => server.stop(),
    async executeCommand({ command, payload }) {
      if (!Object.hasOwn(commands, command)) return undefined;
      // The runner takes an answer of undefined for a command that nobody knows.
      return { answer: await commands[command](payload) };
    },
  };
}
