import { spawn } from 'node:child_process';

/**
 * Runs a command with this terminal's input and output. Ends the whole script with the command's exit code if it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] added to this process's environment
 */
export async function run(command, args, env = {}) {
  const code = await exitCode(command, args, env);
  if (code !== 0) {
    console.error(`\n${command} ${args.join(' ')} ended with ${code}.`);
    process.exit(code);
  }
}

/** Runs a command and tells how it ended. */
export function exitCode(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', () => resolve(127));
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}
