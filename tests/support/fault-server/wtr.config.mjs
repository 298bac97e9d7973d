import base from '../../../web-test-runner.config.mjs';
import { faultCommands } from './fault-commands.mjs';

/** The suite's configuration with the fault server: `npx wtr --config tests/support/fault-server/wtr.config.mjs`. */
export default { ...base, plugins: [...base.plugins, faultCommands()] };
