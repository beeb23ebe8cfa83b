import { spawn } from 'node:child_process';

import { ROOT } from './paths.mjs';
import { Refusal } from './progress.mjs';

const KEPT = 200_000;

/** What keeps every child from calling home. */
const QUIET = { STRAPI_TELEMETRY_DISABLED: 'true' };

/**
 * Runs a command to its end.
 *
 * @param {object} options `show` passes the output on as it comes; otherwise it is kept and goes
 *   into the error
 * @returns {Promise<{ code: number, output: string }>}
 */
export function attempt(command, args, { cwd = ROOT, env = {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...QUIET, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-KEPT);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error) => {
      reject(
        error.code === 'ENOENT'
          ? new Refusal(`"${command}" was not found. Install it, or put it on the PATH.`)
          : error,
      );
    });
    child.once('close', (code, signal) => resolve({ code: code ?? signalCode(signal), output }));
  });
}

/** As {@link attempt}, but a command that fails is an error that names it and shows its output. */
export async function run(command, args, { remedy = '', ...options } = {}) {
  const { code, output } = await attempt(command, args, options);
  if (code !== 0) {
    const said = output.trim().split('\n').slice(-40).join('\n');
    throw new Refusal(
      [said, `"${command} ${args.join(' ')}" failed with exit code ${code}.`, remedy]
        .filter((part) => part !== '')
        .join('\n'),
    );
  }
  return output;
}

/** A command of `node_modules/.bin`. */
export const bin = (name) => `${ROOT}/node_modules/.bin/${name}`;

// A shell's convention for a process ended by a signal; the number itself matters to nobody here.
const signalCode = (signal) => (signal === 'SIGINT' ? 130 : 143);
