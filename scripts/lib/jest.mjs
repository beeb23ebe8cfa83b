import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { attempt, bin } from './run.mjs';

/**
 * Runs jest with its own output on the terminal.
 * @returns {Promise<{ passed: number, failed: number }>} a suite that cannot even start counts as
 *   one failure
 */
export async function runJest(args, env) {
  const folder = await mkdtemp(path.join(tmpdir(), 'og-image-jest-'));
  const outputFile = path.join(folder, 'results.json');
  try {
    const { code } = await attempt(bin('jest'), ['--json', `--outputFile=${outputFile}`, ...args], {
      env,
      show: true,
    });
    const results = await readFile(outputFile, 'utf8').then(JSON.parse, () => null);
    return count(results, code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads jest's JSON. Its exit code has the last word: it never ends as "0 failed" when it is not 0. */
export function count(results, code) {
  const passed = results?.numPassedTests ?? 0;
  const failed = (results?.numFailedTests ?? 0) + (results?.numRuntimeErrorTestSuites ?? 0);
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}
