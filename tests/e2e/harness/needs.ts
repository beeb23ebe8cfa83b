import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../../..');
export const PLAYGROUND = path.join(ROOT, 'playground');

/** The browser to drive: `CHROMIUM_PATH`, or Debian's. */
export const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

const BUILT = [
  path.join(ROOT, 'dist/server/index.js'),
  path.join(PLAYGROUND, 'dist/config/server.js'),
  path.join(PLAYGROUND, 'dist/build/index.html'),
];

/** What the end-to-end tests need and do not find, as a sentence with the remedy, or null. */
export function whatIsMissing(): string | null {
  try {
    accessSync(CHROMIUM, constants.X_OK);
  } catch {
    return `There is no browser at ${CHROMIUM}. Install one with "apt-get install chromium", or name another in CHROMIUM_PATH.`;
  }
  const absent = BUILT.find((file) => !existsSync(file));
  if (absent === undefined) return null;
  return `${path.relative(ROOT, absent)} has not been built. Run "node scripts/build.mjs".`;
}

/**
 * A suite that needs a browser and the built playground. Where one is missing it is left out with
 * a word of why; in CI that is a failure, so that nobody takes a suite that never ran for a pass.
 */
export function describeInBrowser(name: string, suite: () => void): void {
  const missing = whatIsMissing();
  if (missing === null) {
    describe(name, suite);
  } else if (process.env['CI'] === 'true') {
    it(`${name}: has what it needs`, () => {
      throw new Error(missing);
    });
  } else {
    process.stderr.write(`LEFT OUT: ${name}. ${missing}\n`);
    describe.skip(name, suite);
  }
}
