import { AudioServer } from '../audio-server/audio-server.ts';
import { Icecast } from '../icecast/icecast.ts';

/** Commands for `tests/support/sound.ts`: a host that behaves as told, and real Icecasts. */
export function soundCommands() {
  const audioServer = new AudioServer();
  const icecasts = new Map();
  let audioOrigin = '';

  const commands = {
    'audio:origin': () => audioOrigin,
    'audio:report': ({ path }) => audioServer.report(path),
    'audio:change': ({ path, change }) => audioServer.change(path, change),
    'icecast:start': async ({ name, readable }) => {
      const icecast = icecasts.get(name) ?? new Icecast(readable);
      icecasts.set(name, icecast);
      await icecast.start();
      return icecast.origin;
    },
    'icecast:feed': ({ name, mount }) => icecasts.get(name).feed(mount),
    'icecast:silence': ({ name, mount }) => icecasts.get(name).silence(mount),
    'icecast:listeners': ({ name, mount }) => icecasts.get(name).listeners(mount),
    'icecast:kill': ({ name }) => icecasts.get(name).kill(),
  };

  return {
    name: 'sound-commands',
    async serverStart() {
      audioOrigin = await audioServer.start();
    },
    async serverStop() {
      audioServer.stop();
      for (const icecast of icecasts.values()) await icecast.kill();
    },
    async executeCommand({ command, payload }) {
      if (!Object.hasOwn(commands, command)) return undefined;
      // The runner takes an answer of undefined for a command that nobody knows.
      return { answer: await commands[command](payload) };
    },
  };
}
